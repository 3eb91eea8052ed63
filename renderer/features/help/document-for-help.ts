/**
 * A document of docs/ as it can be read inside the app: a link to another one leads to its page here, and what leads to
 * files that only maintainers have is its words alone. Pictures stay behind: beside the text is the app itself.
 */
export function documentForHelp(markdown: string, pages: readonly string[]): string {
  return markdown
    .replace(/^!\[[^\]]*\]\([^)]*\)\n+/gm, '')
    .replace(/\[([^\]]+)\]\(([^)\s]+)\)/g, (link, words: string, target: string) => {
      if (/^[a-z]+:/.test(target)) return link;
      const [, page] = /^([\w-]+)\.md(?:#.*)?$/.exec(target) ?? [];
      return page !== undefined && pages.includes(page) ? `[${words}](#/help/${page})` : words;
    });
}
