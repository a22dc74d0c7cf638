/**
 * Nodes of the database as rows of the model. A property that is not there is `null`; what does not have the shape
 * (somebody wrote into the database by hand) is an error, not half a row.
 */

import { z } from 'zod';
import { StoreError } from '../model/errors.ts';
import type { AboutRow, EntityRow, FigureRow, QuoteRow, SourceRow, StatementRow } from '../model/graph.ts';
import {
  ENTITY_KINDS,
  FAMILIES,
  FIGURE_MEASURES,
  PRECISIONS,
  RELATION_TYPES,
  STANCES,
  STATUSES,
} from '../model/vocabulary.generated.ts';

const text = z.string();
const maybeText = z.string().nullable().default(null);
const maybeNumber = z.number().nullable().default(null);
const flag = z.boolean().default(false);

const date = { date: maybeText, date_from: maybeText, date_to: maybeText, date_text: maybeText, year_inferred: flag };

const entity: z.ZodType<EntityRow> = z.object({
  id: text,
  name: text,
  kind: z.enum(ENTITY_KINDS),
  aliases: z.array(text).default([]),
  note: maybeText,
  wikidata: maybeText,
  prospective: flag,
  place: maybeText,
  ...date,
});

const source: z.ZodType<SourceRow> = z.object({
  id: text,
  title: maybeText,
  author: maybeText,
  publisher: maybeText,
  published: maybeText,
  url: maybeText,
  language: text,
  reliability: text,
  text,
  front: z.number(),
  back: z.number(),
  note: maybeText,
});

const quote: z.ZodType<QuoteRow> = z.object({
  source: text,
  exact: text,
  start: z.number(),
  end: z.number(),
  locator: text,
});

const about: z.ZodType<AboutRow> = z.object({ statement: text, stance: z.enum(STANCES) });

const evidence = {
  said_by: maybeText,
  status: z.enum(STATUSES),
  source: text,
  quote: text,
  quotes: z.array(quote),
  locator: text,
  position: z.number(),
  place: maybeText,
  note: maybeText,
};

const statement: z.ZodType<StatementRow> = z.object({
  id: text,
  subject: text,
  relation: z.enum(RELATION_TYPES),
  family: z.enum(FAMILIES),
  object: text,
  negated: flag,
  hedge: maybeText,
  event: maybeText,
  date_from_event: flag,
  credibility: z.number(),
  likelihood: maybeText,
  likelihood_low: maybeNumber,
  likelihood_high: maybeNumber,
  about: z.array(about),
  conditions: z.array(text),
  ...evidence,
  ...date,
});

const figure: z.ZodType<FigureRow> = z.object({
  id: text,
  subject: text,
  measure: z.enum(FIGURE_MEASURES),
  value: z.number(),
  precision: z.enum(PRECISIONS),
  of: maybeText,
  of_text: text,
  ...evidence,
  ...date,
});

function reader<Row>(what: string, schema: z.ZodType<Row>): (properties: object) => Row {
  return (properties) => {
    const parsed = schema.safeParse(properties);
    if (parsed.success) return parsed.data;
    const id = 'id' in properties ? `\`${properties.id}\`` : 'without an id';
    const issue = parsed.error.issues[0];
    throw new StoreError(
      `The ${what} ${id} in the store is not as this program writes it: ${issue?.path.join('.')}: ${issue?.message}.`,
      'Run `spillover load` again with this version of the program.',
    );
  };
}

export const toEntity = reader('entity', entity);
export const toSource = reader('source', source);
export const toQuote = reader('quote', quote);
export const toAbout = reader('`about`', about);
export const toStatement = reader('statement', statement);
export const toFigure = reader('figure', figure);
