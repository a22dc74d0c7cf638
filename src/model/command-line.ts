/** A command as somebody would type it, for files that say how they were made. */

/** Quoted for the shells of Linux and macOS, and PowerShell but for texts with an apostrophe. */
export function commandLine(words: readonly string[]): string {
  return words.map(shellWord).join(' ');
}

function shellWord(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
