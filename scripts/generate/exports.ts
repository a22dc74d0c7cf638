/** The page about exports, from the registry of formats, with a sample of each made from the article. */

import {
  type Chunks,
  type Exporter,
  exporters,
  isFolder,
  isPicture,
  KEPT,
  rowsOf,
  type Subgraph,
  select,
} from '../../src/export/index.ts';
import type { Graph } from '../../src/model/graph.ts';

/** Fixed, so that the samples change when a format or these few records do, and not with every other record. */
const FIXED = {
  asOf: '2024-02-01T12:00:00.000Z',
  version: '0'.repeat(64),
  leftOut: { entities: 0, statements: 0, undated: 0, figures: 0 },
};
const ACTORS = ['kataib-hezbollah', 'china'];
/** A suspicion, which the page shows in every format. */
const SHOWN = 'kataib-hezbollah-carries-out-jordan-attack';
const LONGEST_LINE = 600;
/** Bytes. A repository is no place for more. */
const LARGEST_SAMPLE = 400_000;

type Content = string | Uint8Array;

/** All files of the page, by their path from the root of the repository. */
export async function exportPages(graph: Graph): Promise<Readonly<Record<string, Content>>> {
  const selection = { actors: { ids: ACTORS, depth: 1 } };
  const part = { ...(await select(rowsOf(graph, FIXED.asOf), selection, 'Kata’ib Hezbollah and China')), ...FIXED };
  const samples: Record<string, Content> = {};
  for (const exporter of exporters) {
    // Made of the built viewer, which need not be there while this is made.
    if (exporter.id === 'interactive-html') continue;
    const files = await sample(exporter, part);
    const size = Object.values(files).reduce((sum, content) => sum + content.length, 0);
    if (size <= LARGEST_SAMPLE) Object.assign(samples, files);
  }
  return { 'docs/exports.md': page(samples), ...samples };
}

async function sample(exporter: Exporter, part: Subgraph): Promise<Record<string, Content>> {
  if (isPicture(exporter)) return { [pathOf(exporter)]: await collect(exporter.write(part, { scale: 1 })) };
  if (!isFolder(exporter)) return { [pathOf(exporter)]: await collect(exporter.write(part)) };
  const files = exporter.files(part).map(async ({ name, write }) => {
    return [`${pathOf(exporter)}/${name}`, await collect(write())] as const;
  });
  return Object.fromEntries(await Promise.all(files));
}

function pathOf(exporter: Exporter): string {
  const { id, extension } = exporter;
  if (/^brief-/.test(id)) return isFolder(exporter) ? `docs/exports/${id}` : `docs/exports/brief.${extension}`;
  if (isFolder(exporter)) return `docs/exports/${id}`;
  // `sample.gexf`, but `sample.stix.json`.
  const tellsFormat = extension.split('.')[0] === id.split('-')[0];
  return `docs/exports/sample.${tellsFormat ? '' : `${id}.`}${extension}`;
}

/** Text where all of it is text. */
async function collect(chunks: Chunks): Promise<Content> {
  const parts: Content[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  if (parts.every((part) => typeof part === 'string')) return parts.join('');
  return Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : part)));
}

function page(samples: Readonly<Record<string, Content>>): string {
  return [
    '<!-- Generated from the formats in src/export by `npm run generate`. Edit those, or scripts/generate/exports.ts. -->',
    HEAD,
    formatTable(),
    '## What each format keeps\n',
    keepsTable(),
    NOTES,
    '## Samples\n',
    `All of these are of one small part of the article's graph, made with \`--actors ${ACTORS.join(',')}\`: two reported ties, one that is suspected, two forecasts. In them the version is zeros and nothing counts as left out by the selection. What is shown below is the line with the suspicion, cut where it is long.\n`,
    ...exporters.map((exporter) => sampleSection(exporter, samples)),
  ].join('\n');
}

function formatTable(): string {
  const rows = exporters.map(({ id, title, purpose }) => `| \`${id}\` | ${title} | ${purpose} |`);
  return ['| Format | | For |', '|---|---|---|', ...rows, ''].join('\n');
}

function keepsTable(): string {
  const head = ['', ...exporters.map(({ id }) => `\`${id}\``), ''].join(' | ').trim();
  const rows = KEPT.map(({ id, label }) => `| **${label}** | ${exporters.map(({ keeps }) => keeps[id]).join(' | ')} |`);
  return [`| ${head}`, `|---|${exporters.map(() => '---|').join('')}`, ...rows, ''].join('\n');
}

function sampleSection(exporter: Exporter, samples: Readonly<Record<string, Content>>): string {
  const path = pathOf(exporter);
  const files = Object.entries(samples).filter(([name]) => name === path || name.startsWith(`${path}/`));
  const links = files.map(([name]) => `[${name.split('/').at(-1)}](${name.replace('docs/', '')})`).join(', ');
  if (exporter.mediaType.startsWith('image/')) {
    return `### ${exporter.title}\n\n![The same part of the graph, drawn](${path.replace('docs/', '')})\n`;
  }
  if (files.length === 0) {
    return `### ${exporter.title}\n\nToo large to be kept here: \`spillover export ${exporter.id} --actors ${ACTORS.join(',')} --out sample.${exporter.extension}\` makes it.\n`;
  }
  const texts = files.flatMap(([, content]) => (typeof content === 'string' ? [content] : []));
  // Pages are looked at, not read as source.
  if (texts.length === 0 || exporter.mediaType === 'text/html') return `### ${exporter.title}\n\n${links}\n`;
  const lines = texts.flatMap((text) => text.split('\n'));
  const line =
    lines.findLast((one) => one.includes(SHOWN) && /suspected/.test(one)) ??
    lines.find((one) => /Suspected/.test(one)) ??
    '';
  return `### ${exporter.title}\n\n${links}\n\n\`\`\`\n${shortened(line.trim())}\n\`\`\`\n`;
}

function shortened(line: string): string {
  return line.length > LONGEST_LINE ? `${line.slice(0, LONGEST_LINE)} …` : line;
}

const HEAD = `
# Exports

Any part of the graph can go into a report, a colleague's tool or an archive, and nothing of who said it and how sure is lost on the way without this page saying so.

\`\`\`
spillover export                                         lists the formats
spillover export gexf --out article.gexf                 the whole graph
spillover export brief-html --actors "Kata’ib Hezbollah" --out brief.html
spillover export svg --actors hezbollah --out figure.svg
spillover export svg --view '#families=hostile' --out hostile.svg
spillover export interactive-html --view graph/views/what-may-still-happen.yaml --out page.html
spillover export png --question who-backs-whom --width-mm 160 --dpi 300 --out figure.png
spillover export csv --actors iran,bla --depth 2 --out folder
spillover export stix --status reported,assessed --from 2024-01 --out january.json
spillover export graphml --question who-backs-whom --out backing.graphml
spillover export graphology --cypher "MATCH (:Actor)-[r:STRIKES]->() RETURN r" > strikes.json
spillover import article.spillover.jsonl my-records      the way back
\`\`\`

- \`--actors\` takes ids, names or aliases. \`--depth 1\` is every statement with one of them at an end; 2 those of their neighbours too, and so on along ties. Statements about what is taken, such as a denial of it, come along.
- \`--view\` takes what the viewer shows, by the part of its address after the "#" or by the file of a saved view (\`--step 2\` for the second one of a story). Figures stand as on its map, in the groups, sizes and colours that it has, and their legend says by what rule and how many. A brief holds the statements that were picked in the viewer's Brief room, with their notes and in their order. Its figure is that of the Brief room: what was picked from here and there stands nowhere together on the map, and so it is laid out by itself. Where nothing was picked, a brief holds what is shown, standing as on the map, with actors singly: on a line between groups no statement would have its number. The viewer's own list of exports makes the same files.
- A format with several files goes into a folder, or into one archive: \`--out tables.zip\`.
- \`--question\` and \`--cypher\` take what the answer names: nodes, relationships, paths, and ids of statements and figures in columns. Where it names actors and nothing else, these are taken, without ties.
- \`--status\`, \`--family\`, \`--from\` and \`--to\` narrow any of this. With a span of time, what may have happened in it stays; what has no date is left out.
- The command says which filters were used, how many rows they left out, what the format has no place for, counted, and which version of the data it is (a hash of the records). So does the file, where the format has a place for it: the last row of the table below tells where.
- A link or saved view outlives what it names. Where all that a part of it narrows by is gone, nothing is exported, since that would be more than was asked for; where some of it is left, that is exported, and file and command name what is gone.
- No file says when it was made or when its data were loaded, except STIX: the same records give the same bytes whenever they were loaded, in every format but that one.
- Without \`--out\` the file goes to standard output.
- A file is there whole or not at all, and never replaces another without \`--force\`. A run that is killed may leave a hidden file that ends in \`.part\`, of no use to anybody. Standard output cannot be taken back: where a full disk cuts it short, the command says so and fails.
- Data go from the database to the file row by row. From 209,000 statements in Neo4j, GEXF of a view of 45,000 was made with 230 MB of memory, Node's own included; more is taken where there is more. Figures, briefs and the interactive page are held whole: they are for what people can read.
`;

const NOTES = `**No format draws an arrow for what has not happened or is denied.** Forecasts, conditions, recommendations and denials stand beside the arrows where the format has room for them, and are left out where it has not.

**An allegation or suspicion is an arrow with its status on it.** Tools that ignore properties they do not know would draw it like a report. In GEXF, GraphML and graphology JSON the status is in the edge's label too, in STIX in its description and labels, in FollowTheMoney in its role. An event that had not happened when the source was written says so in its name or label in all of these.

Some formats have rules of their own:

- **Briefs.** ![A page of the Word brief, as LibreOffice shows it](images/brief-page.png)
  Every statement has a number, which stands on its tie in the figure too. Its sentence carries who says it or how it is hedged, and below it stand all its quotes. On what it depends stands in its sentence also where that is not in the brief, and is told beside it, as is a claim that it speaks of; neither counts as selected. What has not happened or is denied has a section of its own. Where the source gives no date but words of time, such as “previously”, these stand there. What the records remark on a statement, a number or a name stands apart, as the coder's note and not the source's. The tables of numbers tell how sure each is, and the words of the source where our reading has others. What whoever saved a view says of it, and the text of a story's step, stand under the title as theirs. Where a brief has one source, PDF and HTML cite quotes by their place in it. The method names the filters, what they left out, the version of the data, and the command that makes this very file of the same records: a saved view by its own path and step, a query on one line. Over several lines, in a PDF, it can be copied as it stands, into the shells of Linux and macOS. Up to 40 actors stand on a sheet that paper shows as large as print; a figure whose letters would be smaller than 6 points on an upright page has the first page, which then lies on its side (in PDF, in Word as a section of its own, in HTML when it is printed). With a long legend they may still be a little smaller there.
- **Brief (PDF).** The figure is lines and letters, not dots. Every font is inside, in the letters that are used: Latin, Greek and Cyrillic, Arabic, Hebrew, Chinese, Japanese and Korean. Emoji are drawn in one colour. A letter that none of them has, such as one of Devanagari, is not dropped: its code point stands in its place, \`‹U+0928›\`, and readers that know about replaced text give the letter itself when it is copied. From right to left, words are written in the order of reading; some readers give a line that mixes directions word by word as it is seen. Pages are tagged for screen readers. No date is in the file: that of the load would say nothing of the data.
- **Brief (Word).** The figure is a picture of dots, three times as fine as on screen, with its words as alternative text.
- **SVG, PNG.** The figure is drawn by the same functions as the viewer's map. Text is text, in fonts of ours where they are installed and in others of the same width elsewhere. At most 400 statements, since more cannot be read on paper; where the map stands in groups (it does so by itself above 300 actors), as many as there are, on at most 400 lines. A line to a group says how many statements are what, where there is room, in the rhythm of the least sure, with an end at each side that some of them point to; what stays inside groups is on no line, and the legend counts it. The same view gives the same bytes in the browser and on the command line. The notes of a view stand as letters at their marks and lines, and their words in the legend, as those of whoever made the figure and never of the source; a number with a + at a mark counts neighbours that are hidden; who was put on the map without a tie is there. Parallel lines of one kind and status, which the viewer melts into one with their number, are drawn so here; those that it melts into one only from afar are drawn each. Up to 60 lines a thin tether leads from each tie that is about another to that one; the legend says so. In SVG each line holds its statements as sentences with their speakers and statuses, for readers of the file. Left out is what is of use only on a screen: the signs of pins, and what is selected. In print without colour, lines, ends and marks can still be told apart. PNG is drawn from the very SVG, with fonts that come along for Arabic, Hebrew, Chinese and Korean names (the last two in thin letters) and for emoji, in one colour; a letter that none of them has stands as its code point, \`‹U+0928›\`, and no font of the machine is used, so that the picture is the same everywhere. In SVG, HTML and Word such names are text, and whoever opens the file needs a font for them. A PNG is twice its size on screen unless \`--scale\` or \`--width-mm\` says otherwise; the file says how many dots per inch it has.
- **GEXF, GraphML.** Every edge is directed, since many readers refuse a mixture; \`symmetric\` is true where the direction means nothing. Gephi melts edges of one kind between the same two nodes into one and keeps the attributes of one of them, so parallel ties get kinds of their own: \`STRIKES\`, \`STRIKES 2\`. (In GraphML the kind is in the attribute \`label\`, which is Gephi's own and which other readers ignore.) A date that is known as a span, such as the middle of January, is an interval in GEXF: the time in which it may have happened, not the time it took. A tie without a date has no interval, and so stands on Gephi's timeline at all times. Years that the source does not give look like others there; \`year_inferred\` tells them apart. Gephi writes out \`INF\` in any text as \`Infinity\`, and so shows the type \`SEEKS_InfinityLUENCE_OVER\`; the edge's label is right.
- **Interactive page.** The viewer itself, with the selection, the texts of its sources and those saved views of \`graph/views\` of which it holds everything, in one file of some two megabytes. It opens from the disk and asks no server for anything: its security policy lets nothing in or out. What needs a server (questions, other exports) is absent. Statements that were picked for a brief come along, and their figure is the very one of \`spillover export brief-html\`; the browser prints their brief, or makes a PDF of it, and its figure can be taken along as SVG.
- **CSV.** Headers are the names of the properties in the database. A text that a spreadsheet would run as a formula has an apostrophe in front; so has a text that begins with apostrophes before such a sign, so that taking one apostrophe away gives every text back. Lists are JSON in their cell. The files begin with a byte order mark, by which Excel knows UTF-8.
- **Cypher, neo4j-admin.** They make what \`spillover load\` makes, but for its own marks: a later \`spillover load\` into the same database does not take these nodes for its own. Begin with an empty database for either.
- **STIX.** States, groups and persons are \`identity\`, not \`threat-actor\`: that would be a judgment. Events are \`incident\`; one that had not happened when the source was written says so in its name and labels. The same row has the same id in every export.
- **FollowTheMoney.** Its tools tidy texts: composed characters, single spaces. Ties are \`UnknownLink\`, since its other links say more than our relations do.
- **JSON-LD.** A tie's triple stands in a named graph that is called like its statement; the default graph asserts nothing between actors. Everything needed to read the file is in it.
- **Spillover JSON.** One record a line. Reading it again gives the same rows and the same version. In a part of the graph, \`about\` and \`condition\` name only statements that are in the part. The last line counts the records and holds a SHA-256 of the lines above it, however they are spaced. \`spillover import\` refuses a file whose lines do not make it, and a file of the whole graph whose records do not make the version on its first line: a suspicion that became a report on the way would look like any other record. Whoever edited the file, and means it, imports it with \`--edited\`, which says so. Files of older versions have no such hash; they are imported, with a note that nothing tells whether they were changed. Against somebody who reckons the hash anew it is no protection: it shows accidents and edits, not forgery.
`;
