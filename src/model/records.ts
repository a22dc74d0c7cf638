/**
 * The records that analysts edit, as they stand in the files under `graph/`. The JSON Schemas in `graph/schema/`
 * and the tables in the docs come from here; the closed lists come from `graph/vocabulary/`.
 */

import { z } from 'zod';
import {
  ENTITY_KINDS,
  FIGURE_MEASURES,
  PRECISIONS,
  RELATION_TYPES,
  STANCES,
  STATUSES,
} from './vocabulary.generated.ts';

const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is lower-case letters and digits in words joined by hyphens')
  .max(120);
/** Control characters and halves of surrogate pairs: no text means to have them, and not every store can hold them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it looks for
export const UNUSABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]|\p{Cs}/u;
const usable = (value: string) => !UNUSABLE.test(value);
const unusable = { error: 'has a control character or half of a character in it' };

const text = z.string().min(1).max(20_000).refine(usable, unusable);
const shortText = z.string().min(1).max(500).refine(usable, unusable);
const note = text.describe('What a reader should know, in your own words');
const edtfDate = z.string().min(1).max(60);

/** A verbatim passage; `prefix` or `suffix` (the words next to it) tell which where the text has it twice. */
export const quoteSchema = z.union([
  text,
  z.strictObject({
    exact: text.describe('The passage, verbatim'),
    prefix: text.optional().describe('The words right before it'),
    suffix: text.optional().describe('The words right after it'),
  }),
]);

const dateFields = {
  date: edtfDate.optional().describe('EDTF: 2024-01-28, 2024-01, 2024-01-1X (the middle third), 2023-10-07/.. (since)'),
  date_text: shortText.optional().describe('The words of the source for the date, verbatim'),
  year_inferred: z.boolean().optional().describe('true where the source does not give the year'),
};

const quoteFields = {
  source: id.describe('Id of the source'),
  quote: z
    .union([quoteSchema, z.array(quoteSchema).min(1)])
    .describe('The exact words of the source, one passage or several'),
};

export const entitySchema = z.strictObject({
  id: id.describe('Lower-case words joined by hyphens; never reused'),
  name: shortText.describe('The name that is shown'),
  kind: z.enum(ENTITY_KINDS).describe('What it is'),
  aliases: z.array(shortText).optional().describe('Other names, as sources write them'),
  note: note.optional(),
  wikidata: z
    .string()
    .regex(/^Q[1-9]\d*$/, 'is not an id of Wikidata, such as Q843')
    .optional()
    .describe('Id in Wikidata, such as Q843'),
  ...dateFields,
  place: id.optional().describe('Events only: id of the place'),
  prospective: z
    .boolean()
    .optional()
    .describe('Events only: true where it had not happened when the source was written'),
});

export const sourceSchema = z.strictObject({
  id: id.describe('Lower-case words joined by hyphens; never reused'),
  title: shortText.nullable().describe('null where the text gives none'),
  author: shortText.nullable().describe('null where the text gives none'),
  publisher: shortText.nullable().describe('null where the text gives none'),
  published: edtfDate.nullable().describe('EDTF; null where the text gives none: it is not guessed'),
  url: z.url({ error: 'is not a URL' }).optional().describe('Where it was published'),
  language: shortText.default('en').describe('Language tag, such as en or fa'),
  reliability: z.enum(['A', 'B', 'C', 'D', 'E', 'F']).describe('Admiralty; F where it cannot be judged'),
  file: shortText.describe('The text file, beside this record'),
  front: z.int().min(0).default(0).describe('Paragraphs before the body, such as title and caption'),
  back: z.int().min(0).default(0).describe('Paragraphs after the body, such as a note on the author'),
  note: note.optional(),
});

const aboutSchema = z.strictObject({
  statement: id.describe('Id of the statement that this one is about'),
  stance: z.enum(STANCES).describe('How it stands to that one'),
});

export const statementSchema = z.strictObject({
  id: id.describe('Lower-case words joined by hyphens; never reused'),
  subject: id.describe('Id of the entity that the arrow leaves'),
  relation: z.enum(RELATION_TYPES).describe('The type of the arrow: (subject)-[:RELATION]->(object)'),
  object: id.describe('Id of the entity that the arrow points at'),
  status: z.enum(STATUSES).describe('How sure it is, and in whose voice it is said'),
  negated: z.boolean().optional().describe('true for what is denied or did not happen'),
  said_by: id.optional().describe('Whose word it is, where it is not the flat report of the source'),
  hedge: shortText.optional().describe('The hedging words, verbatim from the quote'),
  about: z
    .union([aboutSchema, z.array(aboutSchema).min(1)])
    .optional()
    .describe('Statements that this one says something about, such as what is accused of'),
  condition: z
    .union([id, z.array(id).min(1)])
    .optional()
    .describe('Statements on which this one depends'),
  event: id
    .optional()
    .describe('Id of the event that it is part of; gives its date and place where they are not given'),
  ...dateFields,
  place: id.optional().describe('Id of the place or state where it happens'),
  ...quoteFields,
  credibility: z.int().min(1).max(6).default(6).describe('Admiralty; 6 where it cannot be judged'),
  likelihood: shortText.optional().describe('The words of likelihood, verbatim from the quote'),
  note: note.optional(),
});

export const figureSchema = z.strictObject({
  id: id.describe('Lower-case words joined by hyphens; never reused'),
  subject: id.describe('The event, place or actor that the number is about'),
  measure: z.enum(FIGURE_MEASURES).describe('What is counted'),
  value: z.number().min(0).describe('The number, in the unit of the measure'),
  precision: z.enum(PRECISIONS).describe('How exact the number is'),
  of: id.optional().describe('Whose dead, whose attacks, where that is an entity'),
  of_text: shortText.describe('What is counted, in the words of the source'),
  ...dateFields,
  place: id.optional().describe('Id of the place or state where it is counted'),
  said_by: id.optional().describe('Whose word it is, where it is not the flat report of the source'),
  status: z.enum(STATUSES).describe('How sure it is, and in whose voice it is said'),
  ...quoteFields,
  note: note.optional(),
});

/** A view with words beside it, as a briefing shows one after the other. */
const stepSchema = z.strictObject({
  title: shortText.describe('What the step is about'),
  text: text.optional().describe('What is told while the view is on screen; only what its statements say'),
  view: z
    .string()
    .max(500_000)
    .regex(/^[^#\s]*$/, 'is not what stands after “#” in the address of the viewer')
    .describe('What stands after “#” in the address of the viewer; empty for the whole map'),
});

export const storySchema = z.strictObject({
  id: id.describe('Lower-case words joined by hyphens'),
  title: shortText.describe('The name in the list of views'),
  note: note.optional(),
  steps: z.array(stepSchema).min(1).max(200).describe('One for a saved view, several for a story'),
});

export type StoryRecord = z.infer<typeof storySchema>;
export type EntityRecord = z.infer<typeof entitySchema>;
export type SourceRecord = z.infer<typeof sourceSchema>;
export type StatementRecord = z.infer<typeof statementSchema>;
export type FigureRecord = z.infer<typeof figureSchema>;
export type QuoteRecord = z.infer<typeof quoteSchema>;
