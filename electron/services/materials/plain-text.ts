/** The text of a file as UTF-8, as UTF-16 where it says so, else as Latin-1 where it looks like that; null for none of them. */
export function decodeText(bytes: Uint8Array): string | null {
  const text = decoded(bytes);
  return text === null || hasControls(text) ? null : text.replace(/\r\n?/g, '\n');
}

function decoded(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  // TextDecoder takes the mark away.
  if (first === 0xff && second === 0xfe) return strictly('utf-16le', bytes);
  if (first === 0xfe && second === 0xff) return strictly('utf-16be', bytes);
  return strictly('utf-8', bytes) ?? strictly('windows-1252', bytes);
}

function strictly(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** Control characters but for tabs and the ends of lines and pages: no text has any. */
function hasControls(text: string): boolean {
  return /[^\P{Cc}\t\n\v\f\r\u0085]/u.test(text);
}
