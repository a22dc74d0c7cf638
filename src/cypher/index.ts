/** Cypher for analysts: named questions and free queries, reading only, the same on both stores. */

export type { Arguments } from './arguments.ts';
export {
  type Answer,
  ask,
  askQuestion,
  bindQuestion,
  findQuestion,
  type QuestionName,
  type TypedAnswer,
} from './ask.ts';
export { EntityDirectory } from './entities.ts';
export { explainQuery, showPlan } from './explain.ts';
export { ALLOWED_PROCEDURES, guard } from './guard.ts';
export type { QuestionTypes } from './questions.generated.ts';
export {
  fillSentence,
  type ParameterType,
  type Question,
  type QuestionColumn,
  type QuestionParameter,
  readQuestions,
} from './questions.ts';
export { ROW_LIMIT, runQuery, TIME_LIMIT_MS } from './run.ts';
export { CONTRACT, type Schema } from './schema.ts';
export { onOneLine, showPlace } from './tokens.ts';
export { readSchema } from './unknown-names.ts';
