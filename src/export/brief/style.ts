/** How a brief looks as a page: on screens of any width, and on A4. */

export const STYLE = `
:root { color-scheme: light; --ink: #14181f; --ink2: #434c57; --ink3: #5e6873; --hair: #dfe3e8; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 1000px; padding: 40px 32px 56px; background: #fff; color: var(--ink);
  font: 15px/1.45 "IBM Plex Sans", system-ui, "Segoe UI", sans-serif; }
h1 { margin: 0 0 8px; max-width: 30em; text-wrap: balance;
  font: 600 30px/1.15 "Source Serif 4 Variable", Georgia, serif; }
h2 { margin: 36px 0 4px; padding-top: 12px; border-top: 1px solid var(--ink); font-size: 18px; line-height: 1.3; }
h3 { margin: 0; font-size: 15px; line-height: 1.35; }
p { margin: 0; }
.asked { font: 17px/1.4 "Source Serif 4 Variable", Georgia, serif; }
.asked b, .lead b { font: 600 13px "IBM Plex Sans", sans-serif; color: var(--ink2); margin-right: 6px; }
figure { margin: 20px 0 0; }
figure svg { display: block; width: 100%; height: auto; }
figcaption { margin-top: 6px; color: var(--ink2); font-size: 13px; }
ol { margin: 0; padding: 0; list-style: none; columns: 2; column-gap: 32px; }
li.item { break-inside: avoid; padding: 12px 0 12px 32px; border-bottom: 1px solid var(--hair); }
.number { float: left; margin-left: -32px; width: 24px; height: 24px; border: 1.2px solid var(--ink); border-radius: 12px; text-align: center;
  font: 600 11.5px/22px "IBM Plex Sans", sans-serif; font-variant-numeric: tabular-nums; }
.remark { margin: 3px 0; color: var(--ink2); font-size: 13px; }
.remark svg { vertical-align: -4px; margin-right: 6px; }
blockquote { margin: 2px 0 0; font: 15px/1.4 "Source Serif 4 Variable", Georgia, serif; }
.note { margin-top: 5px; padding: 4px 8px; border: 1px dashed var(--ink3); color: var(--ink2); font-size: 13px; white-space: pre-line; }
cite { font: 12px "IBM Plex Sans", sans-serif; color: var(--ink3); }
dl { margin: 6px 0 0; } dl div { margin: 0 0 6px; break-inside: avoid; }
dt, dd { display: inline; margin: 0; } dt { font-weight: 600; }
.grounds { margin-top: 36px; border-top: 1px solid var(--ink); columns: 2; column-gap: 32px;
  color: var(--ink2); font-size: 13px; overflow-wrap: anywhere; }
.grounds h2 { margin: 0; border: 0; break-after: avoid; color: var(--ink); } .grounds p + p { margin-top: 6px; }
.grounds .remark { margin: 0; } .grounds p + .remark { margin-top: 6px; }
table { width: 100%; table-layout: fixed; margin-top: 8px; border-collapse: collapse; font-size: 14px; }
th { text-align: left; font-size: 12.5px; color: var(--ink2); }
th, td { padding: 7px 14px 7px 0; border-bottom: 1px solid var(--hair); vertical-align: top; overflow-wrap: break-word; }
th { width: 13%; } th:nth-child(4) { width: 9%; } th:last-child { width: 40%; }
td.value { font-variant-numeric: tabular-nums; font-weight: 600; }
td blockquote { font-size: 14px; }
caption { text-align: left; color: var(--ink2); font-size: 13px; padding-bottom: 4px; }
code { font: 12.5px ui-monospace, monospace; overflow-wrap: anywhere; white-space: pre-wrap; }
@media (max-width: 720px) { body { padding: 20px 16px; } ol, .grounds { columns: 1; } h1 { font-size: 25px; } }
@media print {
  @page { size: A4; margin: 14mm 15mm; }
  @page wide { size: A4 landscape; margin: 10mm 11mm; }
  .wide { page: wide; break-after: page; }
  .wide figure { margin-top: 8px; } .wide figure svg { max-height: 152mm; }
  body { max-width: none; padding: 0; font-size: 10pt; }
  header:not(.wide) figure svg { max-height: 104mm; }
  h1 { font-size: 21pt; } h2 { margin-top: 14pt; padding-top: 6pt; font-size: 12.5pt; break-after: avoid; }
  h3 { font-size: 9.2pt; } blockquote { font-size: 9.2pt; line-height: 1.33; } .remark, .note { font-size: 8pt; }
  figure { margin-top: 10pt; } figcaption, caption { font-size: 8pt; } cite { font-size: 7.4pt; }
  li.item { padding-top: 6pt; padding-bottom: 6pt; } table { font-size: 8.4pt; } th { font-size: 8pt; }
  th, td { padding: 4pt 8pt 4pt 0; } td blockquote { font-size: 8.6pt; }
  .grounds { margin-top: 14pt; font-size: 7.6pt; } .grounds h2 { margin: 0; } code { font: inherit; }
  .note { margin-top: 2pt; padding: 0 0 0 6pt; border-width: 0 0 0 1px; }
  .grounds.short { break-inside: avoid; }
  /* Room below a heading for what comes first under it: a column that is too low tears what must not be torn. */
  h2 { break-inside: avoid; } h2::after { content: ''; display: block; height: 150pt; margin-bottom: -150pt; }
  .grounds h2::after { content: none; } .grounds p, .grounds .note { break-inside: avoid; }
  caption, thead { break-after: avoid; } tr, figure { break-inside: avoid; }
}
`;
