/** Files that are not read. */

import type { Case } from './writing.ts';

export const files: readonly Case[] = [
  [
    'an ending that is not read',
    { 'statements/a.yml': '' },
    [
      'graph/statements/a.yml:1:1 [file-name] Files with this ending are not read. Name it .yaml, or .jsonl where it has one JSON record a line.',
    ],
  ],
  [
    'another',
    { 'entities/deep/a.json': '' },
    [
      'graph/entities/deep/a.json:1:1 [file-name] Files with this ending are not read. Name it .yaml, or .jsonl where it has one JSON record a line.',
    ],
  ],
];
