/** Text inside XML 1.0. */

/**
 * What XML 1.0 cannot hold in any form: control characters, lone halves of surrogate pairs, U+FFFE and U+FFFF.
 * They become U+FFFD, the sign for a character that was lost.
 */
const UNWRITABLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what this looks for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // A reader would turn these into spaces inside an attribute, and carriage returns into line feeds everywhere.
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** For the content of elements and for attributes in double quotes. */
export function xml(text: string): string {
  return text.replaceAll(UNWRITABLE, '\ufffd').replaceAll(/[&<>"\t\n\r]/g, (character) => ENTITIES[character] ?? '');
}
