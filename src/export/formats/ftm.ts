/** FollowTheMoney entities, one a line, for Aleph and OpenSanctions tools. https://followthemoney.tech */

import { createHash } from 'node:crypto';
import type { EntityRow, FigureRow, SourceRow, StatementRow } from '../../model/graph.ts';
import { sentenceOf } from '../../model/told.ts';
import { type EntityKind, isTie, relation } from '../../model/vocabulary.ts';
import { inContext } from '../context.ts';
import type { FileExporter } from '../exporter.ts';
import { entityIndex, type Subgraph } from '../subgraph.ts';
import { dateLine, evidenceOf, figureInWords, labelOf } from '../words.ts';

const SCHEMAS: Readonly<Record<EntityKind, string>> = {
  State: 'Territory',
  Government: 'PublicBody',
  Military: 'PublicBody',
  ArmedGroup: 'Organization',
  Person: 'Person',
  Organisation: 'Organization',
  Population: 'LegalEntity',
  Unidentified: 'LegalEntity',
  Place: 'Address',
  Event: 'Event',
};

export const ftm: FileExporter = {
  id: 'ftm',
  title: 'FollowTheMoney',
  purpose: 'Aleph, OpenSanctions and other tools for investigations.',
  extension: 'ftm.json',
  mediaType: 'application/x-ndjson',
  keeps: {
    id: '`recordId`',
    status: '`status`, `role`, `description`',
    speaker: '`description`, `summary`',
    hedge: '`description`',
    quote: '`description`, with its paragraph',
    source: '`proof`: an `Article` with the text, without its grading',
    dates:
      '`date`, or `startDate` and `endDate` of a span, as far as FollowTheMoney can say them; in words, with an inferred year in brackets, in `description`',
    about: 'in words in `description`',
    notTies: '`Note` about each end, never an `UnknownLink`',
    figures: '`Note` about what they count',
    notes: 'entities: `notes`; statements and figures: left out',
    account: 'nowhere: every line is an entity of somebody’s investigation. The command says it',
  },
  drops: ['notes', 'sourceGrades'],
  write,
};

type Properties = Readonly<Record<string, readonly (string | null)[]>>;

async function* write(subgraph: Subgraph): AsyncGenerator<string> {
  const entities = await entityIndex(subgraph);
  for await (const source of subgraph.sources()) yield article(source);
  for (const entity of entities.values()) yield thing(entity, entities);
  for await (const [statement, context] of inContext(subgraph, entities)) {
    const words = { summary: sentenceOf(statement, context), evidence: evidenceOf(statement, context) };
    yield isTie(statement) ? link(statement, words) : note(statement, words);
  }
  const names = { entities, statements: new Map() };
  for await (const figure of subgraph.figures()) {
    yield figureNote(figure, { summary: figureInWords(figure, entities), evidence: evidenceOf(figure, names) });
  }
}

function article({ id, title, author, publisher, published, url, text, language }: SourceRow): string {
  return line('source', id, 'Article', {
    name: [title ?? id],
    title: [title],
    author: [author],
    publisher: [publisher],
    publishedAt: [plainDate(published)],
    sourceUrl: [url],
    bodyText: [text],
    language: [THREE_LETTERS[language] ?? null],
  });
}

/** FollowTheMoney names languages by ISO 639-3. */
const THREE_LETTERS: Readonly<Record<string, string>> = {
  ar: 'ara',
  de: 'deu',
  en: 'eng',
  es: 'spa',
  fa: 'fas',
  fr: 'fra',
  he: 'heb',
  it: 'ita',
  ja: 'jpn',
  pt: 'por',
  ru: 'rus',
  tr: 'tur',
  uk: 'ukr',
  ur: 'urd',
  zh: 'zho',
};

function thing(entity: EntityRow, entities: ReadonlyMap<string, EntityRow>): string {
  const { id, kind, aliases, note: words, wikidata, place } = entity;
  const isEvent = kind === 'Event';
  return line('entity', id, SCHEMAS[kind], {
    name: [labelOf(entity)],
    alias: aliases,
    notes: [words],
    wikidataId: [wikidata],
    keywords: [kind],
    ...(isEvent
      ? {
          ...dates(entity),
          description: dateLine(entity),
          location: [place === null ? null : (entities.get(place)?.name ?? place)],
        }
      : {}),
  });
}

interface Words {
  readonly summary: string;
  readonly evidence: string;
}

function link(statement: StatementRow, { summary, evidence }: Words): string {
  const { id, subject, object, status, source } = statement;
  const { label } = relation(statement.relation);
  return line('statement', id, 'UnknownLink', {
    subject: [key('entity', subject)],
    object: [key('entity', object)],
    role: [status === 'reported' ? label : `${status}: ${label}`],
    status: [status],
    summary: [summary],
    description: [evidence],
    recordId: [id],
    proof: [key('source', source)],
    ...dates(statement),
  });
}

function note({ id, subject, object, source }: StatementRow, { summary, evidence }: Words): string {
  return line('statement', id, 'Note', {
    name: [summary],
    description: [`${summary}\n${evidence}\nStatement: ${id}`],
    entity: [key('entity', subject), key('entity', object)],
    proof: [key('source', source)],
  });
}

function figureNote({ id, subject, source }: FigureRow, { summary, evidence }: Words): string {
  return line('figure', id, 'Note', {
    name: [summary],
    description: [`${summary}\n${evidence}\nFigure: ${id}`],
    entity: [key('entity', subject)],
    proof: [key('source', source)],
  });
}

/**
 * A span with two ends that the source gives is a start and an end; anything else is the one date it lies in, as far
 * as it is known: a day between the 10th and the 19th of January is in 2024-01.
 */
function dates({
  date,
  date_from: from,
  date_to: to,
}: Pick<StatementRow, 'date' | 'date_from' | 'date_to'>): Properties {
  if (date === null) return {};
  if (date.includes('/')) return { startDate: [from], endDate: [to] };
  return { date: [plainDate(date) ?? shared(from, to)] };
}

function plainDate(edtf: string | null): string | null {
  return edtf !== null && /^\d{4}(-\d{2}(-\d{2})?)?$/.test(edtf) ? edtf : null;
}

/** The year, month or day in which both lie. */
function shared(from: string | null, to: string | null): string | null {
  const length = [10, 7, 4].find((end) => from !== null && from.slice(0, end) === to?.slice(0, end));
  return length === undefined || from === null ? null : from.slice(0, length);
}

function line(what: 'entity' | 'source' | 'statement' | 'figure', id: string, schema: string, all: Properties): string {
  const properties = Object.fromEntries(
    Object.entries(all)
      .map(([name, values]) => [name, values.filter((value) => value !== null && value !== '')] as const)
      .filter(([, values]) => values.length > 0),
  );
  return `${JSON.stringify({ id: key(what, id), schema, properties })}\n`;
}

/** Entities, statements and figures may share an id here, but not in FollowTheMoney, where hashes are the custom. */
function key(what: 'entity' | 'source' | 'statement' | 'figure', id: string): string {
  return createHash('sha1').update(`spillover ${what} ${id}`).digest('hex');
}
