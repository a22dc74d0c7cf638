/** Broken JSON lines. */

import { type Case, inLines, record } from './writing.ts';

export const jsonl: readonly Case[] = [
  [
    'broken JSON',
    inLines(record({}), '{"id": "s2",}'),
    [
      'graph/statements/a.jsonl:2:13 [json-syntax] This line is not JSON. Write one whole record a line: {"id": "…", …}.',
    ],
  ],
  [
    'a line cut off',
    inLines('{"id": "s2"'),
    [
      'graph/statements/a.jsonl:1:12 [json-syntax] This line is not JSON. Write one whole record a line: {"id": "…", …}.',
    ],
  ],
  [
    'a doubled field',
    inLines('', record({}).replace('"id":"s1"', '"id":"s1","id":"s2"')),
    ['graph/statements/a.jsonl:2:12 [duplicate-field] The field "id" is there twice. Keep one of them.'],
  ],
  [
    'nesting',
    inLines('['.repeat(100_000) + ']'.repeat(100_000)),
    ['graph/statements/a.jsonl:1:1 [json-depth] The record is nested too deeply. Take brackets away.'],
  ],
  [
    'a long line',
    inLines('"'.padEnd(1_100_000, 'x')),
    [
      'graph/statements/a.jsonl:1:1 [json-line-too-long] The line is longer than 1,000,000 bytes. Write one record a line.',
    ],
  ],
  [
    'bytes that are not UTF-8',
    { 'statements/a.jsonl': Buffer.from('\n{"id":"caf\xe9"}', 'latin1') },
    [
      'graph/statements/a.jsonl:2:11 [not-utf-8] The byte 0xE9 is not UTF-8 here. In Windows-1252 it would be “é”. Save the file as UTF-8.',
    ],
  ],
  [
    'an escaped control character',
    inLines(record({ note: '\u0000' })),
    [
      'graph/statements/a.jsonl:1:148 [unusable-character] "note" has a control character or half of a character in it. Take it out.',
    ],
  ],
  [
    'half of a character',
    inLines(record({ note: '\ud800' })),
    [
      'graph/statements/a.jsonl:1:148 [unusable-character] "note" has a control character or half of a character in it. Take it out.',
    ],
  ],
  [
    'a number beyond all numbers',
    { 'figures/f.jsonl': '{"value":1e400}' },
    [
      'graph/figures/f.jsonl:1:1 [missing-field] The figure has no "id". Add “id: …”.',
      'graph/figures/f.jsonl:1:1 [missing-field] The figure has no "subject". Add “subject: …”.',
      'graph/figures/f.jsonl:1:1 [missing-field] The figure has no "measure". Add “measure: …”. Its value is one of: killed, injured, incidents, attacks, length, duration.',
      'graph/figures/f.jsonl:1:1 [missing-field] The figure has no "precision". Add “precision: …”. Its value is one of: exact, at_least, at_most, about.',
      'graph/figures/f.jsonl:1:1 [missing-field] The figure has no "of_text". Add “of_text: …”.',
      'graph/figures/f.jsonl:1:1 [missing-field] The figure has no "status". Add “status: …”. Its value is one of: reported, assessed, alleged, suspected, forecast, conditional, recommended.',
      'graph/figures/f.jsonl:1:1 [missing-field] The figure has no "source". Add “source: …”.',
      'graph/figures/f.jsonl:1:1 [missing-field] The figure has no "quote". Add “quote: …”.',
      'graph/figures/f.jsonl:1:10 [wrong-type] "value" is Infinity; it should be a number. Make it a number.',
    ],
  ],
  [
    'a field of the language',
    inLines(record({}).replace('{', '{"__proto__":{"status":"reported"},')),
    [
      'graph/statements/a.jsonl:1:2 [unknown-field] A statement has no field "__proto__". Leave it out, or write one of: id, subject, relation, object, status, negated, said_by, hedge, about, condition, event, date, date_text, year_inferred, place, source, quote, credibility, likelihood, note.',
    ],
  ],
  [
    'a wrong record among right ones',
    inLines(record({}), record({ id: 's2', object: 'irann' })),
    ['graph/statements/a.jsonl:2:63 [unknown-id] There is no entity with the id irann. Did you mean iran?'],
  ],
];
