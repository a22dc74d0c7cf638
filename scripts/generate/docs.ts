/** Makes `docs/vocabulary.md`. */

import type { Vocabulary } from '../../src/model/vocabulary-records.ts';

type Relation = Vocabulary['relations'][number];

/** Text for a cell of a Markdown table. */
const cell = (text: string) => text.replaceAll('|', '\\|').replace(/\s+/g, ' ');

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

const code = (text: string) => `\`${text}\``;
const codes = (list: readonly string[]) => (list.length === 0 ? 'none' : list.join(', '));

/** The kinds an end may have, shortened where they are all the kinds of actors, or all kinds. */
function ends(allowed: readonly string[], { kinds }: Vocabulary): string {
  const actors = kinds.filter(({ layer }) => layer === 'actor').map(({ id }) => id);
  if (kinds.every(({ id }) => allowed.includes(id))) return 'any kind';
  if (!actors.every((id) => allowed.includes(id))) return allowed.join(', ');
  return ['any actor', ...allowed.filter((id) => !actors.includes(id))].join(', ');
}

function relationSection(relation: Relation, vocabulary: Vocabulary): string {
  const { cameo, plover, stix, ftm } = relation.codes;
  const direction = relation.symmetric ? 'either way; stored once' : 'from subject to object';
  return [
    `### ${relation.id}`,
    `**${relation.label}**, the other way **${relation.inverse}**. ${relation.definition}`,
    `> ${relation.example}`,
    [
      `- Subject: ${ends(relation.subjects, vocabulary)}. Object: ${ends(relation.objects, vocabulary)}. Read ${direction}.`,
      `- CAMEO ${codes(cameo)} · PLOVER ${codes(plover)} · STIX ${codes(stix)} · FollowTheMoney ${codes(ftm)}`,
    ].join('\n'),
  ].join('\n\n');
}

function likelihoodTable({ likelihood }: Vocabulary): string {
  return table(
    ['Words', 'Percent'],
    likelihood.ranges.map(({ terms, low, high }) => [terms.join(', '), `${low}–${high}`]),
  );
}

export function vocabularyDocs(vocabulary: Vocabulary): string {
  const { families, statuses, kinds, relations, terms, likelihood } = vocabulary;
  const sections = [
    '<!-- Generated from graph/vocabulary/ by `npm run generate`. Edit the vocabulary, not this file. -->',
    '# Vocabulary',
    'What there can be in the graph, and what it is called in Cypher.',
    '## Kinds of entities',
    'Every entity has the label `Entity` and its kind; actors have `Actor` as well.',
    table(
      ['Kind', 'In the graph', 'What it is'],
      kinds.map(({ id, layer, definition }) => [code(id), layer, definition]),
    ),
    '## Status of statements',
    'From surest to least sure. Only the statuses marked so are drawn as arrows between actors, and only where the statement is not negated.',
    table(
      ['Status', 'Arrow', 'What it is'],
      statuses.map(({ id, tie, definition }) => [code(id), tie ? 'yes' : 'no', definition]),
    ),
    '## Relation types, by family',
    table(
      ['Family', 'What it is', 'Relation types'],
      families.map(({ id, label, definition }) => [
        label,
        definition,
        relations
          .filter(({ family }) => family === id)
          .map(({ id: type }) => code(type))
          .join(', '),
      ]),
    ),
    ...families.flatMap(({ id, label }) => [
      `## ${label}`,
      ...relations.filter(({ family }) => family === id).map((relation) => relationSection(relation, vocabulary)),
    ]),
    '## Stances',
    'How a statement stands to the one that it is about.',
    table(
      ['Stance', 'What it is'],
      terms.stances.map(({ id, definition }) => [code(id), definition]),
    ),
    '## Figures',
    table(
      ['Measure', 'Unit'],
      terms.measures.map(({ id, unit }) => [code(id), unit]),
    ),
    table(
      ['Precision', 'What it is'],
      terms.precisions.map(({ id, definition }) => [code(id), definition]),
    ),
    '## Words of likelihood',
    `The table of Intelligence Community Directive 203. A range stands beside the source's own words only where one of these terms is in them, as whole words, and none of these is: ${likelihood.unless.join(', ')}.`,
    likelihoodTable(vocabulary),
  ];
  return `${sections.join('\n\n')}\n`;
}
