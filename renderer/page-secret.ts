/*
 * Cookies know no ports: a page that another account serves on this computer is sent those of ours. So the host gives
 * the page that was opened with its token a secret of its own, in an address that doesn't stay. It is kept where pages
 * of this very address can read it, further tabs and windows too, and no other.
 */

/** A browser may sit in a pod of the class that it leads, so that neither takes the place of the other. */
const names = { page: 'braid-page', pod: 'braid-pod' } as const;
type Seat = keyof typeof names;
/** For a browser that keeps nothing. */
const held: { [S in Seat]?: string } = {};

/** Takes the secrets out of the page's own address where it has some: `?page=` or the token itself, and `?pod=`. */
export function takePageSecret(search: string): void {
  const given = new URLSearchParams(search);
  take('page', given.get('page') ?? given.get('token'));
  take('pod', given.get('pod'));
}

function take(seat: Seat, secret: string | null): void {
  if (secret === null) return;
  held[seat] = secret;
  try {
    localStorage.setItem(names[seat], secret);
  } catch {
    // Storage that is full or forbidden: this page has it, until it is loaded again.
  }
}

/** What a socket offers beside its own name; nothing where the host gave no secret. */
export function socketProtocols(): string[] {
  const secrets = [keptSecret('page'), keptSecret('pod')].filter((each) => each !== null);
  return secrets.length === 0 ? [] : ['braid', ...secrets.map((each) => `braid.${each}`)];
}

/** As it is now: the host may have been started anew, and opened in another tab. */
export function keptSecret(seat: Seat): string | null {
  try {
    return localStorage.getItem(names[seat]) ?? held[seat] ?? null;
  } catch {
    return held[seat] ?? null;
  }
}
