/** Asking from the viewer: the same questions, guard and limits as on the command line, through the same functions. */

import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { z } from 'zod';
import {
  askQuestion,
  CONTRACT,
  type Question,
  ROW_LIMIT,
  readQuestions,
  readSchema,
  runQuery,
  type Schema,
  TIME_LIMIT_MS,
} from '../cypher/index.ts';
import {
  type Json,
  LONGEST_TIME_MS,
  type QueryAnswer,
  type QueryLimits,
  type QuestionRow,
  type QuestionsAnswer,
  type SchemaAnswer,
} from '../model/api.ts';
import { type Parameters, type QueryResult, type Value, withIntegers } from '../model/values.ts';
import type { QueryOptions, Store } from '../store/store.ts';
import { errorAnswer } from './answers.ts';
import { functionsOf } from './ask-functions.ts';
import { toJson } from './ask-values.ts';

/** A query of this length, in bytes, is no longer written by hand. */
const LONGEST_BODY = 64 * 1024;

const limits = {
  timeoutMs: z.int().min(1).max(LONGEST_TIME_MS).default(TIME_LIMIT_MS),
  maxRows: z.int().min(1).max(ROW_LIMIT).default(ROW_LIMIT),
};
const values: z.ZodType<Record<string, Json>> = z.record(z.string(), z.json());
const asking = z.strictObject({ question: z.string(), arguments: values, ...limits });
const querying = z.strictObject({ query: z.string(), parameters: values, ...limits });

/** What `/api/questions`, `/api/schema`, `/api/ask` and `/api/cypher` answer; see `src/model/api.ts`. */
export function askRoutes(store: Store): Hono {
  const routes = new Hono();
  routes.use(async (context, next) => {
    context.header('Cache-Control', 'no-store');
    await next();
  });

  routes.get('/questions', async (context) => {
    const questions = (await readQuestions()).map(describeQuestion);
    return context.json<QuestionsAnswer>({ questions });
  });

  routes.get('/schema', async (context) => {
    const live = await readSchema(store);
    return context.json<SchemaAnswer>({
      labels: union(live, 'labels'),
      types: union(live, 'types'),
      properties: union(live, 'properties'),
      functions: functionsOf(store.kind),
    });
  });

  const sized = bodyLimit({
    maxSize: LONGEST_BODY,
    onError: (context) =>
      errorAnswer(
        context,
        413,
        `The query is longer than ${LONGEST_BODY / 1024} kB.`,
        'Put its values in fewer words.',
      ),
  });

  routes.post('/ask', sized, async (context) => {
    const body = await read(context, asking);
    if (body instanceof Response) return body;
    return answer(context, body, (options) => askQuestion(store, body.question, body.arguments, options));
  });

  routes.post('/cypher', sized, async (context) => {
    const body = await read(context, querying);
    if (body instanceof Response) return body;
    const parameters = withIntegers(body.parameters as Value) as Parameters;
    return answer(context, body, (options) => runQuery(store, body.query, parameters, options));
  });

  return routes;
}

function describeQuestion({ browserLine: _, computation, ...question }: Question): QuestionRow {
  const parameters = question.parameters.map((parameter) => ({ ...parameter, value: toPlain(parameter.value) }));
  return { ...question, parameters, computed: computation !== undefined };
}

/** Defaults are read from JSON, so JSON is what they hold. */
function toPlain(value: Value): Json {
  return value as Json;
}

/** What the contract names exists, even where no record uses it yet. */
function union(live: Schema, what: keyof Schema): readonly string[] {
  const own = [...new Set([...CONTRACT[what], ...live[what]])];
  return own.filter((name) => !name.startsWith('_') && name !== 'SpilloverLoad').sort();
}

async function read<Body>(context: Context, schema: z.ZodType<Body>): Promise<Body | Response> {
  const json: unknown = await context.req.json().catch(() => undefined);
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const where = issue?.path.join('.') ?? '';
  const message = `The request is not as it should be${where === '' ? '' : ` at ${where}`}: ${issue?.message}.`;
  return errorAnswer(context, 400, message, 'Load the page again: it may be older than the server.');
}

/** The work stops when whoever asked has gone away. */
async function answer(
  context: Context,
  { timeoutMs, maxRows }: QueryLimits,
  ask: (options: QueryOptions) => Promise<QueryResult>,
): Promise<Response> {
  const started = performance.now();
  const { columns, rows, truncated, warnings } = await ask({ timeoutMs, maxRows, signal: context.req.raw.signal });
  return context.json<QueryAnswer>({
    columns,
    rows: rows.map((row) => row.map(toJson)),
    truncated,
    warnings,
    limits: { timeoutMs, maxRows },
    milliseconds: Math.round(performance.now() - started),
  });
}
