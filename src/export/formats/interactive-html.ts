/** The viewer itself with the selection inside, as one HTML file: it opens from the disk, and asks nobody for anything. */

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { SpilloverError } from '../../model/errors.ts';
import type { FileContent } from '../../model/file.ts';
import { xml } from '../../model/xml.ts';
import type { FileExporter } from '../exporter.ts';
import { fileContent } from '../file-content.ts';
import type { Subgraph } from '../subgraph.ts';

export const interactiveHtml: FileExporter = {
  id: 'interactive-html',
  title: 'Interactive page',
  purpose: 'The viewer with what is selected, its evidence and saved views, in one file that opens without a server.',
  extension: 'html',
  mediaType: 'text/html',
  keeps: {
    id: 'in the address of its view',
    status: 'as in the viewer',
    speaker: 'as in the viewer',
    hedge: 'as in the viewer',
    quote: 'every quote, marked in its source',
    source: 'with the whole text',
    dates: 'as in the viewer',
    about: 'as in the viewer',
    notTies: 'as in the viewer: off the map until they are shown',
    figures: 'on the cards',
    notes: 'on the cards',
    account: 'above the page, until it is closed',
  },
  drops: [],
  write: (subgraph) => interactivePage(subgraph, new URL('../../../dist/viewer-file/', import.meta.url)),
};

/**
 * The page as one chunk.
 * @param bundle The folder with the viewer as one script and one style sheet
 * @throws SpilloverError where that was not built, or the selection is larger than a page can hold
 */
export async function* interactivePage(subgraph: Subgraph, bundle: URL): AsyncGenerator<string> {
  const [script, style] = await Promise.all([
    readPart(new URL('viewer.js', bundle)),
    readPart(new URL('viewer.css', bundle)),
  ]);
  yield page(subgraph.title, await fileContent(subgraph), closedIn(script), style);
}

async function readPart(file: URL): Promise<string> {
  const text = await readFile(file, 'utf8').catch((cause) => {
    throw new SpilloverError('The viewer is not built.', 'Run `npm run build` first.', { cause });
  });
  // A browser reads every line end as this one, and the policy counts what it reads.
  return text.replaceAll('\r\n', '\n');
}

/** A script that says the same, and that no text in it can end. */
function closedIn(script: string): string {
  return script.replaceAll(/<\/(?=script)/gi, '<\\/').replaceAll('<!--', '<\\!--');
}

function page(title: string, content: FileContent, script: string, style: string): string {
  const data = JSON.stringify(content).replaceAll('<', '\\u003c');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(script, style)}">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="color-scheme" content="light dark">
<title>${xml(title)} · Spillover</title>
<style>${style}</style>
</head>
<body>
<div id="app"></div>
<noscript>This page draws the graph with JavaScript. Allow it for this file, then open it again.</noscript>
<script type="application/json" id="spillover-file">${data}</script>
<script type="module">${script}</script>
</body>
</html>
`;
}

/** Only these very bytes may run, and nothing may leave the page or come into it. */
function policy(script: string, style: string): string {
  const only = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  return [
    "default-src 'none'",
    `script-src ${only(script)}`,
    `style-src ${only(style)}`,
    'font-src data:',
    'img-src data: blob:',
    'worker-src blob: data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}
