/** Broken YAML. */

import { statement } from '../folder.ts';
import { type Case, inStatements, withFields } from './writing.ts';

export const yaml: readonly Case[] = [
  [
    'a tab',
    inStatements('- id: s1\n\tsubject: iran\n'),
    ['graph/statements/a.yaml:2:1 [yaml-tab] There is a tab in the indentation. Indent with spaces.'],
  ],
  [
    'an unclosed quotation mark',
    inStatements('- id: s1\n  note: "It\n'),
    ['graph/statements/a.yaml:2:9 [yaml-syntax] The quotation mark that opens the value is never closed. Close it.'],
  ],
  [
    'a colon in a value',
    inStatements('- id: s1\n  note: a: b\n'),
    [
      `graph/statements/a.yaml:2:9 [yaml-syntax] A “: ” in the value makes YAML read it as a field. Put the value in quotation marks ('…' with every ' inside doubled), or on the next lines after “>-”.`,
    ],
  ],
  [
    'text after a value',
    inStatements('- id: s1\n  note: "a" b\n'),
    [
      `graph/statements/a.yaml:2:13 [yaml-syntax] There is something after the end of the value. Put the value in quotation marks ('…' with every ' inside doubled), or on the next lines after “>-”.`,
    ],
  ],
  [
    'a reserved character',
    inStatements('- id: s1\n  note: @a\n'),
    [
      `graph/statements/a.yaml:2:9 [yaml-syntax] The value begins with a character that means something else in YAML. Put the value in quotation marks ('…' with every ' inside doubled), or on the next lines after “>-”.`,
    ],
  ],
  [
    'an unclosed bracket',
    inStatements('- id: s1\n  quote: [a, b\n'),
    ['graph/statements/a.yaml:2:10 [yaml-syntax] The bracket is never closed. Close it.'],
  ],
  [
    'a missing comma',
    inStatements('- id: s1\n  quote: ["a" "b"]\n'),
    [
      'graph/statements/a.yaml:2:15 [yaml-syntax] A comma is missing between the items in brackets. Separate them with “, ”.',
    ],
  ],
  [
    'no colon',
    inStatements('- id: s1\n  note\n'),
    ['graph/statements/a.yaml:2:3 [yaml-syntax] The line has no “: ” after the name of a field. Write “field: value”.'],
  ],
  [
    'wrong indentation',
    inStatements('- id: s1\n subject: iran\n'),
    [
      'graph/statements/a.yaml:2:1 [yaml-syntax] An item of the list does not begin with “- ”. Begin it with “- ”, or indent it.',
    ],
  ],
  [
    'an unknown escape',
    inStatements('- id: s1\n  note: "\\q"\n'),
    [
      'graph/statements/a.yaml:2:10 [yaml-syntax] A backslash in “"…"” begins an escape that YAML does not know. Write \\\\ for a backslash.',
    ],
  ],
  [
    'a list for a name',
    inStatements('- ? [a]\n  : b\n'),
    ['graph/statements/a.yaml:1:5 [yaml-syntax] The name of a field is not a word. Write “field: value”.'],
  ],
  [
    'several slips at once',
    inStatements('- id: s1\n  note: a: b\n- id: s2\n  note: @c\n'),
    [
      `graph/statements/a.yaml:2:9 [yaml-syntax] A “: ” in the value makes YAML read it as a field. Put the value in quotation marks ('…' with every ' inside doubled), or on the next lines after “>-”.`,
      `graph/statements/a.yaml:4:9 [yaml-syntax] The value begins with a character that means something else in YAML. Put the value in quotation marks ('…' with every ' inside doubled), or on the next lines after “>-”.`,
    ],
  ],
  [
    'a doubled field',
    inStatements(`${statement()}  id: s2\n`),
    ['graph/statements/a.yaml:8:3 [duplicate-field] The field "id" is there twice. Keep one of them.'],
  ],
  [
    'an alias',
    inStatements('- &a b\n- *a\n'),
    [
      'graph/statements/a.yaml:1:3 [yaml-alias] “&” names a value for repetition. Write each value out.',
      'graph/statements/a.yaml:2:3 [yaml-alias] “*” repeats another value by reference. Write the value out.',
    ],
  ],
  [
    'a tag',
    inStatements('- !secret b\n'),
    ['graph/statements/a.yaml:1:3 [yaml-tag] “!” begins a YAML tag, which means nothing here. Take the tag out.'],
  ],
  [
    'a second document',
    inStatements(`${statement()}---\n${statement({ id: 's2' })}`),
    [
      'graph/statements/a.yaml:8:1 [yaml-syntax] A second YAML document begins here. Take out the line “---”, so that the file is one list.',
    ],
  ],
  [
    'nesting',
    inStatements('['.repeat(100_000)),
    ['graph/statements/a.yaml:1:51 [yaml-depth] The YAML is nested too deeply. Take brackets or indentation away.'],
  ],
  [
    'a control character',
    inStatements('- id: s1\n  note: a\u0000b\n'),
    [
      'graph/statements/a.yaml:2:10 [unusable-character] There is a control character (U+0000) in the text. Take it out.',
    ],
  ],
  [
    'an escaped control character',
    withFields({ note: '"a\\0b"' }),
    [
      'graph/statements/a.yaml:8:9 [unusable-character] "note" has a control character or half of a character in it. Take it out.',
    ],
  ],
  [
    'half of a character',
    withFields({ note: '"\\ud800"' }),
    [
      'graph/statements/a.yaml:8:9 [unusable-character] "note" has a control character or half of a character in it. Take it out.',
    ],
  ],
  [
    'a record that is not in a list',
    inStatements('id: s1\n'),
    ['graph/statements/a.yaml:1:1 [not-a-list] The file is not a list of records. Begin every statement with “- ”.'],
  ],
  [
    'bytes that are not UTF-8',
    { 'statements/a.yaml': Buffer.from('- id: s1\n  note: It\x92s', 'latin1') },
    [
      'graph/statements/a.yaml:2:11 [not-utf-8] The byte 0x92 is not UTF-8 here. In Windows-1252 it would be “’”. Save the file as UTF-8.',
    ],
  ],
  [
    'UTF-16',
    { 'statements/a.yaml': Buffer.from('\ufeff- id: s1', 'utf16le') },
    ['graph/statements/a.yaml:1:1 [not-utf-8] The file is UTF-16, not UTF-8. Save the file as UTF-8.'],
  ],
  [
    'a large file',
    inStatements(`# ${'x'.repeat(2_000_000)}\n`),
    [
      'graph/statements/a.yaml:1:1 [file-too-large] The file is larger than 2,000,000 bytes. Split it, or write it as .jsonl, one JSON record a line, which may be of any size.',
    ],
  ],
];
