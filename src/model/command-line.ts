/** A command as somebody would type it, for files that say how they were made. */

/** Quoted for the shells of Linux and macOS, and PowerShell but for texts with an apostrophe; always one line. */
export function commandLine(words: readonly string[]): string {
  return words.map(shellWord).join(' ');
}

/** Line ends, other controls and spaces after a space, which a page does not keep; shells know them by their code. */
const UNKEPT = String.raw`[\p{Cc}\u2028\u2029]|[^\S ]|(?<= ) `;
const HAS_UNKEPT = new RegExp(UNKEPT, 'u');
const CODED = new RegExp(`${UNKEPT}|[\\\\']`, 'gu');

function shellWord(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : quoted(word);
}

function quoted(word: string): string {
  if (!HAS_UNKEPT.test(word)) return `'${word.replaceAll("'", "'\\''")}'`;
  return `$'${word.replaceAll(CODED, code)}'`;
}

function code(character: string): string {
  const unit = character.charCodeAt(0);
  // Beyond ASCII `\x` is a byte, and not a letter.
  return unit < 0x80 ? `\\x${unit.toString(16).padStart(2, '0')}` : `\\u${unit.toString(16).padStart(4, '0')}`;
}

/**
 * The command over several lines that a shell takes for one: each but the last ends with a backslash. A
 * line ends between words, and within a word only where the word is longer than a line.
 * @param command as `commandLine` makes it
 * @param fits whether a text is short enough to be the line of that number, from 0
 */
export function commandLines(command: string, fits: (line: string, number: number) => boolean): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of wordsIn(command)) {
    const longer = line === '' ? shellWord(word) : `${line} ${shellWord(word)}`;
    if (fits(`${longer} \\`, lines.length)) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(`${line} \\`);
    let rest = word;
    while (!fits(`${quoted(rest)} \\`, lines.length)) {
      const piece = longestPiece(rest, (text) => fits(`${quoted(text)}\\`, lines.length));
      lines.push(`${quoted(piece)}\\`);
      rest = rest.slice(piece.length);
    }
    line = rest === word ? shellWord(rest) : quoted(rest);
  }
  return [...lines, line];
}

/** What a shell makes of the line: its words without their quotes. */
function wordsIn(command: string): readonly string[] {
  const words: string[] = [];
  let word: string | null = null;
  for (const [part, coded, quoted, escaped, space] of command.matchAll(PARTS)) {
    if (space !== undefined) {
      if (word !== null) words.push(word);
      word = null;
    } else word = (word ?? '') + (coded === undefined ? (quoted ?? escaped ?? part) : decoded(coded));
  }
  return word === null ? words : [...words, word];
}

const PARTS = /\$'([^']*)'|'([^']*)'|\\(.)|( +)|[^\\ '$]+|\$/gu;

function decoded(text: string): string {
  return text.replaceAll(/\\(?:x(..)|u(....))/g, (_, x: string | undefined, u: string) =>
    String.fromCharCode(Number.parseInt(x ?? u, 16)),
  );
}

/** At least one letter; up to a sign between words of a link or query, where there is one in the second half. */
function longestPiece(word: string, fits: (text: string) => boolean): string {
  let piece = '';
  for (const letter of word) {
    if (piece !== '' && !fits(piece + letter)) break;
    piece += letter;
  }
  const cut = Math.max(...['.', '&', ' ', '/'].map((sign) => piece.lastIndexOf(sign))) + 1;
  return cut > piece.length / 2 ? piece.slice(0, cut) : piece;
}
