/** What a page offers with its socket beside its cookie: each secret that it was given. */
export const protocolsFor = (...secrets: readonly (string | undefined)[]): string[] => {
  const given = secrets.filter((secret) => secret !== undefined);
  return given.length === 0 ? [] : ['braid', ...given.map((secret) => `braid.${secret}`)];
};
