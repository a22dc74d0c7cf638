/** Exports of the graph for reports, colleagues' tools and archives, and the way back for our own format. */

export { commandLine } from '../model/command-line.ts';
export { describe } from './account.ts';
export { answerIds } from './answer-ids.ts';
export { contextOf } from './context.ts';
export * from './exporter.ts';
export { importRecords } from './import.ts';
export { safeName } from './names.ts';
export { IF_EDITED, type Imported } from './record-lines.ts';
export { exporters } from './registry.ts';
export { type Selection, select } from './selection.ts';
export * from './subgraph.ts';
export { selectView } from './view.ts';
export { gathered, TakenError, writeFilesWhole, writeFileWhole } from './writing.ts';
export { zipped } from './zip.ts';
