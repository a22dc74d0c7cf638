/** Graphs for the tests of the exporters: a small one by hand, and any number of hostile ones. */

import fc from 'fast-check';
import type { EntityRow, FigureRow, Graph, QuoteRow, SourceRow, StatementRow } from '../../src/model/graph.ts';
import { ENTITY_KINDS, RELATION_TYPES, STATUSES } from '../../src/model/vocabulary.ts';
import * as rows from '../support/small-graph.ts';

export const AS_OF = '2024-02-03T04:05:06.000Z';

export function entity(id: string, more: Partial<EntityRow> = {}): EntityRow {
  return rows.entity({ id, kind: 'State', ...more });
}

export function source(id: string, text: string, more: Partial<SourceRow> = {}): SourceRow {
  return { ...rows.SOURCE, id, title: 'The Platform', publisher: null, published: null, text, ...more };
}

/** A passage of a source, with its offsets in code points. */
export function quoteFrom({ id, text }: SourceRow, exact: string): QuoteRow {
  const start = [...text.slice(0, text.indexOf(exact))].length;
  return { source: id, exact, start, end: start + [...exact].length, locator: '¶1' };
}

/** What a row has of its passages: of the first, where it stands. */
function from(quotes: readonly [QuoteRow, ...QuoteRow[]]) {
  const [{ source, exact, locator, start }] = quotes;
  return { source, quote: exact, quotes, locator, position: start };
}

export function statement(
  id: string,
  ends: Pick<StatementRow, 'subject' | 'relation' | 'object'>,
  quotes: readonly [QuoteRow, ...QuoteRow[]],
  more: Partial<StatementRow> = {},
): StatementRow {
  return rows.statement({ id, ...ends, ...from(quotes), ...more });
}

export function figure(
  id: string,
  subject: string,
  quotes: readonly [QuoteRow, ...QuoteRow[]],
  more: Partial<FigureRow> = {},
): FigureRow {
  return rows.figure({ id, subject, value: 3, of_text: 'soldiers', ...from(quotes), ...more });
}

const text =
  'Iran struck Pakistan in mid-January. Pakistan accuses Iran of providing refuge to the BLA, and Iran has struck ' +
  'Pakistan before. A swift reaction from Iran is likely. Pakistan does not accuse China. The strikes killed three.';
const platform = source('platform', text);
const said = (exact: string) => quoteFrom(platform, exact);

/** Each status that matters to a format once: parallel ties, an allegation with its accusation, what is no tie. */
export const smallGraph: Graph = {
  version: 'f00d'.repeat(16),
  entities: [
    entity('bla', { name: 'جيش تحرير بلوشستان', kind: 'ArmedGroup', aliases: ['BLA', '俾路支解放军', '=1+1;|'] }),
    entity('china', { name: '中国 🐉', wikidata: 'Q148' }),
    entity('iran', { name: 'Iran', note: 'Line one\nline two\t"quoted" <b>bold</b> & \\LaTeX{$x$}' }),
    entity('pakistan', { name: "Pakistan's" }),
    entity('strikes', {
      name: '=HYPERLINK("http://x","y")',
      kind: 'Event',
      place: 'pakistan',
      date: '2024-01-1X',
      date_from: '2024-01-10',
      date_to: '2024-01-19',
      date_text: 'mid-January',
      year_inferred: true,
    }),
  ],
  sources: [platform],
  statements: [
    statement(
      'accuses',
      { subject: 'pakistan', relation: 'ACCUSES', object: 'iran' },
      [said('Pakistan accuses Iran')],
      {
        about: [{ statement: 'shelters', stance: 'asserts' }],
      },
    ),
    statement('not-china', { subject: 'pakistan', relation: 'ACCUSES', object: 'china' }, [said('does not accuse')], {
      negated: true,
    }),
    statement('reacts', { subject: 'iran', relation: 'ATTACKS', object: 'china' }, [said('A swift reaction')], {
      status: 'forecast',
      hedge: 'likely',
      likelihood: 'likely',
      likelihood_low: 55,
      likelihood_high: 80,
      conditions: ['struck-first'],
    }),
    statement('shelters', { subject: 'iran', relation: 'SHELTERS', object: 'bla' }, [said('providing refuge')], {
      status: 'alleged',
      said_by: 'pakistan',
      hedge: 'accuses',
    }),
    statement(
      'struck-first',
      { subject: 'iran', relation: 'STRIKES', object: 'pakistan' },
      [said('Iran struck Pakistan'), said('Iran has struck')],
      {
        event: 'strikes',
        place: 'pakistan',
        date_from_event: true,
        date: '2024-01-1X',
        date_from: '2024-01-10',
        date_to: '2024-01-19',
        date_text: 'mid-January',
        year_inferred: true,
      },
    ),
    statement('struck-since', { subject: 'iran', relation: 'STRIKES', object: 'pakistan' }, [said('has struck')], {
      status: 'suspected',
      hedge: 'has struck',
      date: '2023-10-07/..',
      date_from: '2023-10-07',
    }),
    statement('borders', { subject: 'iran', relation: 'BORDERS', object: 'pakistan' }, [said('Iran')]),
  ],
  figures: [figure('toll', 'strikes', [said('The strikes killed three')], { precision: 'at_least', of: 'pakistan' })],
};

/** Texts that break careless writers: markup, formulas, LaTeX, quotes, line ends, right-to-left, CJK, emoji. */
export const hostileText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...['<b>&amp;</b>', ']]>', '"', "'", "''", '\\', '\\u0027', '\\"', '`', '\n', '\r\n', '\r', '\t', ';', ','],
        ...[
          '=1+1',
          '+1',
          '-1',
          '@x',
          '＝1',
          '|',
          '\u001f',
          '\u0085',
          '\u2028',
          '\ufeff',
          '$\\frac{1}{2}$',
          '%',
          '{{x}}',
        ],
        ...[
          'חזבאללה',
          'حزب الله',
          '\u202e',
          '\u200f',
          '胡塞',
          'ヒズボラ',
          '👩‍👩‍👧',
          '𐎠',
          'e\u0301',
          'ß',
          '//',
          '--',
          ' ',
          'a',
        ],
      ),
      fc.string({ unit: 'grapheme', maxLength: 6 }),
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((parts) => parts.join(''))
  .filter((text) => /[\p{L}\p{N}\p{S}\p{P}]/u.test(text));

/** Some tools throw names away that have no letter. */
const hostileName = hostileText.filter((name) => /[\p{L}\p{N}]/u.test(name));

/** Small graphs whose texts are hostile and whose statements are of every status. */
export const hostileGraph: fc.Arbitrary<Graph> = fc
  .record({
    names: fc.array(fc.record({ name: hostileName, kind: fc.constantFrom(...ENTITY_KINDS), alias: hostileName }), {
      minLength: 2,
      maxLength: 5,
    }),
    statements: fc.array(
      fc.record({
        subject: fc.nat(4),
        object: fc.nat(4),
        relation: fc.constantFrom(...RELATION_TYPES),
        status: fc.constantFrom(...STATUSES),
        negated: fc.boolean(),
        quote: hostileText,
        hedge: fc.option(hostileText),
        note: fc.option(hostileText),
      }),
      { maxLength: 8 },
    ),
  })
  .map(({ names, statements }) => {
    const entities = names.map(({ name, kind, alias }, n) => entity(`e${n}`, { name, kind, aliases: [alias] }));
    const idOf = (n: number) => `e${n % entities.length}`;
    const paper = source('paper', statements.map(({ quote }) => quote).join('\n\n'));
    const rows = statements.map(({ subject, object, relation: type, quote, ...more }, n) =>
      statement(
        `s${n}`,
        { subject: idOf(subject), relation: type, object: idOf(object) },
        [quoteFrom(paper, quote)],
        more,
      ),
    );
    return { version: '0'.repeat(64), entities, sources: [paper], statements: rows, figures: [] };
  });

/** One graph of several, for readers that take long to start. Ids get the number of their graph. */
export function together(graphs: readonly Graph[]): Graph {
  const renamed = graphs.map(
    (graph, n) =>
      JSON.parse(JSON.stringify(graph), (key, value) => {
        const isId = ['id', 'subject', 'object', 'said_by', 'source', 'event', 'place', 'of', 'statement'].includes(
          key,
        );
        if (isId && typeof value === 'string') return `${value}-${n}`;
        return key === 'conditions' ? value.map((id: string) => `${id}-${n}`) : value;
      }) as Graph,
  );
  const [first] = renamed;
  const all = <Row>(rows: (graph: Graph) => readonly Row[]) => renamed.flatMap(rows);
  return {
    version: first?.version ?? '',
    entities: all(({ entities }) => entities),
    sources: all(({ sources }) => sources),
    statements: all(({ statements }) => statements),
    figures: all(({ figures }) => figures),
  };
}
