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
li.item { display: grid; grid-template-columns: 32px 1fr; break-inside: avoid; padding: 12px 0;
  border-bottom: 1px solid var(--hair); }
.number { width: 24px; height: 24px; border: 1.2px solid var(--ink); border-radius: 12px; text-align: center;
  font: 600 11.5px/22px "IBM Plex Sans", sans-serif; font-variant-numeric: tabular-nums; }
.remark { margin: 3px 0; color: var(--ink2); font-size: 13px; }
.remark svg { vertical-align: -4px; margin-right: 6px; }
blockquote { margin: 2px 0 0; font: 15px/1.4 "Source Serif 4 Variable", Georgia, serif; }
.note { margin-top: 5px; padding: 4px 8px; border: 1px dashed var(--ink3); color: var(--ink2); font-size: 13px; white-space: pre-line; }
cite { font: 12px "IBM Plex Sans", sans-serif; color: var(--ink3); }
dl { columns: 2; column-gap: 32px; margin: 8px 0 0; font-size: 13px; }
dt { font-weight: 600; } dd { margin: 0 0 8px; color: var(--ink2); break-before: avoid; break-inside: avoid; }
table { width: 100%; margin-top: 8px; border-collapse: collapse; font-size: 14px; }
th { text-align: left; font-size: 12.5px; color: var(--ink2); }
th, td { padding: 7px 14px 7px 0; border-bottom: 1px solid var(--hair); vertical-align: top; }
td.value { font-variant-numeric: tabular-nums; font-weight: 600; white-space: nowrap; }
caption { text-align: left; color: var(--ink2); font-size: 13px; padding-bottom: 4px; }
.method { font-size: 13px; color: var(--ink2); }
.method p + p { margin-top: 6px; }
code { font: 12.5px ui-monospace, monospace; overflow-wrap: anywhere; white-space: pre-wrap; }
@media (max-width: 720px) { body { padding: 20px 16px; } ol, dl { columns: 1; } h1 { font-size: 25px; } }
@media print {
  @page { size: A4; margin: 16mm 15mm; }
  @page wide { size: A4 landscape; margin: 10mm 11mm; }
  .wide { page: wide; break-after: page; }
  .wide figure { margin-top: 8px; } .wide figure svg { max-height: 152mm; }
  body { max-width: none; padding: 0; font-size: 10pt; }
  h1 { font-size: 21pt; } h2 { font-size: 12.5pt; } h3 { font-size: 10pt; } blockquote { font-size: 10pt; }
  h2, caption, thead { break-after: avoid; } tr, figure { break-inside: avoid; }
}
`;
