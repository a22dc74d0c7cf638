import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { guard } from '../../src/cypher/guard.ts';
import { forEmbedded } from '../../src/cypher/portable/portable.ts';
import { fillSentence, parseQuestion, type Question, readQuestions } from '../../src/cypher/questions.ts';
import { relations } from '../../src/model/vocabulary.ts';

const questions = await readQuestions();
const byName = (name: string) => questions.find((question) => question.name === name) as Question;
const named = questions.map((question) => [question.name, question] as const);

function parametersIn(query: string): readonly string[] {
  return [...new Set(guard(query).tokens.flatMap(({ kind, value }) => (kind === 'parameter' ? [value] : [])))].sort();
}

it('there are at least thirty questions', () => {
  expect(questions.length).toBeGreaterThanOrEqual(30);
});

describe.each(named)('%s', (_name, question) => {
  it('declares the parameters that its query takes, and no other', () => {
    expect(question.parameters.map(({ name }) => name).sort()).toEqual(parametersIn(question.query));
  });

  it('says what it asks, what each thing means, and what it does not say', () => {
    expect(question.title).toMatch(/^[A-Z].*[^.]$/);
    expect(question.sentence).toMatch(/^[A-Z].*\?$/);
    expect(question.doesNotSay).toMatch(/^[A-Z].*\.$/);
    expect(question.onLargeGraphs).toMatch(/^$|^[A-Z].*\.$/);
    for (const { meaning } of [...question.parameters, ...question.columns]) expect(meaning.length).toBeGreaterThan(2);
  });

  it('speaks in its sentence only of parameters it has, and of every one that must be given', () => {
    const names = question.parameters.map(({ name }) => name);
    const spoken = [...question.sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    expect(names).toEqual(expect.arrayContaining(spoken));
    expect(spoken).toEqual(
      expect.arrayContaining(question.parameters.filter(({ required }) => required).map(({ name }) => name)),
    );
  });

  it('gives Neo4j Browser the same defaults', () => {
    const line = question.parameters.map(
      ({ name, value }) => `${name}: ${JSON.stringify(value).replaceAll(',', ', ')}`,
    );
    expect(question.browserLine).toBe(line.length === 0 ? '' : `:params {${line.join(', ')}}`);
  });

  it('is portable and puts its rows in order', () => {
    const values = Object.fromEntries(question.parameters.map(({ name, value }) => [name, value]));
    expect(() => forEmbedded(guard(question.query), values)).not.toThrow();
    expect(question.query).toMatch(/\nORDER BY [\s\S]+$/);
  });

  it('shows the evidence of every tie it speaks of', () => {
    const columns = question.columns.map(({ name }) => name);
    if (!columns.includes('relation') && !columns.includes('quotes')) return;
    if (question.name === 'relation-types-in-use') return;
    const list = columns.includes('quotes');
    expect(columns).toEqual(
      expect.arrayContaining(
        list
          ? ['statements', 'statuses', 'said_by', 'hedges', 'quotes', 'sources']
          : ['statement', 'status', 'said_by', 'hedge', 'quote', 'source', 'locator'],
      ),
    );
  });
});

describe('the questions and the vocabulary', () => {
  const ofFamily = (family: string) => relations.filter((relation) => relation.family === family).map(({ id }) => id);
  const typesIn = (name: string) =>
    [...byName(name).query.matchAll(/\[\w*:([A-Z_|]+)/g)].flatMap(([, types]) => types?.split('|'));

  it('support has all its relations in who-backs-whom', () => {
    expect(typesIn('who-backs-whom').sort()).toEqual(ofFamily('support').sort());
  });

  it('diplomacy has all its relations between actors in visits-and-agreements', () => {
    const own = ofFamily('diplomacy').filter((id) => id !== 'HESITATES_OVER');
    expect(typesIn('visits-and-agreements').sort()).toEqual(own.sort());
  });

  it.each([
    'single-speaker',
    'stated-in-two-ways',
    'both-ways',
    'same-target',
    'ties-of',
    'degree-by-family',
    'contested',
  ])('%s knows the relations without direction', (name) => {
    const listed = /\['AGREES_WITH'[^\]]*\]/.exec(byName(name).query)?.[0].replaceAll("'", '"') ?? '[]';
    const symmetric = relations.filter((relation) => relation.symmetric).map(({ id }) => id);
    expect(JSON.parse(listed)).toEqual(symmetric.sort());
  });

  it('every relation that a query names exists', () => {
    const known = new Set<string>(relations.map(({ id }) => id));
    for (const { query } of questions) {
      for (const [name] of query.matchAll(/\b[A-Z]+_[A-Z_]+\b/g)) {
        if (name !== 'QUOTED_FROM') expect(known).toContain(name);
      }
    }
  });
});

it('docs/cypher.md names only questions that there are', async () => {
  const page = await readFile(new URL('../../docs/cypher.md', import.meta.url), 'utf8');
  const mentioned = [...page.matchAll(/spillover (?:ask|explain) ([a-z]+(?:-[a-z]+)+)/g)].map(([, name]) => name);
  expect(questions.map(({ name }) => name)).toEqual(expect.arrayContaining(mentioned));
});

describe('a header', () => {
  const file = (header: string) => `${header}\n\nMATCH (n) RETURN n.name AS name ORDER BY name\n`;
  const whole = [
    '// Title',
    '// Topic: Things',
    '//',
    '// Who is {who}?',
    '// Parameters',
    '//   who (actor, such as "iran"): the one that',
    '//     is meant',
    '// Columns',
    '//   name (text or null): the name',
    '// Does not say',
    '//   Anything else.',
    '// On large graphs',
    '//   Takes long.',
    '// In Neo4j Browser, first',
    '//   :params {who: "iran"}',
  ];

  it('is read', () => {
    const question = parseQuestion('q', file(whole.join('\n')));
    expect(question).toMatchObject({
      name: 'q',
      title: 'Title',
      topic: 'Things',
      sentence: 'Who is {who}?',
      parameters: [{ name: 'who', type: 'actor', required: true, value: 'iran', meaning: 'the one that is meant' }],
      columns: [{ name: 'name', type: 'text', nullable: true, meaning: 'the name' }],
      doesNotSay: 'Anything else.',
      onLargeGraphs: 'Takes long.',
      browserLine: ':params {who: "iran"}',
      query: 'MATCH (n) RETURN n.name AS name ORDER BY name',
    });
    expect(fillSentence(question)).toBe('Who is [who]?');
    expect(fillSentence(question, { who: 'Iran' })).toBe('Who is [Iran]?');
  });

  it('is read with the line ends of Windows as well', () => {
    expect(parseQuestion('q', file(whole.join('\n')).replaceAll('\n', '\r\n')).columns).toHaveLength(1);
  });

  it.each([
    [whole.with(1, '//'), 'has no line `// Topic: …` under its title'],
    [whole.with(5, '//   who (someone, such as "iran"): x'), 'has a parameter who without'],
    [whole.with(5, '//   who (actor, such as iran): x'), 'has a default that is not JSON: iran'],
    [whole.with(8, '//   name (words): x'), 'has a column name of the unknown type words'],
    [whole.with(8, '//   name: x'), 'has a line under Columns that is not'],
  ])('is refused where it is not as it should be (%#)', (lines, message) => {
    expect(() => parseQuestion('q', file(lines.join('\n')))).toThrow(message);
  });
});
