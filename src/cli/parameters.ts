/** `name=value` on the command line as typed parameters of a query. */

import { UsageError } from '../model/errors.ts';
import { type Parameters, type Value, withIntegers } from '../model/values.ts';

/**
 * Integers, floats, `true`, `false`, `null`, and JSON lists, maps and quoted texts are taken as such; all else is text.
 * @throws UsageError where there is no `=` or no name before it
 */
export function parseParameters(pairs: readonly string[]): Parameters {
  return Object.fromEntries(splitPairs(pairs).map(([name, text]) => [name, parseValue(text)]));
}

/**
 * Names and values, both as they were written.
 * @throws UsageError where there is no `=` or no name before it
 */
export function splitPairs(pairs: readonly string[]): readonly (readonly [string, string])[] {
  return pairs.map(splitPair);
}

function splitPair(pair: string): readonly [string, string] {
  const match = /^([A-Za-z_]\w*)=(.*)$/s.exec(pair);
  if (!match) {
    throw new UsageError(
      `\`${pair}\` is not a parameter.`,
      'Parameters are written name=value, such as since=2024-01-01.',
    );
  }
  const [, name = '', text = ''] = match;
  return [name, text];
}

function parseValue(text: string): Value {
  if (/^[-+]?\d+$/.test(text)) return BigInt(text);
  if (/^[-+]?(\d+\.\d*|\.\d+|\d+)([eE][-+]?\d+)?$/.test(text)) return Number(text);
  if (/^(true|false|null|[[{"].*)$/s.test(text)) return parseJson(text);
  return text;
}

function parseJson(text: string): Value {
  try {
    return withIntegers(JSON.parse(text));
  } catch {
    return text;
  }
}
