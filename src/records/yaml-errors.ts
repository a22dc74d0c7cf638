/** Says in plain words what the YAML parser found. */

import type { YAMLError } from 'yaml';
import type { Finding } from './problems.ts';

const QUOTE_IT = "Put the value in quotation marks ('…' with every ' inside doubled), or on the next lines after “>-”.";

/** By the parser's code: what is wrong, and how to mend it. */
const EXPLAINED: Readonly<Record<string, readonly [message: string, mend: string]>> = {
  BLOCK_AS_IMPLICIT_KEY: ['A “: ” in the value makes YAML read it as a field.', QUOTE_IT],
  BAD_SCALAR_START: ['The value begins with a character that means something else in YAML.', QUOTE_IT],
  BAD_DQ_ESCAPE: ['A backslash in “"…"” begins an escape that YAML does not know.', 'Write \\\\ for a backslash.'],
  MULTILINE_IMPLICIT_KEY: ['The line has no “: ” between field and value.', 'Write “field: value”.'],
  NON_STRING_KEY: ['The name of a field is not a word.', 'Write “field: value”.'],
  BAD_INDENT: ['The indentation does not fit the lines around it.', 'Align it with its neighbours, with spaces.'],
  BAD_DIRECTIVE: ['“%” begins a YAML directive that is not known.', 'Take the line out.'],
};

const BY_MESSAGE: readonly (readonly [pattern: RegExp, message: string, mend: string])[] = [
  [/^Missing closing/, 'The quotation mark that opens the value is never closed.', 'Close it.'],
  [/need to be followed by map values/, 'The line has no “: ” after the name of a field.', 'Write “field: value”.'],
  [/without - indicator/, 'An item of the list does not begin with “- ”.', 'Begin it with “- ”, or indent it.'],
  [/at node end/, 'There is something after the end of the value.', QUOTE_IT],
  [/^Missing , /, 'A comma is missing between the items in brackets.', 'Separate them with “, ”.'],
  [/end with a [\]}]/, 'The bracket is never closed.', 'Close it.'],
  [/^Comments must be separated/, 'There is no space before “#”.', 'Put a space before it, or quote the value.'],
];

export const TAB: Finding = {
  rule: 'yaml-tab',
  message: 'There is a tab in the indentation.',
  mend: 'Indent with spaces.',
};

/** True where the error stands at the end of something that was opened and never closed. */
export function isUnclosed(error: YAMLError): boolean {
  return /^Missing closing|end with a [\]}]/.test(error.message);
}

/** True for what the parser says about the rest of a file that it has given up on. */
export function isAboutTheRest(error: YAMLError): boolean {
  return error.message.includes('in YAML stream');
}

export function explainYamlError(error: YAMLError): Finding {
  const byMessage = BY_MESSAGE.find(([pattern]) => pattern.test(error.message))?.slice(1);
  const [message, mend] = byMessage ??
    EXPLAINED[error.code] ?? [
      `The YAML is broken: ${error.message.charAt(0).toLowerCase()}${error.message.slice(1)}.`,
      'Compare it with the records around it.',
    ];
  return { rule: 'yaml-syntax', message: String(message), mend: String(mend) };
}
