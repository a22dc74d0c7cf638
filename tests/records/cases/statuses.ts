/** Statuses that the rest of the record belies, and circles. */

import { statement } from '../folder.ts';
import { type Case, figure, forecast, inStatements, withFields } from './writing.ts';

export const statuses: readonly Case[] = [
  [
    'alleged by nobody',
    withFields({ status: 'alleged' }),
    [
      'graph/statements/a.yaml:5:11 [alleged-by-nobody] The status is alleged, and there is no "said_by". Add “said_by: …”, the party whose word it is; where nobody claims it, the status is suspected.',
    ],
  ],
  [
    'a figure alleged by nobody',
    { 'figures/f.yaml': figure('').replace('reported', 'alleged') },
    [
      'graph/figures/f.yaml:1:107 [alleged-by-nobody] The status is alleged, and there is no "said_by". Add “said_by: …”, the party whose word it is; where nobody claims it, the status is suspected.',
    ],
  ],
  [
    'reported by another',
    withFields({ said_by: 'iran' }),
    [
      'graph/statements/a.yaml:8:12 [reported-by-other] The status is reported, which is the own voice of the source, and there is a "said_by". Make it alleged (a claim about another) or assessed (a judgment), or leave "said_by" out.',
    ],
  ],
  [
    'a suspicion without a hedge',
    withFields({ status: 'suspected' }),
    [
      'graph/statements/a.yaml:5:11 [suspected-without-hedge] The status is suspected, and there is no "hedge". Add “hedge: …”, the words that make it a suspicion; without such words it is not one.',
    ],
  ],
  [
    'a fact that depends on another',
    inStatements(statement() + statement({ id: 's2', condition: 's1' })),
    [
      'graph/statements/a.yaml:12:11 [condition-on-fact] The status is reported, and the statement depends on another. Make it conditional, forecast or recommended: it must not be drawn as a fact.',
    ],
  ],
  [
    'about itself',
    withFields({ about: '{ statement: s1, stance: denies }' }),
    [
      'graph/statements/a.yaml:8:3 [about-cycle] The statement is about itself. Take "about" out where it is not meant.',
    ],
  ],
  [
    'a circle',
    inStatements(
      statement({ about: '{ statement: s2, stance: denies }' }) +
        statement({ id: 's2', about: '[{ statement: s3, stance: denies }]' }) +
        statement({ id: 's3', about: '{ statement: s1, stance: denies }' }),
    ),
    [
      'graph/statements/a.yaml:8:3 [about-cycle] The statements go round in a circle: s1 is about s2, which is about s3, which is about s1. Take "about" out where it is not meant.',
    ],
  ],
  [
    'a circle of conditions',
    inStatements(statement({ ...forecast, condition: 's2' }) + statement({ id: 's2', ...forecast, condition: '[s1]' })),
    [
      'graph/statements/a.yaml:8:3 [condition-cycle] The statements go round in a circle: s1 depends on s2, which depends on s1. Take "condition" out where it is not meant.',
    ],
  ],
];
