/** Stands in for `../api.ts` where the viewer is one file with no server: what the page asks for is in the file. */

import type { FileContent } from '../../../src/model/file.ts';
import type * as Server from '../api.ts';
import { ApiError } from '../api.ts';

export { ApiError };

/** Written by the export, and read once. */
const content: FileContent = JSON.parse(document.getElementById('spillover-file')?.textContent ?? '');

/** What the page opens with, where its address says nothing. */
export const firstLink: typeof Server.firstLink = content.view;

export const aboutFile: typeof Server.aboutFile = content.about;

function absent(): Promise<never> {
  const mend = 'Open the graph with `spillover view` for that; the command in Spillover’s export list makes files too.';
  return Promise.reject(new ApiError('This file stands alone, with no server to ask.', mend, true));
}

export const fetchGraph: typeof Server.fetchGraph = async () => content.graph;
export const fetchStatus: typeof Server.fetchStatus = async () => content.status;
export const fetchViews: typeof Server.fetchViews = async () => ({
  stories: content.stories,
  writable: false,
  problems: [],
});
export const fetchSource: typeof Server.fetchSource = async (id) => {
  const { graph, texts } = content;
  const source = graph.sources.find((one) => one.id === id);
  if (!source) throw new ApiError('The file does not hold that source.', 'Its id may be mistyped in the link.', true);
  return { ...source, text: texts[id] ?? '' };
};
export const fetchPart: typeof Server.fetchPart = absent;
export const fetchSearch: typeof Server.fetchSearch = absent;
export const fetchAround: typeof Server.fetchAround = absent;
export const sendView: typeof Server.sendView = absent;
export const fetchQuestions: typeof Server.fetchQuestions = absent;
export const fetchSchema: typeof Server.fetchSchema = absent;
export const sendQuestion: typeof Server.sendQuestion = absent;
export const sendCypher: typeof Server.sendCypher = absent;
export const fetchFormats: typeof Server.fetchFormats = absent;
export const fetchExport: typeof Server.fetchExport = absent;
