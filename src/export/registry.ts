/** Every format, in the order of the help and the docs. */

import type { Exporter } from './exporter.ts';
import { briefDocx } from './formats/brief-docx.ts';
import { briefHtml } from './formats/brief-html.ts';
import { briefMarkdown } from './formats/brief-markdown.ts';
import { briefPdf } from './formats/brief-pdf.ts';
import { csv } from './formats/csv.ts';
import { cypher } from './formats/cypher.ts';
import { ftm } from './formats/ftm.ts';
import { gexf } from './formats/gexf.ts';
import { graphml } from './formats/graphml.ts';
import { graphology } from './formats/graphology.ts';
import { interactiveHtml } from './formats/interactive-html.ts';
import { jsonld } from './formats/jsonld.ts';
import { neo4jAdmin } from './formats/neo4j-admin.ts';
import { png } from './formats/png.ts';
import { spilloverJson } from './formats/spillover-json.ts';
import { stix } from './formats/stix.ts';
import { svg } from './formats/svg.ts';

export const exporters: readonly Exporter[] = [
  briefDocx,
  briefPdf,
  briefHtml,
  briefMarkdown,
  svg,
  png,
  interactiveHtml,
  csv,
  gexf,
  graphml,
  graphology,
  cypher,
  neo4jAdmin,
  stix,
  ftm,
  jsonld,
  spilloverJson,
];
