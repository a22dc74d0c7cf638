/** Records that are not of their shape. */

import { type Case, inEntities, inStatements, source, withFields } from './writing.ts';

export const shape: readonly Case[] = [
  [
    'an unknown field',
    withFields({ sadi_by: 'iran' }),
    ['graph/statements/a.yaml:8:3 [unknown-field] A statement has no field "sadi_by". Did you mean "said_by"?'],
  ],
  [
    'an unknown field like no other',
    withFields({ zzzzzz: 'iran' }),
    [
      'graph/statements/a.yaml:8:3 [unknown-field] A statement has no field "zzzzzz". Leave it out, or write one of: id, subject, relation, object, status, negated, said_by, hedge, about, condition, event, date, date_text, year_inferred, place, source, quote, credibility, likelihood, note.',
    ],
  ],
  [
    'a missing field',
    withFields({ status: '' }),
    [
      'graph/statements/a.yaml:1:3 [missing-field] The statement has no "status". Add “status: …”. Its value is one of: reported, assessed, alleged, suspected, forecast, conditional, recommended.',
    ],
  ],
  [
    'a missing id',
    withFields({ id: '', note: 'a' }),
    ['graph/statements/a.yaml:1:3 [missing-field] The statement has no "id". Add “id: …”.'],
  ],
  [
    'an empty value',
    withFields({ note: '~' }),
    [
      'graph/statements/a.yaml:8:9 [wrong-type] "note" is empty; it should be text. Write a value after it, or leave the line out.',
    ],
  ],
  [
    'an empty text',
    withFields({ note: '""' }),
    ['graph/statements/a.yaml:8:9 [wrong-size] "note" is empty. Write a text, or leave the line out.'],
  ],
  [
    'a number for a text',
    withFields({ date: '2024' }),
    [
      'graph/statements/a.yaml:8:9 [wrong-type] "date" is a number; it should be text. Put it in quotation marks: "2024".',
    ],
  ],
  [
    'a text for true or false',
    withFields({ negated: 'yes' }),
    ['graph/statements/a.yaml:8:12 [wrong-type] "negated" is text; it should be true or false. Make it true or false.'],
  ],
  [
    'a list for a text',
    withFields({ note: '[a]' }),
    ['graph/statements/a.yaml:8:9 [wrong-type] "note" is a list; it should be text. Make it text.'],
  ],
  [
    'a number for a quote',
    withFields({ quote: '5' }),
    [
      'graph/statements/a.yaml:7:10 [wrong-type] "quote" is a number; it should be text or a record with fields or a list. Put it in quotation marks: "5".',
    ],
  ],
  [
    'a wrong field of a quote',
    withFields({ quote: '{ exat: a }' }),
    [
      'graph/statements/a.yaml:7:10 [missing-field] "quote" has no "exact". Add “exact: …”.',
      'graph/statements/a.yaml:7:12 [unknown-field] "quote" has no field "exat". Leave it out.',
    ],
  ],
  [
    'an empty list of quotes',
    withFields({ quote: '[]' }),
    ['graph/statements/a.yaml:7:10 [wrong-size] "quote" is too short. Give it at least 1 item.'],
  ],
  [
    'a text for a record',
    inStatements('- iran accuses pakistan\n'),
    [
      'graph/statements/a.yaml:1:3 [wrong-type] The statement is text; it should be a record with fields. Make it a record with fields.',
    ],
  ],
  [
    'a number out of range',
    withFields({ credibility: '7' }),
    ['graph/statements/a.yaml:8:16 [wrong-size] "credibility" is too large. Make it at most 6.'],
  ],
  [
    'a fraction for a whole number',
    withFields({ credibility: '1.5' }),
    [
      'graph/statements/a.yaml:8:16 [wrong-type] "credibility" is 1.5; it should be a whole number. Make it a whole number.',
    ],
  ],
  [
    'a long name',
    inEntities(`- { id: a, name: ${'x'.repeat(501)}, kind: Place }\n`),
    ['graph/entities/more.yaml:1:18 [wrong-size] "name" is too long. Give it at most 500 characters.'],
  ],
  [
    'a bad id',
    withFields({ id: 'First_One' }),
    [
      'graph/statements/a.yaml:1:7 [bad-id] “First_One” is not an id: an id is lower-case letters and digits in words joined by hyphens. Write first-one.',
    ],
  ],
  [
    'a name for an id',
    withFields({ object: 'Iran' }),
    [
      'graph/statements/a.yaml:4:11 [bad-id] “Iran” is not an id: an id is lower-case letters and digits in words joined by hyphens. Write iran.',
    ],
  ],
  [
    'an unknown relation',
    withFields({ relation: 'ACUSES' }),
    [
      'graph/statements/a.yaml:3:13 [not-in-list] "relation" is “ACUSES”, which is not a value it can have. Did you mean ACCUSES?',
    ],
  ],
  [
    'a value like no other',
    withFields({ status: 'zzzzzz' }),
    [
      'graph/statements/a.yaml:5:11 [not-in-list] "status" is “zzzzzz”, which is not a value it can have. Write one of: reported, assessed, alleged, suspected, forecast, conditional, recommended.',
    ],
  ],
  [
    'an id of Wikidata',
    inEntities('- { id: a, name: A, kind: Place, wikidata: x }\n'),
    ['graph/entities/more.yaml:1:44 [wrong-form] "wikidata", “x”, is not an id of Wikidata, such as Q843. Correct it.'],
  ],
  [
    'a broken URL',
    { ...source('file: article.txt, url: nowhere') },
    ['graph/sources/other.yaml:1:117 [wrong-form] "url", “nowhere”, is not a URL. Correct it.'],
  ],
];
