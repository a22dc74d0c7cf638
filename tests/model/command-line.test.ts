/** Commands that files print, as a real shell reads them. */

import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { commandLine, commandLines } from '../../src/model/command-line.ts';

/** The words that a shell hands to a program. */
function heard(text: string): string[] {
  const out = execFileSync('bash', ['--norc', '-c', `printf '%s\\0' ${text}`], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
  });
  return out.split('\0').slice(0, -1);
}

const words = fc.array(
  fc
    .oneof(
      fc.string({ minLength: 1, maxLength: 90 }),
      fc.string({ minLength: 1, unit: 'grapheme' }),
      fc.stringMatching(/^#only=[a-z.-]{1,300}$/),
      fc.constantFrom(
        "it's",
        "a\nb'\\c",
        'two  or   more\u00a0spaces',
        '$HOME `id`',
        "MATCH (a) WHERE a.name = 'x\ty' RETURN a",
        ' ',
        '\\',
        "''",
      ),
    )
    .map((text) => text.replaceAll('\0', ''))
    .filter((text) => text !== ''),
  { minLength: 1, maxLength: 6 },
);

it('are one line, and the very words to a shell', () => {
  fc.assert(
    fc.property(words, (given) => {
      const line = commandLine(given);
      expect(line).not.toMatch(/[\n\r\u2028\u2029]| {2}/);
      expect(heard(line)).toEqual(given);
    }),
    { numRuns: 60 },
  );
});

it('are the same words over several lines, none of which is too long', () => {
  fc.assert(
    fc.property(words, fc.integer({ min: 16, max: 60 }), (given, width) => {
      const lines = commandLines(commandLine(given), (line) => line.length <= width);
      expect(lines.filter((line) => line.length > width)).toEqual([]);
      expect(heard(lines.join('\n'))).toEqual(given);
    }),
    { numRuns: 60 },
  );
});

it('break between words, and within one only where it is longer than a line', () => {
  const command = commandLine(['spillover', 'export', 'brief-pdf', '--view', '#only=one-thing.another-thing&at=1']);
  expect(commandLines(command, (line) => line.length <= 34)).toEqual([
    'spillover export brief-pdf \\',
    '--view \\',
    "'#only=one-thing.another-thing&'\\",
    "'at=1'",
  ]);
  expect(commandLines(command, () => true)).toEqual([command]);
});
