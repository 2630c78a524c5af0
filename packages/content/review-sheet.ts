/** How a review copy looks, in what word processors understand: A4 across, tables with lines, no scripts, no web fonts. */
export const SHEET = `
@page across { size: 841.9pt 595.3pt; mso-page-orientation: landscape; margin: 42pt; }
@page { size: A4 landscape; margin: 15mm; }
div.page { page: across; }
body { font: 10pt/1.35 Calibri, Arial, sans-serif; color: #000; background: #fff; margin: 12pt; }
h1 { font-size: 17pt; } h2 { font-size: 13pt; margin-top: 20pt; page-break-after: avoid; } h4 { font-size: 11pt; margin: 4pt 0; }
p, ul, ol, blockquote { margin-top: 0; margin-bottom: 4pt; }
blockquote { margin: 0 12pt 4pt; color: #333; }
table.rows { border-collapse: collapse; width: 100%; table-layout: fixed; }
table.rows td, table.rows th { border: 1pt solid #777; padding: 4pt 6pt; vertical-align: top; overflow-wrap: break-word; }
table.rows th { background: #e6e6e6; }
thead { display: table-header-group; }
table.inner { border-collapse: collapse; margin-bottom: 4pt; }
table.inner td { border: 0.5pt solid #aaa; padding: 2pt 4pt; }
.claim { background: #ffe9a8; mso-highlight: yellow; }
.name { font-weight: bold; color: #444; }
.block .block { margin: 0 10pt; }
.fact { margin-top: 4pt; }
pre { font: 10pt Consolas, "Courier New", monospace; margin: 0 0 6pt; }
`;
