/** Finds quotes in their source, and says what is the matter where they are not there. */

import type { QuoteRow } from '../model/graph.ts';
import type { QuoteRecord } from '../model/records.ts';
import type { Report } from './context.ts';
import { FoldedText } from './fold.ts';
import type { Finding, Path } from './problems.ts';
import type { SourceText } from './source-text.ts';
import { standsWhole } from './words.ts';

/** How many places of an ambiguous quote are named. */
const PLACES_NAMED = 5;

const shorten = (text: string, length = 80) => {
  const line = text.replace(/\s+/g, ' ');
  return line.length > length ? `${line.slice(0, length)}…` : line;
};

/** What to say of words that should stand in a text and do not. `where` names the text: "the source", "the quote". */
export function notVerbatim(words: string, where: string, text: FoldedText, rule: string, field: string): Finding {
  const near = text.find(words);
  if (!near) {
    const message = `The ${field} is not in ${where}: “${shorten(words)}”.`;
    return { rule, message, mend: `Copy it from ${where}, letter by letter.` };
  }
  if (near.right === words) {
    const message = `The ${field} begins or ends within a word of ${where}: “${shorten(words)}”.`;
    return { rule, message, mend: 'Take in the whole word, and look whether it still says the same.' };
  }
  const differences = near.differences.join(', ') || 'characters that look alike';
  return { rule, message: `The ${field} differs from ${where} only in ${differences}.`, mend: `Write: ${near.right}` };
}

/** How far the quote agrees with the source, where it begins like it. */
function agreement(source: SourceText, exact: string): string {
  let agrees = 0;
  let differs = exact.length + 1;
  while (differs - agrees > 1) {
    const middle = (agrees + differs) >> 1;
    if (source.text.includes(exact.slice(0, middle))) agrees = middle;
    else differs = middle;
  }
  if (agrees < 15) return '';
  const end = source.text.indexOf(exact.slice(0, agrees)) + agrees;
  const went = shorten(source.text.slice(end, end + 30).trimEnd(), 30);
  return ` It agrees up to “…${shorten(exact.slice(Math.max(0, agrees - 25), agrees))}”, where the source goes on “${went}…”.`;
}

function notInSource(source: SourceText, exact: string, full: boolean): Finding {
  if (full) return { rule: 'quote-not-found', message: 'The quote is not in the source.', mend: '' };
  const finding = notVerbatim(exact, 'the source', source.folded, 'quote-not-found', 'quote');
  const differs = source.folded.find(exact) !== undefined;
  return differs ? finding : { ...finding, message: finding.message + agreement(source, exact) };
}

/** The end of a text, from the beginning of a word. */
const lastWords = (text: string) =>
  shorten(
    text
      .slice(-25)
      .replace(/^\S*\s/, '')
      .trimEnd(),
  );

function ambiguous(source: SourceText, exact: string, starts: readonly number[], hasContext: boolean): Finding {
  const more = starts.length > PLACES_NAMED ? ' and more' : '';
  const places = starts.slice(0, PLACES_NAMED).map((start) => {
    const { before } = source.around(start, start + exact.length);
    return `${source.locatorAt(start)} after “${lastWords(before)}”`;
  });
  const many = starts.length > PLACES_NAMED ? `more than ${PLACES_NAMED} times` : `${starts.length} times`;
  return {
    rule: 'quote-ambiguous',
    message: `The quote is in the source ${many}: ${places.join('; ')}${more}.`,
    mend: hasContext
      ? 'Make “prefix” or “suffix” longer, so that they fit one of the places only.'
      : 'Make the quote longer, or write it as {exact: …, prefix: …} with the words before it.',
  };
}

/** The one place a quote means; a finding where there is none or several. */
function findQuote(source: SourceText, quote: QuoteRecord, full: boolean): number | Finding {
  const { exact, prefix = '', suffix = '' } = typeof quote === 'string' ? { exact: quote } : quote;
  const hasContext = prefix !== '' || suffix !== '';
  const all = source.find(exact, hasContext ? Number.POSITIVE_INFINITY : PLACES_NAMED + 1);
  if (all.length === 0) return notInSource(source, exact, full);
  const fitting = hasContext ? all.filter((start) => fits(source.text, start, exact, prefix, suffix)) : all;
  const [only] = fitting;
  if (only === undefined) {
    const message = 'The quote is in the source, but not with this “prefix” or “suffix” next to it.';
    return { rule: 'quote-context', message, mend: 'Copy the words right before or after it from the source.' };
  }
  return fitting.length === 1 ? only : ambiguous(source, exact, fitting, hasContext);
}

/** Whether the words next to a passage are these; a space between may be left out. */
function fits(text: string, start: number, exact: string, prefix: string, suffix: string): boolean {
  const wantedBefore = prefix.trimEnd();
  const wantedAfter = suffix.trimStart();
  const before = text.slice(Math.max(0, start - prefix.length - 10), start).trimEnd();
  const end = start + exact.length;
  const after = text.slice(end, end + suffix.length + 10).trimStart();
  return before.endsWith(wantedBefore) && after.startsWith(wantedAfter);
}

/** The quotes of a record, always as a list. */
export function quotesOf(quote: QuoteRecord | readonly QuoteRecord[]): readonly QuoteRecord[] {
  return Array.isArray(quote) ? quote : [quote as QuoteRecord];
}

export const exactOf = (quote: QuoteRecord) => (typeof quote === 'string' ? quote : quote.exact);

/** Where a record's quotes stand in its source; those that do not are reported. */
export function locateQuotes(
  sourceId: string,
  source: SourceText,
  quote: QuoteRecord | readonly QuoteRecord[],
  report: Report,
  full: boolean,
): readonly QuoteRow[] {
  const rows: QuoteRow[] = [];
  for (const [index, one] of quotesOf(quote).entries()) {
    const found = findQuote(source, one, full);
    const exact = exactOf(one);
    if (typeof found === 'number') {
      const start = source.offsetAt(found);
      const end = source.offsetAt(found + exact.length);
      rows.push({ source: sourceId, exact, start, end, locator: source.locatorAt(found) });
    } else {
      const inList: Path = Array.isArray(quote) ? ['quote', index] : ['quote'];
      report(typeof one === 'string' ? inList : [...inList, 'exact'], found);
    }
  }
  return rows;
}

/** Reports words of a record that should stand in one of its quotes and stand in none. */
export function checkInQuotes(
  words: string | undefined,
  field: 'hedge' | 'likelihood' | 'of_text',
  quote: QuoteRecord | readonly QuoteRecord[] | undefined,
  report: Report,
): void {
  if (words === undefined || quote === undefined) return;
  const texts = quotesOf(quote).map(exactOf);
  if (texts.some((text) => containsWhole(text, words))) return;
  const folded = texts.map((text) => new FoldedText(text));
  const nearest = folded.find((text) => text.find(words) !== undefined) ?? folded[0];
  if (nearest)
    report([field], notVerbatim(words, 'the quote', nearest, `${field.replace('_', '-')}-not-in-quote`, field));
}

function containsWhole(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
    if (standsWhole(text, at, at + words.length)) return true;
  }
  return false;
}
