/** Makes the vocabulary's TypeScript module. */

import type { Vocabulary } from '../../src/model/vocabulary-records.ts';

function list(name: string, typeName: string, rows: readonly { readonly id: string }[]): string {
  const ids = JSON.stringify(rows.map(({ id }) => id));
  return `export const ${name} = ${ids} as const;\nexport type ${typeName} = (typeof ${name})[number];\n`;
}

function rows(name: string, value: unknown): string {
  return `export const ${name} = ${JSON.stringify(value, null, 2)} as const;\n`;
}

export function vocabularyModule({ families, statuses, kinds, relations, terms, likelihood }: Vocabulary): string {
  return [
    '// Generated from graph/vocabulary/ by `npm run generate`. Edit the vocabulary, not this file.\n',
    list('FAMILIES', 'Family', families),
    list('STATUSES', 'Status', statuses),
    list('ENTITY_KINDS', 'EntityKind', kinds),
    list('RELATION_TYPES', 'RelationType', relations),
    list('STANCES', 'Stance', terms.stances),
    list('PRECISIONS', 'Precision', terms.precisions),
    list('FIGURE_MEASURES', 'FigureMeasure', terms.measures),
    rows('FAMILY_ROWS', families),
    rows('STATUS_ROWS', statuses),
    rows('KIND_ROWS', kinds),
    rows('RELATION_ROWS', relations),
    rows('STANCE_ROWS', terms.stances),
    rows('PRECISION_ROWS', terms.precisions),
    rows('MEASURE_ROWS', terms.measures),
    rows('LIKELIHOOD_RANGES', likelihood.ranges),
    rows('LIKELIHOOD_UNLESS', likelihood.unless),
  ].join('\n');
}
