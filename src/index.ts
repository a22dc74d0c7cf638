/** The library: `import { openStore, readRecords } from 'spillover'`. */

export {
  ask,
  askQuestion,
  type Question,
  type QuestionName,
  type QuestionTypes,
  readQuestions,
  runQuery,
  type TypedAnswer,
} from './cypher/index.ts';
export * from './model/errors.ts';
export type * from './model/graph.ts';
export * from './model/values.ts';
export * from './model/vocabulary.ts';
export { checkRecords, readRecords } from './records/index.ts';
export { openStore } from './store/index.ts';
export type * from './store/store.ts';
