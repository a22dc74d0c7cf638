/** Exports from the page: which are there, and the one that is being made. */

import { computed, signal } from '@preact/signals';
import type { ExportFormat, ExportRequest } from '../../../src/model/exports.ts';
import { linkOf } from '../../../src/view/link.ts';
import { ApiError, fetchExport, fetchFormats } from '../api.ts';
import { partOf, shown, start, view } from '../state/store.ts';

/** True while the list of formats is open. */
export const sending = signal(false);

export type Making =
  | { readonly state: 'idle' }
  | { readonly state: 'making'; readonly format: string; readonly bytes: number }
  | { readonly state: 'done'; readonly format: string; readonly name: string; readonly bytes: number }
  | { readonly state: 'failed'; readonly format: string; readonly message: string; readonly mend: string };

export const making = signal<Making>({ state: 'idle' });

export const formats = signal<readonly ExportFormat[] | null>(null);
export const formatsFailed = signal<string | null>(null);

/**
 * What is on screen, as a link. A page that holds only a part of a large graph names the statements, since the filters
 * alone would let through what it never had.
 */
export const link = computed(() => {
  const whole = view.value;
  return linkOf(partOf.value === null ? whole : { ...whole, only: new Set(shown.value.map(({ id }) => id)) }, start);
});

/** Asks the server once which formats there are. */
export async function loadFormats(): Promise<void> {
  if (formats.value !== null) return;
  formatsFailed.value = null;
  try {
    formats.value = (await fetchFormats()).formats;
  } catch (problem) {
    if (!(problem instanceof ApiError)) throw problem;
    formatsFailed.value = `${problem.message} ${problem.mend}`;
  }
}

let running: AbortController | null = null;

export function cancel(): void {
  running?.abort();
  running = null;
  making.value = { state: 'idle' };
}

/** Has the server make a file of what is on screen, and hands it to the browser. */
export async function download(format: string, size?: ExportRequest['size']): Promise<void> {
  cancel();
  const own = new AbortController();
  running = own;
  making.value = { state: 'making', format, bytes: 0 };
  try {
    const request = { format, view: link.peek(), ...(size ? { size } : {}) };
    const { name, content } = await fetchExport(request, own.signal, (bytes) => {
      if (running === own) making.value = { state: 'making', format, bytes };
    });
    if (running !== own) return;
    save(name, content);
    making.value = { state: 'done', format, name, bytes: content.size };
  } catch (problem) {
    if (running !== own) return;
    if (!(problem instanceof ApiError)) throw problem;
    making.value = { state: 'failed', format, message: problem.message, mend: problem.mend };
  }
}

/** Hands a file to the browser, as a download. */
export function save(name: string, content: Blob): void {
  const anchor = document.createElement('a');
  anchor.href = URL.createObjectURL(content);
  anchor.download = name;
  anchor.click();
  // The browser has taken it by then.
  setTimeout(() => URL.revokeObjectURL(anchor.href), 60_000);
}

/** "12 kB", "1.4 MB". */
export function sizeWords(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
