/**
 * Makes what follows from the vocabulary under `graph/vocabulary/`. With `--check` it writes nothing and exits 1
 * where a file on disk differs from what would be made.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'yaml';

const root = new URL('../', import.meta.url);
const vocabulary = <T>(name: string): T => parse(readFileSync(new URL(`graph/vocabulary/${name}.yaml`, root), 'utf8'));

interface Named {
  id: string;
}

function constant(name: string, typeName: string, ids: readonly string[]): string {
  return `export const ${name} = ${JSON.stringify(ids)} as const;\nexport type ${typeName} = (typeof ${name})[number];\n`;
}

function vocabularyModule(): string {
  const families = vocabulary<Named[]>('families');
  const statuses = vocabulary<Named[]>('statuses');
  const kinds = vocabulary<Named[]>('kinds');
  const relations = vocabulary<Named[]>('relations');
  const terms = vocabulary<{ stances: Named[]; precisions: Named[]; measures: Named[] }>('terms');
  const likelihood = vocabulary<{ ranges: unknown; unless: unknown }>('likelihood');
  const ids = (rows: Named[]) => rows.map((row) => row.id);
  return [
    '// Generated from graph/vocabulary/ by `npm run generate`. Edit the vocabulary, not this file.\n',
    constant('FAMILIES', 'Family', ids(families)),
    constant('STATUSES', 'Status', ids(statuses)),
    constant('ENTITY_KINDS', 'EntityKind', ids(kinds)),
    constant('RELATION_TYPES', 'RelationType', ids(relations)),
    constant('STANCES', 'Stance', ids(terms.stances)),
    constant('PRECISIONS', 'Precision', ids(terms.precisions)),
    constant('FIGURE_MEASURES', 'FigureMeasure', ids(terms.measures)),
    `export const FAMILY_ROWS = ${JSON.stringify(families, null, 2)} as const;\n`,
    `export const STATUS_ROWS = ${JSON.stringify(statuses, null, 2)} as const;\n`,
    `export const KIND_ROWS = ${JSON.stringify(kinds, null, 2)} as const;\n`,
    `export const RELATION_ROWS = ${JSON.stringify(relations, null, 2)} as const;\n`,
    `export const STANCE_ROWS = ${JSON.stringify(terms.stances, null, 2)} as const;\n`,
    `export const PRECISION_ROWS = ${JSON.stringify(terms.precisions, null, 2)} as const;\n`,
    `export const MEASURE_ROWS = ${JSON.stringify(terms.measures, null, 2)} as const;\n`,
    `export const LIKELIHOOD_RANGES = ${JSON.stringify(likelihood.ranges, null, 2)} as const;\n`,
    `export const LIKELIHOOD_UNLESS = ${JSON.stringify(likelihood.unless)} as const;\n`,
  ].join('\n');
}

const outputs: Record<string, string> = { 'src/model/vocabulary.generated.ts': vocabularyModule() };
const check = process.argv.includes('--check');
for (const [path, content] of Object.entries(outputs)) {
  const url = new URL(path, root);
  if (!check) {
    writeFileSync(url, content);
  } else if (readFileSync(url, 'utf8') !== content) {
    console.error(`${path} differs from the vocabulary. Run \`npm run generate\` and commit the result.`);
    process.exitCode = 1;
  }
}
