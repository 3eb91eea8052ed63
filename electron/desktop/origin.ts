/** The app's own scheme and host: every page of the app lives at `braid://app/…`, and nothing else does. */
export const scheme = 'braid';
export const pageHost = 'app';
export const startAddress = `${scheme}://${pageHost}/index.html`;

/** Whether an address is one of the app's own pages. Compared as parsed parts: a prefix can be imitated. */
export function isOwnAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, host, username, password } = new URL(address);
  return protocol === `${scheme}:` && host === pageHost && username === '' && password === '';
}

/** Whether an address stands for bytes that one of the app's own pages has made. */
export function isOwnBlob(address: string): boolean {
  return address.startsWith('blob:') && isOwnAddress(address.slice('blob:'.length));
}

/** As much of a frame as the question needs; null when it was gone before its message arrived. */
export type Frame = { readonly url: string; readonly parent: unknown } | null;

/** Whether a message comes from the top frame of one of the app's own pages. */
export function isOwnFrame(frame: Frame): boolean {
  return frame !== null && frame.parent === null && isOwnAddress(frame.url);
}

/** Whether a link may be handed to the operating system. Other schemes start other programs, so only the web is. */
export function mayOpenOutside(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, username, password } = new URL(address);
  return protocol === 'https:' && username === '' && password === '';
}

/** Whether a page may have a permission: ours may write to the clipboard, for copying an answer, and nothing else. */
export function isGranted(permission: string, requester: string | undefined): boolean {
  return permission === 'clipboard-sanitized-write' && requester !== undefined && isOwnAddress(requester);
}
