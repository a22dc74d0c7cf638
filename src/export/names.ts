/** Names of files that every system takes. */

/** Devices of Windows, with any ending. */
const RESERVED = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i;
/** Common file systems allow 255 bytes; an ending has to fit too. */
const LONGEST = 120;

/**
 * A file name without its ending, made from any text: letters of every script stay, what a system or a shell could
 * stumble over becomes a hyphen.
 */
export function safeName(text: string): string {
  const words = text.normalize('NFC').replaceAll(/[^\p{L}\p{M}\p{N}._]+/gu, '-');
  const name = shortened(words).replaceAll(/^[-.]+|[-.]+$/g, '');
  if (name === '') return 'export';
  return RESERVED.test(name) ? `_${name}` : name;
}

function shortened(text: string): string {
  let kept = '';
  for (const character of text) {
    if (Buffer.byteLength(kept + character) > LONGEST) break;
    kept += character;
  }
  return kept;
}
