import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { formatCell } from '../../src/cli/format/cell.ts';
import { formatCsv } from '../../src/cli/format/csv.ts';
import { formatJson } from '../../src/cli/format/json.ts';
import { formatMarkdown } from '../../src/cli/format/markdown.ts';
import { formatTable } from '../../src/cli/format/table.ts';
import { GraphNode, GraphPath, GraphRelationship, type QueryResult, type Value } from '../../src/model/values.ts';

const plain = (_style: string, text: string) => text;
const answer = (columns: string[], ...rows: Value[][]): QueryResult => ({
  columns,
  rows,
  truncated: false,
  warnings: [],
});

/** As `--limit` allows them. */
const MANY = 200_000;

const iran = new GraphNode('1', ['State', 'Entity', 'Actor'], { id: 'iran', name: 'Iran', _hash: 'x' });
const bla = new GraphNode('2', ['ArmedGroup'], { id: 'bla', name: 'BLA' });
const shelters = new GraphRelationship('3', '1', '2', 'SHELTERS', { status: 'alleged', said_by: 'pakistan' });

describe('json', () => {
  it('writes nodes, relationships and paths as their parts', () => {
    const rows = JSON.parse(
      formatJson(answer(['n', 'r', 'p'], [iran, shelters, new GraphPath([iran, bla], [shelters])])),
    );
    const node = { labels: ['Actor', 'Entity', 'State'], properties: { id: 'iran', name: 'Iran', _hash: 'x' } };
    const relationship = { type: 'SHELTERS', properties: { status: 'alleged', said_by: 'pakistan' } };
    expect(rows[0].n).toEqual(node);
    expect(rows[0].r).toEqual(relationship);
    expect(rows[0].p).toEqual({
      nodes: [node, { labels: ['ArmedGroup'], properties: { id: 'bla', name: 'BLA' } }],
      relationships: [relationship],
    });
  });

  it('keeps what JSON has no number for as a string', () => {
    const rows = JSON.parse(formatJson(answer(['a', 'b'], [2n ** 60n, Number.NaN])));
    expect(rows).toEqual([{ a: '1152921504606846976', b: 'NaN' }]);
  });

  it('is an empty array where there are no rows', () => {
    expect(JSON.parse(formatJson(answer(['a'])))).toEqual([]);
  });
});

describe('csv', () => {
  it('gives every text back to a reader of RFC 4180, a formula with an apostrophe before it', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string({ unit: 'grapheme' }), fc.integer())), (rows) => {
        const back = parse(formatCsv(answer(['text', 'number'], ...rows)), { record_delimiter: '\r\n' }).slice(1);
        const expected = rows.map(([text, number]) => [
          /^[=+\-@\t\r＝＋－＠]/.test(text) ? `'${text}` : text,
          String(number),
        ]);
        expect(back).toEqual(expected);
      }),
    );
  });

  it('keeps the sign of a number and disarms the formula in a text', () => {
    expect(formatCsv(answer(['=x', 'n'], ['=HYPERLINK("http://evil")', -5]))).toBe(
      `'=x,n\r\n"'=HYPERLINK(""http://evil"")",-5\r\n`,
    );
  });

  it('tells an empty text from nothing no less than other CSV does, and writes nodes as JSON', () => {
    const [, row] = parse(formatCsv(answer(['nothing', 'node'], [null, bla])));
    expect(row).toEqual(['', '{"labels":["ArmedGroup"],"properties":{"id":"bla","name":"BLA"}}']);
  });
});

describe('markdown', () => {
  it('leaves what looks like markup as text', () => {
    const table = formatMarkdown(answer(['a|b', 'n'], ['<b>*x*</b> | [y](z)\nnext', 1]));
    expect(table).toBe('| a\\|b | n |\n| --- | --- |\n| \\<b\\>\\*x\\*\\</b\\> \\| \\[y\\](z)<br>next | 1 |\n');
  });
});

describe('table', () => {
  it('takes as many rows as may be asked for', () => {
    const many = { ...answer(['x']), rows: Array.from({ length: MANY }, (_, index): Value[] => [index]) };
    expect(formatTable(many, 80, plain).trimEnd().split('\n')).toHaveLength(MANY + 2);
  });

  it('fits the screen, in whatever script', () => {
    const text = fc.oneof(
      fc.lorem({ maxCount: 40 }),
      fc.string({ unit: fc.constantFrom('伊', '朗', '支', '持', ' ', 'é', 'ع', '👩‍👩‍👧'), maxLength: 120 }),
    );
    fc.assert(
      fc.property(
        fc.array(fc.tuple(text, text, text), { minLength: 1 }),
        fc.integer({ min: 20, max: 120 }),
        (rows, width) => {
          const table = formatTable(answer(['who', 'what', 'quote'], ...rows), width, plain);
          const widest = Math.max(...table.split('\n').map((line) => stringWidth(line)));
          expect(widest).toBeLessThanOrEqual(width);
        },
      ),
    );
  });

  it('wraps a long quote and loses no word of it', () => {
    const quote =
      'Pakistan accuses Iran of providing refuge to Baloch terrorist groups such as the Balochistan Liberation Front';
    const table = formatTable(answer(['id', 'quote'], ['a', quote]), 40, plain);
    const words = table.split('\n').slice(2).join(' ').split(/\s+/);
    expect(words.filter((word) => word !== '' && word !== 'a')).toEqual(quote.split(' '));
  });

  it('turns rows into blocks where the columns cannot stand side by side', () => {
    const columns = ['one', 'two', 'three', 'four', 'five', 'six'];
    const table = formatTable(
      answer(
        columns,
        columns.map((name) => name.repeat(6)),
      ),
      40,
      plain,
    );
    expect(table.split('\n')[0]).toBe('── 1');
    expect(table).toMatch(/^three +threethreethree/m);
  });

  it('tears no name or id apart to have columns side by side, and leaves out what a block has nothing for', () => {
    const columns = ['subject', 'relation', 'statement', 'said_by', 'hedge', 'quote'];
    const row = ['Iran', 'SHELTERS', 'iran-shelters-bla', null, 'accuses', 'Pakistan accuses Iran of providing refuge'];
    expect(formatTable(answer(columns, row), 100, plain)).toMatch(/^Iran +SHELTERS +iran-shelters-bla +accuses +/m);
    const blocks = formatTable(answer(columns, row), 60, plain);
    expect(blocks).toMatch(/^statement +iran-shelters-bla$/m);
    expect(blocks).not.toContain('said_by');
  });

  it('puts numbers to the right', () => {
    expect(formatTable(answer(['n'], [7], [1234]), 80, plain)).toBe('   n\n────\n   7\n1234\n');
  });

  it('shows a node as Cypher does, without our own marks', () => {
    expect(formatCell(iran)).toBe('(:Actor:Entity:State {id: "iran", name: "Iran"})');
  });

  it('shows which way a step of a path goes, and that it is only alleged', () => {
    expect(formatCell(new GraphPath([iran, bla], [shelters]))).toBe('(Iran)-[:SHELTERS alleged]->(BLA)');
    expect(formatCell(new GraphPath([bla, iran], [shelters]))).toBe('(BLA)<-[:SHELTERS alleged]-(Iran)');
  });

  it('lets no text redraw the screen or turn a line round', () => {
    expect(formatCell('a\u001b[2Jb\u202ec')).toBe('a\\u001b[2Jb\\u202ec');
  });
});
