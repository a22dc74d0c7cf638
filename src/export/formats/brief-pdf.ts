/** The brief as a PDF to send and to print: words as text, the figure as lines, bookmarks and numbered pages. */

import { briefOf } from '../brief/content.ts';
import { BRIEF_KEEPS } from '../brief/keeps.ts';
import type { FileExporter } from '../exporter.ts';
import type { Subgraph } from '../subgraph.ts';

export const briefPdf: FileExporter = {
  id: 'brief-pdf',
  title: 'Brief (PDF)',
  purpose: 'The same to send and to print, with bookmarks and page numbers.',
  extension: 'pdf',
  mediaType: 'application/pdf',
  keeps: BRIEF_KEEPS,
  drops: [],
  write,
};

async function* write(subgraph: Subgraph): AsyncGenerator<Uint8Array> {
  const brief = await briefOf(subgraph);
  // Large, and needed here only.
  const { printBrief } = await import('../pdf/brief.ts');
  yield await printBrief(brief);
}
