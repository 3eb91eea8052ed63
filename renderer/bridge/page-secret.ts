/*
 * Cookies know no ports: a page that another account serves on this computer is sent those of ours. So the host gives
 * the page that was opened with its token a secret of its own, in an address that doesn't stay. It is kept where pages
 * of this very address can read it, further tabs and windows too, and no other.
 */

const name = 'braid-page';
/** For a browser that keeps nothing. */
let held: string | null = null;

/** Takes the secret out of the page's own address, `?page=` or the token itself, where it has one. */
export function takePageSecret(search: string): void {
  const given = new URLSearchParams(search);
  const secret = given.get('page') ?? given.get('token');
  if (secret === null) return;
  held = secret;
  try {
    localStorage.setItem(name, secret);
  } catch {
    // Storage that is full or forbidden: this page has it, until it is loaded again.
  }
}

/** What a socket offers beside its own name; nothing where the host gives no secret. */
export function socketProtocols(): string[] {
  const secret = keptSecret() ?? held;
  return secret === null ? [] : ['braid', `braid.${secret}`];
}

/** As it is now: the host may have been started anew, and opened in another tab. */
function keptSecret(): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}
