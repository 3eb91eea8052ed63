/** Files that are secrets by their name. */
const secretName =
  /(^|\/)(\.env(\.[^/]*)?|\.npmrc|\.netrc|id_(rsa|dsa|ecdsa|ed25519)|[^/]+\.(pem|key|p12|pfx|jks|keystore|provisionprofile))$/i;

/** What keys and tokens look like; each is long enough that prose about them doesn't. */
const secretTexts: Readonly<Record<string, RegExp>> = {
  'an Anthropic key': /sk-ant-[\w-]{16,}/,
  'a private key': /-----BEGIN [A-Z ]*PRIVATE KEY-----/,
  'an AWS key': /\bAKIA[0-9A-Z]{16}\b/,
  'a GitHub token': /\b(gh[pousr]_[A-Za-z0-9]{36}|github_pat_\w{22,})/,
  'an npm token': /\bnpm_[A-Za-z0-9]{36}\b/,
  'a Slack token': /\bxox[abprs]-[\w-]{10,}/,
  'a token in a header': /["']?authorization["']?\s*[:=]\s*["'](bearer|basic) [\w+/=.-]{16,}["']/i,
};

/** Says what secret a file gives away, by its name or in its text; null for none that is known. */
export function secretIn(name: string, text: string): string | null {
  if (secretName.test(name)) return `${name} is secret by its name`;
  const found = Object.entries(secretTexts).find(([, pattern]) => pattern.test(text));
  return found ? `${name} holds ${found[0]}` : null;
}
