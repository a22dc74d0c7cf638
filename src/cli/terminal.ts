/** What a command may know of the world outside: where to write, how wide it is, when to stop. */

export interface Terminal {
  /** The command's answer: what a pipe or a file should get. */
  out(text: string): void;
  /** As `out`, for files of any size: resolves when whoever reads has taken them. */
  outBytes(bytes: Uint8Array): Promise<void>;
  /** What is meant for the person at the keyboard. */
  err(text: string): void;
  readonly outIsTTY: boolean;
  readonly errIsTTY: boolean;
  /** Columns of the screen; unbounded where the answer goes to a pipe or a file. */
  readonly width: number;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignal;
  /** The whole of standard input. */
  input(): Promise<string>;
}

type Style = 'bold' | 'dim' | 'red' | 'green' | 'yellow';

const CODES: Record<Style, readonly [number, number]> = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
};

/** Colours text for a screen; leaves it alone for pipes and files, and where `NO_COLOR` is set (no-color.org). */
export type Paint = (style: Style, text: string) => string;

/** @param stream the one that the text will be written to */
export function painter(terminal: Terminal, stream: 'out' | 'err'): Paint {
  const isScreen = stream === 'out' ? terminal.outIsTTY : terminal.errIsTTY;
  if (!isScreen || terminal.env.NO_COLOR || terminal.env.TERM === 'dumb') return (_style, text) => text;
  return (style, text) => `\u001b[${CODES[style][0]}m${text}\u001b[${CODES[style][1]}m`;
}
