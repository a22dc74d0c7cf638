/** What this browser keeps between visits. Where it keeps nothing, by choice or because it is full, the page goes on. */

/** What was kept; `null` where nothing was, or nothing may be. */
export function kept(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

export function keep(key: string, text: string): void {
  try {
    localStorage.setItem(key, text);
  } catch {
    // The next visit begins as the first.
  }
}
