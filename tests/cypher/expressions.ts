/** Random expressions without a graph, of known types, within what `docs/cypher.md` calls portable. */

import fc from 'fast-check';

type Typed = {
  readonly number: string;
  readonly text: string;
  readonly truth: string;
  readonly list: string;
  readonly expression: string;
};

const NUMBERS = ['0', '1', '2', '-3', '7', '2.5', '1000000', 'null'];
const TEXTS = ["''", "'a'", "'B'", "'a,b'", "'Éire'", "'  x '", "'東京😀'", 'null'];
const LISTS = ['[]', '[1, 2, 3]', "['a', 'b']", '[2, null]', 'range(0, 4)', 'null'];

const { expression } = fc.letrec<Typed>((tie) => {
  const number = tie('number');
  const text = tie('text');
  const truth = tie('truth');
  const list = tie('list');
  const call = (name: string, ...given: fc.Arbitrary<string>[]) =>
    fc.tuple(...given).map((parts) => `${name}(${parts.join(', ')})`);
  const infix = (operators: readonly string[], left: fc.Arbitrary<string>, right: fc.Arbitrary<string>) =>
    fc.tuple(left, fc.constantFrom(...operators), right).map(([a, operator, b]) => `(${a} ${operator} ${b})`);
  const choice = (kind: fc.Arbitrary<string>) =>
    fc.oneof(
      { depthSize: 'small' },
      fc.tuple(truth, kind, kind).map(([when, then, other]) => `CASE WHEN ${when} THEN ${then} ELSE ${other} END`),
      call('coalesce', kind, kind),
    );
  const small = fc.constantFrom('0', '1', '2', '5');
  return {
    number: fc.oneof(
      { depthSize: 'small' },
      fc.constantFrom(...NUMBERS),
      infix(['+', '-', '*'], number, number),
      infix(['/', '%'], number, fc.constantFrom('2', '3', '-2', '0.5')),
      fc.constantFrom('abs', 'ceil', 'floor', 'sign').chain((name) => call(name, number)),
      call('size', text),
      call('size', list),
      call('toInteger', fc.constantFrom("'12'", "'x'", "' 3 '", '2.7')),
      fc.tuple(list).map(([xs]) => `reduce(t = 0, x IN [y IN ${xs} WHERE y IS NOT NULL] | t + 1)`),
      choice(number),
    ),
    text: fc.oneof(
      { depthSize: 'small' },
      fc.constantFrom(...TEXTS),
      fc.tuple(text, text).map(([a, b]) => `('' + ${a} + ${b})`),
      fc.constantFrom('toUpper', 'toLower', 'trim', 'ltrim', 'rtrim', 'reverse').chain((name) => call(name, text)),
      call('substring', text, small),
      call('substring', text, small, small),
      call('left', text, small),
      call('right', text, small),
      call('replace', text, fc.constantFrom("'a'", "' '", "'東'"), text),
      call('toString', call('size', list)),
      call('toString', truth),
      choice(text),
    ),
    truth: fc.oneof(
      { depthSize: 'small' },
      fc.constantFrom('true', 'false', 'null'),
      infix(['=', '<>', '<', '<=', '>', '>='], number, number),
      infix(['=', '<>', '<', '>='], text, text),
      infix(['STARTS WITH', 'ENDS WITH', 'CONTAINS'], text, text),
      infix(['AND', 'OR', 'XOR'], truth, truth),
      truth.map((inner) => `(NOT ${inner})`),
      fc.oneof(number, text, list).map((any) => `(${any} IS NULL)`),
      infix(['IN'], fc.constantFrom('1', '2', 'null'), fc.constantFrom('[1, 2, 3]', '[2, null]', 'null')),
      fc.tuple(text).map(([a]) => `(${a} IN ['a', 'B', null])`),
      choice(truth),
    ),
    list: fc.oneof(
      { depthSize: 'small' },
      fc.constantFrom(...LISTS),
      call('tail', list),
      call('reverse', list),
      call('split', text, fc.constantFrom("','", "'a'")),
      fc.tuple(number, number).map((members) => `[${members.join(', ')}]`),
      fc.tuple(list, small).map(([xs, from]) => `${xs}[${from}..]`),
      fc.tuple(list).map(([xs]) => `[x IN ${xs} WHERE x IS NOT NULL]`),
      fc.tuple(list).map(([xs]) => `[x IN ${xs} | x IS NULL]`),
    ),
    expression: fc.oneof(
      { depthSize: 'small' },
      number,
      text,
      truth,
      list,
      fc.tuple(list, small).map(([xs, at]) => `${xs}[${at}]`),
      call('head', list),
      call('last', list),
    ),
  };
});

/** One query that returns several expressions, each under a name of its own. */
export const expressions: fc.Arbitrary<string> = fc
  .array(expression, { minLength: 4, maxLength: 8 })
  .map((all) => `RETURN ${all.map((one, index) => `${one} AS c${index}`).join(',\n  ')}`);
