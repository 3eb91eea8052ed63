/** Of an exported page: light and dark as the reader's system has it, and fit for paper. */
export const pageStyle = `
:root{color-scheme:light dark;--bg:#f7f5f0;--card:#fff;--ink:#1e1c19;--ink-2:#524d46;--line:#e5e0d6;--sunken:#f0ede5;--seq:#b27a12;--par:#3a68d4;--queue:#a3549d;--phased:#0c6662;--own:#524d46}
@media (prefers-color-scheme:dark){:root{--bg:#161513;--card:#1f1d1a;--ink:#f3efe7;--ink-2:#c4bdb1;--line:#35312b;--sunken:#12110f;--seq:#dca63f;--par:#7ba0f4;--queue:#cc87c6;--phased:#86e2da;--own:#c4bdb1}}
*{box-sizing:border-box}
body{margin:0;background:var(--bg);color:var(--ink);font:15px/1.55 system-ui,-apple-system,"Segoe UI",sans-serif}
main{max-width:1080px;margin:0 auto;padding:32px 24px 64px}
h1{font-size:30px;line-height:1.2;margin:4px 0 12px;max-width:26em}
h2{font-size:19px;margin:0 0 12px}
h3{font-size:15px;margin:20px 0 8px}
p{margin:0 0 10px;max-width:72ch}
section{background:var(--card);border:1px solid var(--line);border-radius:12px;padding:20px;margin:16px 0}
.about,.note,figcaption{color:var(--ink-2);font-size:13px}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:13px;font-variant-numeric:tabular-nums}
th,td{text-align:left;vertical-align:top;padding:6px 14px 6px 0;border-bottom:1px solid var(--line)}
thead th{color:var(--ink-2);font-weight:600}
tbody th{font-weight:600}
ol,ul{margin:0 0 10px;padding-left:20px}
figure{margin:0}
.chart{width:100%;height:auto;font:12px system-ui,sans-serif}
.chart text{fill:var(--ink-2)}
.chart .end{fill:var(--ink);font-weight:600}
.grid{stroke:var(--line)}
.thread,.one-at-a-time{fill:var(--seq)}.queue{fill:var(--queue)}.all-at-once{fill:var(--par)}.phased,.two-rounds{fill:var(--phased)}.own{fill:var(--own)}
.thinking{opacity:.35}
.answers{display:grid;gap:16px;grid-template-columns:repeat(auto-fit,minmax(300px,1fr))}
.answer{background:var(--sunken);border-radius:8px;padding:14px;white-space:pre-wrap;overflow-wrap:anywhere;font-size:13px}
.label{display:inline-block;border:1px solid var(--line);border-radius:99px;padding:1px 9px;font-size:12px;color:var(--ink-2);margin-bottom:8px}
details{margin:10px 0}
summary{cursor:pointer;font-weight:600}
@media print{:root{--bg:#fff;--card:#fff;--sunken:#fff;--ink:#000;--ink-2:#333;--line:#bbb;--seq:#b27a12;--par:#3a68d4;--queue:#a3549d;--phased:#0c6662;--own:#524d46}main{max-width:none;padding:0}section{border:0;border-top:1px solid var(--line);border-radius:0;padding:14px 0;margin:8px 0}.answers{display:block}.answer{padding:0}h2,h3{break-after:avoid}tr,svg{break-inside:avoid}*{print-color-adjust:exact}}
`;

/** What the page's policy knows this style by: SHA-256 of its text, in base64. */
export const pageStyleHash = 'gj0pVYg6AZd1N713ZgFZKPaYWS+oGeReOGA+sCdfL5k=';
