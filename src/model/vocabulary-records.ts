/** The vocabulary's own records, as they stand in the files under `graph/vocabulary/`. */

import { z } from 'zod';

const lowerId = z.string().regex(/^[a-z]+([_-][a-z]+)*$/, 'is not lower-case words joined by - or _');
const kindId = z.string().regex(/^([A-Z][a-z]+)+$/, 'is not written LikeThis');
const relationId = z.string().regex(/^[A-Z]+(_[A-Z]+)*$/, 'is not written LIKE_THIS');
const colour = z.string().regex(/^#[0-9A-F]{6}$/, 'is not a colour written #RRGGBB');
const phrase = z.string().min(1).max(500);
const colours = z.strictObject({ light: colour, dark: colour });
const codes = z.array(z.string().min(1));

export const familySchema = z.strictObject({
  id: lowerId,
  label: phrase,
  definition: phrase,
  colour: colours,
  end: z.enum(['triangle', 'chevrons', 'disc', 'diamond', 'square', 'bar', 'barb']).describe('The mark at its end'),
  width: z.number().positive().describe('Factor on the width of a line'),
});

export const statusSchema = z.strictObject({
  id: lowerId,
  label: phrase,
  definition: phrase,
  short: phrase,
  tie: z.boolean().describe('true when a statement of this status is drawn as an arrow between its two ends'),
  rank: z.int().positive().describe('From surest (1) to least sure'),
  stroke: z.enum(['solid', 'dash-long', 'dash', 'dots', 'rail', 'rail-cut', 'beads']),
  end: z.enum(['filled', 'hollow']),
});

export const kindSchema = z.strictObject({
  id: kindId,
  label: phrase,
  plural: phrase,
  layer: z.enum(['actor', 'place', 'event']).describe('actor kinds carry the label :Actor in the database'),
  definition: phrase,
  colour: colours,
  fill: colours.optional(),
  mark: phrase,
});

export const relationSchema = z.strictObject({
  id: relationId.describe('Such that (a)-[:ID]->(b) reads aloud as a sentence'),
  label: phrase,
  inverse: phrase.describe('The label read from the other end'),
  family: lowerId,
  definition: phrase,
  example: phrase,
  subjects: z.array(kindId).min(1).describe('The kinds that the subject may have'),
  objects: z.array(kindId).min(1).describe('The kinds that the object may have'),
  symmetric: z.boolean(),
  codes: z
    .strictObject({ cameo: codes, plover: codes, stix: codes, ftm: codes })
    .describe('The equivalents in CAMEO, PLOVER, STIX and FollowTheMoney; none is an answer'),
});

const definedTerm = z.strictObject({ id: lowerId, definition: phrase });

export const termsSchema = z.strictObject({
  stances: z.array(definedTerm).min(1).describe('How a statement stands to the one it is about'),
  precisions: z.array(definedTerm).min(1).describe('How exact a figure is'),
  measures: z
    .array(z.strictObject({ id: lowerId, label: phrase, unit: phrase }))
    .min(1)
    .describe('What a figure counts'),
});

const percent = z.int().min(0).max(100);

export const likelihoodSchema = z.strictObject({
  ranges: z
    .array(
      z.strictObject({
        id: lowerId,
        terms: z.array(z.string().regex(/^[a-z]+( [a-z]+)*$/, 'is not lower-case words')).min(1),
        low: percent,
        high: percent,
      }),
    )
    .min(1),
  unless: z.array(z.string().min(1)).describe('Words that turn or grade a term, so that the table does not hold'),
});

/** The schema of each file of the vocabulary, by the file's name without its extension. */
export const vocabularySchemas = {
  families: z.array(familySchema).min(1),
  statuses: z.array(statusSchema).min(1),
  kinds: z.array(kindSchema).min(1),
  relations: z.array(relationSchema).min(1),
  terms: termsSchema,
  likelihood: likelihoodSchema,
} as const;

export type VocabularyName = keyof typeof vocabularySchemas;
export type Vocabulary = { readonly [N in VocabularyName]: z.infer<(typeof vocabularySchemas)[N]> };
