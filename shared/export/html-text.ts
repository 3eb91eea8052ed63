/**
 * Text that can't become markup, in an element as in a quoted attribute. Signs that turn the direction of what stands
 * around them are taken out, and so are controls that no page may hold.
 */
export function escaped(text: string): string {
  return text
    .replace(/(?![\t\n\r])\p{Cc}|[\u202a-\u202e\u2066-\u2069\ufeff]/gu, '')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** JSON that can stand as text in a page: nothing in it is markup, so it reads back as it is. */
export function jsonInPage(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\p{Cc}\u2028\u2029\ufeff]/gu,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
