/** The figure as PNG, drawn from the very SVG; only letters that no font has are spelled by their code points. */

import type { PictureExporter, PictureSize } from '../exporter.ts';
import { drawFigure } from '../figure.ts';
import { renderPng, spellingFor } from '../raster.ts';
import type { Subgraph } from '../subgraph.ts';
import { svg } from './svg.ts';

export const png: PictureExporter = {
  id: 'png',
  title: 'Figure (PNG)',
  purpose: 'The same figure as dots, at 1, 2 or 4 times its size on screen, or for a width on paper.',
  extension: 'png',
  mediaType: 'image/png',
  sized: true,
  keeps: svg.keeps,
  drops: svg.drops,
  write,
};

async function* write(subgraph: Subgraph, size: PictureSize = { scale: 2 }): AsyncGenerator<Uint8Array> {
  const text = await drawFigure(subgraph, png.drops);
  const spelled = await spellingFor(text);
  yield await renderPng(spelled === null ? text : await drawFigure(subgraph, png.drops, spelled), size);
}
