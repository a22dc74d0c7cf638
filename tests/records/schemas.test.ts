/** What is generated from the vocabulary: in step with it, and of use in an editor. */

import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { relations } from '../../src/model/vocabulary.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const graph = join(root, 'graph');
const schemaNames = readdirSync(join(graph, 'schema')).filter((name) => name.endsWith('.schema.json'));

const readSchema = (name: string) => JSON.parse(readFileSync(join(graph, 'schema', name), 'utf8'));
/** As editors read them: what only they know is let pass. */
const compile = (name: string) => new Ajv({ strict: false, validateFormats: false }).compile(readSchema(name));

const files = ['sources', 'entities', 'statements', 'figures', 'views', 'vocabulary'].flatMap((folder) =>
  readdirSync(join(graph, folder))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => `${folder}/${name}`),
);

it('what is generated is in step with the vocabulary', () => {
  execFileSync(process.execPath, ['--import', 'tsx', 'scripts/generate.ts', '--check'], { cwd: root, stdio: 'pipe' });
});

describe('an editor', () => {
  it.each(files)('finds the schema of %s by its first line, and nothing wrong with the file', (file) => {
    const text = readFileSync(join(graph, file), 'utf8');
    const schema = /^# yaml-language-server: \$schema=\.\.\/schema\/(\S+)\n/.exec(text)?.[1] ?? '';
    expect(schemaNames).toContain(schema);
    const validate = compile(schema);
    validate(parse(text));
    expect(validate.errors).toBeNull();
  });

  const right = {
    id: 's1',
    subject: 'pakistan',
    relation: 'ACCUSES',
    object: 'iran',
    status: 'reported',
    source: 'article',
    quote: 'Pakistan accuses Iran',
  };

  it.each([
    ['an unknown relation', { ...right, relation: 'ACUSES' }],
    ['an unknown field', { ...right, sadi_by: 'iran' }],
    ['a missing field', { ...right, status: undefined }],
    ['a bad id', { ...right, object: 'Iran' }],
    ['a wrong quote', { ...right, quote: { exat: 'a' } }],
  ])('marks %s', (_, wrong) => {
    const validate = compile('statements.schema.json');
    expect(validate([right])).toBe(true);
    expect(validate(JSON.parse(JSON.stringify([wrong])))).toBe(false);
  });

  it('shows what every field and every relation type means', () => {
    for (const name of schemaNames.filter((schema) => !schema.startsWith('vocabulary'))) {
      const schema = readSchema(name);
      const { properties } = (schema.items ?? schema.anyOf[0]) as { properties: Record<string, object> };
      for (const [field, property] of Object.entries(properties)) {
        expect(property, `${name}: ${field}`).toHaveProperty('description');
      }
    }
    const { relation } = readSchema('statements.schema.json').items.properties;
    expect(relation.enumDescriptions).toEqual(relations.map(({ definition }) => definition));
  });
});

it('the page on the vocabulary has every relation type', () => {
  const page = readFileSync(join(root, 'docs', 'vocabulary.md'), 'utf8');
  for (const { id, inverse, example } of relations) {
    expect(page).toContain(`### ${id}\n`);
    expect(page).toContain(inverse);
    expect(page).toContain(example);
  }
});
