/** What a reader sees of a drawn page: its words, with a space where a tag stood, and what its drawings are labelled with. */
export function plainText(html: string): string {
  return html
    .replaceAll(/<[^>]*role="img"[^>]*aria-label="([^"]*)"[^>]*>/g, ' $1 ')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&#x27;', "'")
    .replaceAll(/\s+/g, ' ');
}
