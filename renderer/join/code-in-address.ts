/** The code of the class where the address brings it, `…/?code=otter-42` or `…/#otter-42`; empty where it doesn't. */
export function codeInAddress({ search, hash }: Pick<Location, 'search' | 'hash'>): string {
  const asked = new URLSearchParams(search).get('code');
  // A hash with a slash is an address inside the app, kept from before.
  const written = hash.includes('/') ? '' : hash.slice(1);
  return (asked ?? written).trim().slice(0, 80);
}
