/** Every format, in the order of the help and the docs. */

import type { Exporter } from './exporter.ts';
import { gexf } from './formats/gexf.ts';
import { graphml } from './formats/graphml.ts';

export const exporters: readonly Exporter[] = [gexf, graphml];
