/** What holds of any records whatever. */

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { stringify as write } from 'yaml';
import { checkRecords, readRecords } from '../../src/records/index.ts';
import { SourceText } from '../../src/records/source-text.ts';
import { often } from '../support/soak.ts';
import { BASE, type Files, statement, writeFolder } from './folder.ts';

/** Letters, words, marks that combine, characters of two units, and what lies between them. */
const character = fc.constantFrom(...'aé Zß. ’—\n\n', 'e\u0301', '𝒜', '👩‍👧', '🇮🇷', 'ا', '中', '\u0302', '\t', '\r\n');
const text = fc.array(character, { minLength: 1, maxLength: 80 }).map((parts) => parts.join(''));

it('offsets count code points, as the plainest count does', () => {
  fc.assert(
    fc.property(text, fc.nat(), fc.nat(), (written, from, length) => {
      const source = new SourceText(written, 0, 0);
      const points = [...source.text];
      const start = from % points.length;
      const end = Math.min(points.length, start + 1 + (length % 10));
      const index = points.slice(0, start).join('').length;
      const exact = points.slice(start, end).join('');
      expect(source.offsetAt(index)).toBe(start);
      expect(source.offsetAt(index + exact.length)).toBe(end);
    }),
  );
});

it('what is found stands where it is found, as whole words, and nothing is passed over', () => {
  fc.assert(
    fc.property(text, fc.nat(), fc.integer({ min: 1, max: 6 }), (written, from, length) => {
      const source = new SourceText(written, 0, 0);
      const start = from % source.text.length;
      const words = source.text.slice(start, start + length);
      const found = source.find(words, Number.POSITIVE_INFINITY);
      for (const at of found) expect(source.text.slice(at, at + words.length)).toBe(words);
      const joins = (at: number) => /[a-zA-Zßéé\p{M}]{2}/u.test(source.text.slice(Math.max(0, at - 1), at + 1));
      if (!joins(start) && !joins(start + words.length)) expect(found).toContain(start);
    }),
  );
});

it('paragraphs are counted by the blank lines before them', () => {
  fc.assert(
    fc.property(text, (written) => {
      const source = new SourceText(written, 0, 0);
      const paragraphs = source.text.split(/\n[^\S\n]*(?=\n)/).filter((part) => part.trim() !== '');
      expect(source.paragraphCount).toBe(paragraphs.length);
    }),
  );
});

const noteText = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).filter((words) => !/\p{Cc}/u.test(words));

/** Without `&` and `*` for what is the same twice. */
const stringify = (value: unknown) => write(value, { aliasDuplicateObjects: false });

const records = fc
  .uniqueArray(
    fc.record(
      {
        id: fc.stringMatching(/^[a-z]{1,4}(-[0-9]{1,3})?$/),
        subject: fc.constantFrom('pakistan', 'iran', 'united-states'),
        relation: fc.constant('ACCUSES'),
        object: fc.constantFrom('pakistan', 'iran', 'balochistan-liberation-army'),
        status: fc.constantFrom('reported', 'assessed', 'forecast'),
        source: fc.constant('article'),
        quote: fc.constantFrom<unknown>('Pakistan accuses Iran', 'A Title', ['the country’s drones', 'Jane Doe'], {
          exact: 'Iran denies it.',
          suffix: 'The',
        }),
        negated: fc.boolean(),
        date: fc.constantFrom('2024-01-28', '2024-01-1X', '2023-10-07/..'),
        credibility: fc.integer({ min: 1, max: 6 }),
        note: noteText,
        event: fc.constant('drone-attack'),
      },
      { requiredKeys: ['id', 'subject', 'relation', 'object', 'status', 'source', 'quote'] },
    ),
    { selector: ({ id }) => id, minLength: 1, maxLength: 12 },
  )
  .chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }), fc.nat()));

it('records say the same in YAML, in JSON lines, in any order and in any files', async () => {
  await fc.assert(
    fc.asyncProperty(records, async ([list, shuffled, split]) => {
      const cut = split % shuffled.length;
      const lines = shuffled.slice(cut).map((record) => JSON.stringify(record));
      const yaml = await readRecords(await writeFolder({ ...BASE, 'statements/a.yaml': stringify(list) }));
      const mixed = await readRecords(
        await writeFolder({
          ...BASE,
          'statements/a.yaml': stringify(shuffled.slice(0, cut)),
          'statements/b.jsonl': lines.join('\n'),
        }),
      );
      expect(mixed).toEqual(yaml);
      for (const { quote, event, date, ...fields } of list) {
        const row = yaml.statements.find(({ id }) => id === fields.id);
        expect(row).toMatchObject(fields);
        expect(row?.date).toBe(date ?? (event === undefined ? null : '2024-01-28'));
        expect(row?.quotes.map(({ exact }) => exact)).toEqual(
          [quote].flat().map((one) => (typeof one === 'string' ? one : (one as { exact: string }).exact)),
        );
      }
    }),
    { numRuns: often(20) },
  );
});

/** Whatever is in the files: a graph or problems, each in a file that is there. */
async function checkHolds(files: Files): Promise<void> {
  const { problems, graph } = await checkRecords(await writeFolder({ ...BASE, ...files }));
  expect(graph === undefined).toBe(problems.length > 0);
  for (const { line, column, message, mend } of problems) {
    expect(Math.min(line, column)).toBeGreaterThan(0);
    expect(message).toMatch(/^\S[\s\S]*\.$/);
    expect(mend).not.toBe('');
  }
}

it('bytes of any kind are a graph or problems', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.constantFrom('yaml', 'jsonl'), (bytes, ending) =>
      checkHolds({ [`statements/a.${ending}`]: bytes, 'sources/article.txt': bytes }),
    ),
    { numRuns: often(80) },
  );
});

it('records with slips of any kind in them are a graph or problems', async () => {
  const pieces = fc.constantFrom(
    ...'\t:"\'[]{}&*!|>%@`,#-?\n\\ ',
    '\r\n',
    '---\n',
    '\u0000',
    '\ufeff',
    '  ',
    '- id: x\n',
  );
  const right = statement({ hedge: 'accuses', about: '{ statement: s1, stance: denies }', date: '2024-01' });
  const json = JSON.stringify({ id: 's1', subject: 'iran', quote: { exact: 'A', prefix: ['B'] }, about: null });
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(), pieces, fc.nat({ max: 5 })), { minLength: 1, maxLength: 4 }),
      async (slips) => {
        const slip = (whole: string) =>
          slips.reduce((text, [at, piece, cut]) => {
            const index = at % (text.length + 1);
            return text.slice(0, index) + piece + text.slice(index + cut);
          }, whole);
        await checkHolds({
          'statements/a.yaml': slip(right),
          'statements/b.jsonl': slip(json),
          'entities/entities.yaml': slip(String(BASE['entities/entities.yaml'])),
        });
      },
    ),
    { numRuns: often(80) },
  );
});

it('values of any kind in the place of records are problems', async () => {
  const field = fc.constantFrom(
    'id',
    'quote',
    'about',
    'condition',
    'date',
    'hedge',
    '__proto__',
    'constructor',
    'exact',
  );
  const value = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.jsonValue(),
      fc.dictionary(field, tie('value'), { noNullPrototype: true }),
      fc.array(tie('value')),
    ),
  })).value;
  await fc.assert(
    fc.asyncProperty(fc.array(value, { minLength: 1, maxLength: 4 }), (values) =>
      checkHolds({
        'statements/a.jsonl': values.map((one) => JSON.stringify(one)).join('\n'),
        'figures/a.yaml': JSON.stringify(values),
        'sources/b.yaml': JSON.stringify(values[0]),
      }),
    ),
    { numRuns: often(40) },
  );
});
