/** What a page that shows a text may hold of it. */
const elements = new Set(
  'div p span h2 h3 h4 h5 h6 ul ol li blockquote pre code em strong del br hr sup section table thead tbody tr th td'.split(
    ' ',
  ),
);
/** What the app's own components set; a text sets nothing but where a column stands and where a list begins. */
const attribute =
  /^(class=[\w ]*|role=group|aria-label=Table|tabindex=0|aria-hidden=true|start=\d+|style=text-align:\w+)$/i;

/** Every tag and attribute of a page that could load, lead or do something. What a text says in words is escaped. */
export function harmfulIn(html: string): string[] {
  const tag = /<([a-z][\w-]*)((?:\s+[\w-]+(?:="[^"]*")?)*)\s*\/?>/g;
  const harmful: string[] = [];
  const rest = html.replace(/<\/[a-z]\w*>/g, '').replace(tag, (whole, name: string, given: string) => {
    const attributes = [...given.matchAll(/([\w-]+)(?:="([^"]*)")?/g)].map(([, key, value = '']) => `${key}=${value}`);
    if (!elements.has(name) || attributes.some((each) => !attribute.test(each))) harmful.push(whole);
    return '';
  });
  // Whatever this reads as no tag would go unseen.
  return rest.includes('<') ? [...harmful, rest.slice(rest.indexOf('<'))] : harmful;
}
