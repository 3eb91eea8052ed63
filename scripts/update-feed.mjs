/**
 * Where an installed app looks for newer versions: an address that whoever publishes gives as BRAID_UPDATE_FEED when
 * they build. Without it the app has no such address and never looks. electron-builder.yml extends what this answers.
 * What isn't signed can't be told from what somebody else has made, so a package without a certificate has none either.
 * On Linux nothing is signed, and the app only tells of a newer version.
 */
export function updateFeed(environment, platform) {
  const url = environment.BRAID_UPDATE_FEED?.trim();
  if (!url) return { publish: null };
  const secure = URL.canParse(url) && new URL(url).protocol === 'https:';
  if (!secure) throw new Error(`BRAID_UPDATE_FEED is "${url}", and updates come over https alone. Nothing was packed.`);
  return { publish: isSigned(environment, platform) ? { provider: 'generic', url } : null };
}

function isSigned({ CSC_LINK, CSC_NAME, WIN_CSC_LINK }, platform) {
  if (platform === 'win32') return Boolean(WIN_CSC_LINK || CSC_LINK);
  return platform === 'linux' || Boolean(CSC_LINK || CSC_NAME);
}

export default updateFeed(process.env, process.platform);
