/** Reads YAML 1.2 strictly, keeping where everything stands. */

import {
  Composer,
  CST,
  type Document,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  LineCounter,
  type Node,
  Parser,
  visit,
  type YAMLError,
} from 'yaml';
import type { Finding, Path, Spot } from './problems.ts';
import { findUnusable, type Position, unusableCharacter } from './text.ts';
import { explainYamlError, isAboutTheRest, isUnclosed, TAB } from './yaml-errors.ts';

/** Deeper nesting than any record has; without a limit a file of brackets would use up the stack. */
const DEPTH_LIMIT = 50;

export interface YamlProblem {
  readonly position: Position;
  readonly finding: Finding;
}

/** What YAML can do and records do not need. Aliases would let a small file stand for an endless one. */
const REFUSED: Readonly<Record<string, Finding>> = {
  alias: { rule: 'yaml-alias', message: '“*” repeats another value by reference.', mend: 'Write the value out.' },
  anchor: { rule: 'yaml-alias', message: '“&” names a value for repetition.', mend: 'Write each value out.' },
  tag: { rule: 'yaml-tag', message: '“!” begins a YAML tag, which means nothing here.', mend: 'Take the tag out.' },
};

/** A file or line of YAML (or JSON, which is YAML as well). */
export class YamlText {
  readonly #problems: YamlProblem[] = [];
  readonly #text: string;
  readonly #lines = new LineCounter();
  readonly #document: Document | undefined;

  constructor(text: string) {
    this.#text = text;
    this.#lines.addNewLine(0);
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) this.#lines.addNewLine(at + 1);
    const unusable = findUnusable(text);
    if (unusable === -1) this.#document = this.#compose();
    else this.#report(unusable, unusableCharacter(text, unusable));
  }

  /** Every error of syntax. */
  get problems(): readonly YamlProblem[] {
    return this.#problems;
  }

  /** True where the values can be trusted to be what was meant. */
  get sound(): boolean {
    return this.#problems.every(({ finding }) => finding.rule === 'duplicate-field');
  }

  #report(offset: number, finding: Finding): void {
    this.#problems.push({ position: this.#positionAt(offset), finding });
  }

  #positionAt(offset: number): Position {
    const { line, col } = this.#lines.linePos(offset);
    return { line, column: col };
  }

  /** The parser's tokens; `undefined`, and reported, where there is something that records never have. */
  #tokens(): readonly CST.Token[] | undefined {
    const parser = new Parser();
    const tokens: CST.Token[] = [];
    let inScalar = false;
    for (const lexeme of new Lexer().lex(this.#text)) {
      // What follows this mark is a scalar's content, whatever it begins with.
      const refused = inScalar ? undefined : REFUSED[CST.tokenType(lexeme) ?? ''];
      inScalar = lexeme === CST.SCALAR;
      if (refused) this.#report(parser.offset, refused);
      for (const token of parser.next(lexeme)) tokens.push(token);
      if (parser.stack.length > DEPTH_LIMIT) {
        const message = 'The YAML is nested too deeply.';
        this.#report(parser.offset, { rule: 'yaml-depth', message, mend: 'Take brackets or indentation away.' });
        return undefined;
      }
    }
    for (const token of parser.end()) tokens.push(token);
    return this.#problems.length > 0 ? undefined : tokens;
  }

  #compose(): Document | undefined {
    const tokens = this.#tokens();
    if (!tokens) return undefined;
    // Duplicate keys are looked for below: the library compares every key with every other.
    const options = { version: '1.2', schema: 'core', stringKeys: true, uniqueKeys: false, logLevel: 'error' } as const;
    const documents = [...new Composer(options).compose(tokens, true, this.#text.length)];
    const [first, second] = documents;
    if (!first) return undefined;
    this.#explain(
      documents.flatMap((document) => [...document.errors, ...document.warnings]),
      first,
    );
    if (second?.range) {
      const message = 'A second YAML document begins here.';
      const mend = 'Take out the line “---”, so that the file is one list.';
      this.#report(second.range[0], { rule: 'yaml-syntax', message, mend });
    }
    this.#findDoubledFields(first);
    return first;
  }

  /** One explanation a line: a slip makes the parser stumble on every word after it. */
  #explain(errors: readonly YAMLError[], document: Document): void {
    const explained = new Set<number>();
    for (const error of errors) {
      const offset = isUnclosed(error) ? this.#openerBefore(error.pos[0], document) : error.pos[0];
      const { line } = this.#positionAt(offset);
      if (explained.has(line) || (explained.size > 0 && isAboutTheRest(error))) continue;
      explained.add(line);
      const tab = this.#tabInIndentation(line);
      if (tab === -1) this.#report(offset, explainYamlError(error));
      else this.#report(tab, TAB);
    }
  }

  /** Offset of a tab in the indentation of a line, or -1. */
  #tabInIndentation(line: number): number {
    const start = this.#lines.lineStarts[line - 1] ?? 0;
    const indentation = /^[ \t-]*/.exec(this.#text.slice(start, start + 200))?.[0] ?? '';
    const tab = indentation.indexOf('\t');
    return tab === -1 ? -1 : start + tab;
  }

  /** Where the quotation mark or bracket stands that is found unclosed at `offset`. */
  #openerBefore(offset: number, document: Document): number {
    let opener = offset;
    visit(document, {
      Node: (_, node) => {
        const [start = 0, end = 0] = node.range ?? [];
        const opens = isCollection(node) ? node.flow === true : isScalar(node) && node.type?.startsWith('QUOTE');
        if (opens && start < offset && end >= offset) opener = start;
      },
    });
    return opener;
  }

  /** A doubled field would silently lose a value. */
  #findDoubledFields(document: Document): void {
    visit(document, {
      Map: (_, map) => {
        const seen = new Set<string>();
        for (const { key } of map.items) {
          if (!isScalar(key)) continue;
          const name = String(key.value);
          const message = `The field "${name}" is there twice.`;
          if (seen.has(name)) {
            this.#report(key.range?.[0] ?? 0, { rule: 'duplicate-field', message, mend: 'Keep one of them.' });
          }
          seen.add(name);
        }
      },
    });
  }

  /** The content as plain values; `undefined` where there is none that could be read. */
  value(): unknown {
    return this.sound && this.#document?.contents ? this.#document.toJS({ maxAliasCount: 0 }) : undefined;
  }

  /** The ids of the records in a list, read even where the rest of the file is broken. */
  ids(): readonly string[] {
    const contents = this.#document?.contents;
    const items: readonly unknown[] = isSeq(contents) ? contents.items : [contents];
    return items.flatMap((item) => {
      const id = isMap(item) ? item.get('id') : undefined;
      return typeof id === 'string' ? [id] : [];
    });
  }

  /** Where the thing at the end of `path` stands; where it is not there, what would hold it. */
  locate(path: Path, at: Spot['at'] = 'value'): Position {
    let node: unknown = this.#document?.contents;
    let offset = startOf(node) ?? 0;
    for (const [depth, step] of path.entries()) {
      if (isMap(node)) {
        const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
        if (!pair) break;
        node = pair.value;
        const wantsKey = at === 'key' && depth === path.length - 1;
        offset = (wantsKey ? undefined : startOf(node)) ?? startOf(pair.key) ?? offset;
      } else if (isSeq(node)) {
        node = node.items[Number(step)];
        offset = startOf(node) ?? offset;
      } else {
        break;
      }
    }
    return this.#positionAt(offset);
  }
}

function startOf(node: unknown): number | undefined {
  return (node as Node | null | undefined)?.range?.[0];
}
