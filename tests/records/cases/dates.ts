/** Dates that cannot be. */

import { statement } from '../folder.ts';
import { type Case, withFields } from './writing.ts';

export const dates: readonly Case[] = [
  [
    'a year that the source does not give',
    withFields({ date: '2022-01/2024' }),
    [
      'graph/statements/a.yaml:8:9 [year-not-in-source] The source does not give the year 2022. Correct it, or add “year_inferred: true”.',
    ],
  ],
  ['a year marked as inferred', withFields({ date: '2022-01', year_inferred: 'true' }), []],
  [
    'a year of an event that its sources do not give',
    {
      'entities/more.yaml': '- { id: war, name: War, kind: Event, date: 1999-05/.. }\n',
      'statements/a.yaml': statement({ event: 'war' }),
    },
    [
      'graph/entities/more.yaml:1:44 [year-not-in-source] The source does not give the year 1999. Correct it, or add “year_inferred: true”.',
    ],
  ],
  [
    'no date',
    withFields({ date: 'mid-January' }),
    [
      'graph/statements/a.yaml:8:9 [bad-date] “mid-January” is not a date. Write it as 2024-01-28, 2024-01, 2024, 2024-01-1X (a day from the 10th to the 19th), 2024-01-10/2024-01-19 (from, to) or 2023-10-07/.. (since).',
    ],
  ],
  [
    'a day that is none',
    withFields({ date: '"2023-02-29"' }),
    [
      'graph/statements/a.yaml:8:9 [bad-date] “2023-02-29” names a day that its month does not have. Look the day up in the source.',
    ],
  ],
  [
    'the wrong order',
    withFields({ date: '2024-02/2024-01' }),
    ['graph/statements/a.yaml:8:9 [bad-date] “2024-02/2024-01” ends before it begins. Write the earlier date first.'],
  ],
  [
    'a season',
    withFields({ date: '2024-21' }),
    [
      'graph/statements/a.yaml:8:9 [bad-date] “2024-21” is a season or quarter, whose months differ from place to place. Write the months: 2024-03/2024-05.',
    ],
  ],
  [
    'a date of publication',
    {
      'sources/other.yaml':
        '{ id: other, title: null, author: null, publisher: null, published: today, reliability: F, file: article.txt }',
    },
    [
      'graph/sources/other.yaml:1:69 [bad-date] “today” is not a date. Write it as 2024-01-28, 2024-01, 2024, 2024-01-1X (a day from the 10th to the 19th), 2024-01-10/2024-01-19 (from, to) or 2023-10-07/.. (since).',
    ],
  ],
  [
    'words that are not in the source',
    withFields({ date_text: 'February 1' }),
    [
      'graph/statements/a.yaml:8:14 [date-text-not-found] The date_text is not in the source: “February 1”. Copy it from the source, letter by letter.',
    ],
  ],
  [
    'words in other capitals',
    withFields({ date_text: 'january 28' }),
    [
      'graph/statements/a.yaml:8:14 [date-text-not-found] The date_text differs from the source only in capital letters. Write: January 28',
    ],
  ],
  [
    'words of an event that its sources do not have',
    {
      'entities/more.yaml': '- { id: war, name: War, kind: Event, date_text: last year }\n',
      'statements/a.yaml': statement({ event: 'war' }),
    },
    [
      'graph/entities/more.yaml:1:49 [date-text-not-found] The date_text is not in the source: “last year”. Copy it from the source, letter by letter.',
    ],
  ],
  [
    'a year inferred for no date',
    withFields({ year_inferred: 'true' }),
    [
      'graph/statements/a.yaml:8:3 [year-without-date] "year_inferred" is set, and there is no date. Add “date: …”, or leave it out.',
    ],
  ],
];
