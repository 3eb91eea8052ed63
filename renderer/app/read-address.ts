/**
 * A part of an address with its escapes undone; as it stands where they are no whole ones. That is no id then, and the
 * screen says so.
 */
export function unescaped(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
