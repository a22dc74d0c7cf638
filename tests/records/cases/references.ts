/** Ids and ends that do not fit. */

import { statement } from '../folder.ts';
import { type Case, figure, forecast, inEntities, inStatements, record, withFields } from './writing.ts';

export const references: readonly Case[] = [
  [
    'a doubled id',
    inStatements(statement() + statement()),
    [
      'graph/statements/a.yaml:8:7 [duplicate-id] The id s1 is already that of the statement at graph/statements/a.yaml:1:3. Give this one an id of its own.',
    ],
  ],
  [
    'a doubled id across files',
    { 'statements/a.yaml': statement(), 'statements/b.jsonl': record({}) },
    [
      'graph/statements/b.jsonl:1:7 [duplicate-id] The id s1 is already that of the statement at graph/statements/a.yaml:1:3. Give this one an id of its own.',
    ],
  ],
  [
    'an id with a letter too many',
    withFields({ object: 'irann' }),
    ['graph/statements/a.yaml:4:11 [unknown-id] There is no entity with the id irann. Did you mean iran?'],
  ],
  [
    'an alias as an id',
    withFields({ object: 'bla' }),
    [
      'graph/statements/a.yaml:4:11 [unknown-id] There is no entity with the id bla. Did you mean balochistan-liberation-army?',
    ],
  ],
  [
    'an alias that a comma cut out of a longer one, and that names another entity',
    inEntities('- { id: strikes, name: Strikes, kind: Event, aliases: [strikes in Pakistan, iran] }\n'),
    [
      'graph/entities/more.yaml:1:77 [alias-is-name] The alias iran is the name of another entity, iran. Leave it out; where a comma cut it off a longer alias, put that one into quotes.',
    ],
  ],
  [
    'an id like no other',
    withFields({ object: 'zzzzzz' }),
    [
      'graph/statements/a.yaml:4:11 [unknown-id] There is no entity with the id zzzzzz. Correct the id, or add an entity with it.',
    ],
  ],
  [
    'an unknown source',
    withFields({ source: 'articel' }),
    ['graph/statements/a.yaml:6:11 [unknown-id] There is no source with the id articel. Did you mean article?'],
  ],
  [
    'an unknown event',
    withFields({ event: 'drone-attacks' }),
    [
      'graph/statements/a.yaml:8:10 [unknown-id] There is no entity with the id drone-attacks. Did you mean drone-attack?',
    ],
  ],
  [
    'an unknown place',
    withFields({ place: 'red-se' }),
    ['graph/statements/a.yaml:8:10 [unknown-id] There is no entity with the id red-se. Did you mean red-sea?'],
  ],
  [
    'an unknown statement',
    withFields({ about: '{ statement: s2, stance: denies }' }),
    ['graph/statements/a.yaml:8:23 [unknown-id] There is no statement with the id s2. Did you mean s1?'],
  ],
  [
    'unknown conditions',
    withFields({ ...forecast, condition: '[s1-x, s2-x]' }),
    [
      'graph/statements/a.yaml:8:15 [unknown-id] There is no statement with the id s1-x. Correct the id, or add a statement with it.',
      'graph/statements/a.yaml:8:21 [unknown-id] There is no statement with the id s2-x. Correct the id, or add a statement with it.',
    ],
  ],
  [
    'an unknown one in a figure',
    { 'figures/f.yaml': figure(', of: iranians') },
    [
      'graph/figures/f.yaml:1:167 [unknown-id] There is no entity with the id iranians. Correct the id, or add an entity with it.',
    ],
  ],
  [
    'a place that is none',
    withFields({ place: 'balochistan-liberation-army' }),
    [
      'graph/statements/a.yaml:8:10 [wrong-kind] balochistan-liberation-army is an ArmedGroup; "place" must be a Place or a State. Name an entity of kind State, Place.',
    ],
  ],
  [
    'an event that is none',
    withFields({ event: 'iran' }),
    [
      'graph/statements/a.yaml:8:10 [wrong-kind] iran is a State; "event" must be an Event. Name an entity of kind Event.',
    ],
  ],
  [
    'a speaker that is none',
    withFields({ status: 'alleged', said_by: 'red-sea' }),
    [
      'graph/statements/a.yaml:8:12 [wrong-kind] red-sea is a Place; "said_by" must be an actor. Name an entity of kind State, Government, Military, ArmedGroup, Person, Organisation, Population, Unidentified.',
    ],
  ],
  [
    'ends that do not fit',
    withFields({ subject: 'red-sea', object: 'drone-attack' }),
    [
      'graph/statements/a.yaml:2:12 [relation-ends] red-sea is a Place, which cannot be the subject of ACCUSES. The subject of ACCUSES is one of: State, Government, Military, ArmedGroup, Person, Organisation, Population, Unidentified.',
      'graph/statements/a.yaml:4:11 [relation-ends] drone-attack is an Event, which cannot be the object of ACCUSES. The object of ACCUSES is one of: State, Government, Military, ArmedGroup, Person, Organisation, Population, Unidentified.',
    ],
  ],
  [
    'ends the wrong way round',
    withFields({ relation: 'CARRIES_OUT', subject: 'drone-attack' }),
    [
      'graph/statements/a.yaml:2:12 [relation-ends] drone-attack is an Event, which cannot be the subject of CARRIES_OUT. The subject of CARRIES_OUT is one of: State, Government, Military, ArmedGroup, Person, Organisation, Population, Unidentified. The other way round it would fit.',
      'graph/statements/a.yaml:4:11 [relation-ends] iran is a State, which cannot be the object of CARRIES_OUT. The object of CARRIES_OUT is one of: Event. The other way round it would fit.',
    ],
  ],
  [
    'fields of events',
    inEntities('- { id: a, name: A, kind: State, date: 2024-01, prospective: true }\n'),
    [
      'graph/entities/more.yaml:1:34 [event-field] "date" is for events, and this is a State. Leave it out, and say it in a statement.',
      'graph/entities/more.yaml:1:49 [event-field] "prospective" is for events, and this is a State. Leave it out, and say it in a statement.',
    ],
  ],
  [
    'no second problem about what is in a broken file',
    { 'entities/more.yaml': '- id: israel\n  name: a: b\n', 'statements/a.yaml': statement({ object: 'israel' }) },
    [
      `graph/entities/more.yaml:2:9 [yaml-syntax] A “: ” in the value makes YAML read it as a field. Put the value in quotation marks ('…' with every ' inside doubled), or on the next lines after “>-”.`,
    ],
  ],
];
