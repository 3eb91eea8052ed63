/**
 * Where an installed app looks for newer versions: an address that whoever publishes gives as BRAID_UPDATE_FEED when
 * they build. Without it the app has no such address and never looks. electron-builder.yml extends what this answers.
 */
export function updateFeed(environment) {
  const url = environment.BRAID_UPDATE_FEED?.trim();
  if (!url) return { publish: null };
  const secure = URL.canParse(url) && new URL(url).protocol === 'https:';
  if (!secure) throw new Error(`BRAID_UPDATE_FEED is "${url}", and updates come over https alone. Nothing was packed.`);
  return { publish: { provider: 'generic', url } };
}

export default updateFeed(process.env);
