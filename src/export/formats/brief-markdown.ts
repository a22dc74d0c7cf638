/** The brief as Markdown, with the figure in a file beside it. */

import { BRIEF_WORDS } from '../../model/brief-words.ts';
import type { BriefItem, BriefName, BriefNote, BriefQuote } from '../../model/told.ts';
import type { BriefNumber } from '../../model/told-numbers.ts';
import { type Brief, briefOf } from '../brief/content.ts';
import { BRIEF_KEEPS } from '../brief/keeps.ts';
import type { FolderExporter, NamedFile } from '../exporter.ts';
import type { Subgraph } from '../subgraph.ts';

export const briefMarkdown: FolderExporter = {
  id: 'brief-md',
  title: 'Brief (Markdown)',
  purpose: 'The same as text, for wikis and repositories. A folder with `brief.md` and `figure.svg`.',
  extension: 'md',
  mediaType: 'text/markdown',
  keeps: BRIEF_KEEPS,
  drops: [],
  files,
};

function files(subgraph: Subgraph): readonly NamedFile[] {
  let made: Promise<Brief> | undefined;
  const brief = () => {
    made ??= briefOf(subgraph);
    return made;
  };
  return [
    { name: 'brief.md', write: () => from(async () => page(await brief())) },
    { name: 'figure.svg', write: () => from(async () => (await brief()).figure) },
  ];
}

async function* from(make: () => Promise<string>): AsyncGenerator<string> {
  yield await make();
}

function page(brief: Brief): string {
  return [
    `# ${plain(brief.title)}\n`,
    ...(brief.asked === null ? [] : [`**Question:** ${plain(brief.asked)}\n`]),
    ...brief.introduction.map((note) => `${remarked(note)}\n`),
    `![${plain(brief.alternative)}](figure.svg)\n`,
    `*${BRIEF_WORDS.figure} 1. ${plain(brief.caption)}*\n`,
    ...section(BRIEF_WORDS.ties, brief.ties.map(item)),
    ...section(BRIEF_WORDS.notTies, brief.notTies.map(item)),
    ...section(BRIEF_WORDS.tolls, table(BRIEF_WORDS.tollsCaption, brief.tolls)),
    ...section(BRIEF_WORDS.otherNumbers, table(BRIEF_WORDS.otherNumbersCaption, brief.otherNumbers)),
    ...section(BRIEF_WORDS.names, names(brief.names)),
    ...section(BRIEF_WORDS.sources, [...brief.sources.map(sourceLines), `${plain(BRIEF_WORDS.places)}\n`]),
    ...section(BRIEF_WORDS.method, [...brief.method.map((text) => `${plain(text)}\n`), ...command(brief)]),
  ].join('\n');
}

function section(heading: string, content: readonly string[]): readonly string[] {
  return content.length === 0 ? [] : [`## ${heading}\n`, ...content];
}

/** A heading and not a numbered list: Markdown would number a list anew after each break. */
function item({ number, sentence, remark, quotes, notes }: BriefItem): string {
  const ours = notes.map((note) => `\n${remarked(note)}\n`).join('');
  return `**${number}. ${plain(sentence)}** ${plain(remark)}\n\n${quotes.map(quotation).join('>\n')}${ours}`;
}

function remarked({ label, text }: BriefNote): string {
  return `*${label}* ${plain(text)}`;
}

/** The hedge stands out of its quote, which is escaped as a whole: a part of it might begin like a list. */
function quotation({ exact, hedge, citation }: BriefQuote): string {
  const text = plain(exact);
  const marked = hedge === null ? text : text.replace(plain(hedge), (words) => `**${words}**`);
  return `> “${marked}” (${plain(citation)})\n`;
}

function names(rows: readonly BriefName[]): readonly string[] {
  if (rows.length === 0) return [];
  const lines = rows.map(({ name, note }) => `- **${plain(name)}:** ${plain(note)}\n`);
  return [`*${plain(BRIEF_WORDS.namesCaption)}*\n`, lines.join('')];
}

function table(caption: string, rows: readonly BriefNumber[]): readonly string[] {
  if (rows.length === 0) return [];
  const lines = rows.map(({ about, counted, value, sure, date, quotes, notes }) => {
    const words = quotes.map(({ exact, citation }) => plain(`“${exact}” (${citation})`));
    return `| ${[...[about, counted, value, sure, date].map(plain), [...words, ...notes.map(remarked)].join(' ')].join(' | ')} |`;
  });
  const columns = BRIEF_WORDS.numberColumns;
  return [
    `*${caption}*\n`,
    [`| ${columns.join(' | ')} |`, `|${columns.map(() => '---|').join('')}`, ...lines, ''].join('\n'),
  ];
}

function sourceLines({ citation, grading, url, notes }: Brief['sources'][number]): string {
  const line = `${plain(citation)}.${url === null ? '' : ` <${url}>`} Graded ${plain(grading)}.\n`;
  return [line, ...notes.map((note) => `${remarked(note)}\n`)].join('\n');
}

function command({ command: text }: Brief): readonly string[] {
  return text === null ? [] : [`Made by\n\n    ${text}\n`];
}

/** A text that stays the text it is, on one line: whatever Markdown, HTML or LaTeX would take for its own is escaped. */
function plain(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[\\`*_[\]<>|$~^&#!]/g, (character) => `\\${character}`)
    .replace(/^([-+=]|\d+[.)])/, '\\$1')
    .replaceAll(/(https?):\/\//gi, '$1\\://');
}
