/** The figure as SVG: curves, dashes and text as such, for print and for editing. */

import type { FileExporter } from '../exporter.ts';
import { drawFigure } from '../figure.ts';
import type { Subgraph } from '../subgraph.ts';

export const svg: FileExporter = {
  id: 'svg',
  title: 'Figure (SVG)',
  purpose: 'A figure for a report, with title, legend, source line and version.',
  extension: 'svg',
  mediaType: 'image/svg+xml',
  keeps: {
    id: 'left out',
    status: 'the rhythm of the line, explained in the legend',
    speaker: 'along the line, where there is room',
    hedge: 'along the line, where there is room',
    quote: 'left out',
    source: 'source line',
    dates: 'left out',
    about: 'left out',
    notTies: 'hollow lines; denials with crosses',
    figures: 'left out',
    notes: 'left out; those of a view are in the legend',
    account: 'below the figure',
  },
  drops: ['figures', 'quote', 'dates', 'about', 'conditions', 'entityNotes', 'notes'],
  write,
};

async function* write(subgraph: Subgraph): AsyncGenerator<string> {
  yield await drawFigure(subgraph, svg.drops);
}
