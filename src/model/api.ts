/** What the server under `/api/` and the viewer say to each other. */

import type { Problem } from './errors.ts';
import type { EntityRow, FigureRow, SourceRow, StatementRow } from './graph.ts';
import type { StoryRecord } from './records.ts';
import type { EntityKind } from './vocabulary.generated.ts';

/** A source without its text. */
export type SourceSummary = Omit<SourceRow, 'text'>;

/** `GET /api/status` */
export interface StatusAnswer {
  readonly store: 'embedded' | 'neo4j';
  readonly state: 'empty' | 'whole' | 'unfinished';
  readonly version: string | null;
  readonly loaded_at: string | null;
  /** Where the records are watched for changes; else `null`. */
  readonly watch: WatchReport | null;
  readonly counts: {
    readonly entities: number;
    readonly statements: number;
    readonly figures: number;
    readonly sources: number;
  };
  /** Of a graph with more statements, only parts are sent: see `PartRequest`. */
  readonly whole_up_to: number;
}

/** What the last look at the records under watch found. */
export interface WatchReport {
  /** Counts the looks. */
  readonly run: number;
  readonly problems: readonly Problem[];
  /** How many problems there are beside those. */
  readonly unshown: number;
  /** Whether the store holds the records as they are now; else it stays at what was right last. */
  readonly loaded: boolean;
}

/** `GET /api/views`: the saved views and stories; `POST /api/views` keeps one more, given without its id. */
export interface ViewsAnswer {
  readonly stories: readonly StoryRecord[];
  /** Whether new ones can be saved. */
  readonly writable: boolean;
  /** What is wrong with files of views that could not be read. */
  readonly problems: readonly Problem[];
}

/** Where everything stands in the arrangement by ties, as the viewer works it out as well. */
export interface PlacesAnswer {
  readonly sheet: { readonly width: number; readonly height: number };
  /** Id of an entity, and its place. */
  readonly at: readonly (readonly [string, number, number])[];
}

/** `GET /api/graph`: the whole graph, where it is small enough to be drawn whole (see `WHOLE_GRAPH_LIMIT`); or a part. */
export interface GraphAnswer {
  readonly version: string;
  readonly entities: readonly EntityRow[];
  readonly statements: readonly StatementRow[];
  readonly figures: readonly FigureRow[];
  readonly sources: readonly SourceSummary[];
  /** Of the graph that was there when the server started; a later one is placed by the page, beside what it knows. */
  readonly places?: PlacesAnswer | undefined;
}

/**
 * `POST /api/part`: what the ids of statements, entities and figures stand for, and all that is needed to read it: what
 * the statements speak of and who speaks of them, names, figures, sources. Ids that stand for nothing are passed over.
 */
export interface PartRequest {
  /** At most `PART_LIMIT`. */
  readonly ids: readonly string[];
}

/** What can be searched; a state is a place as well. */
export const SEARCHED = ['actor', 'place', 'event', 'entity', 'statement'] as const;
export type Searched = (typeof SEARCHED)[number];

/** `GET /api/search?among=actor&words=…`: those whose names, or words, hold all of the words. */
export interface SearchAnswer {
  readonly found: readonly (FoundEntity | FoundStatement)[];
  /** True where there are more than these. */
  readonly more: boolean;
}

export interface FoundEntity {
  readonly is: 'entity';
  readonly id: string;
  readonly name: string;
  readonly kind: EntityKind;
  readonly aliases: readonly string[];
}

export interface FoundStatement
  extends Pick<StatementRow, 'id' | 'status' | 'negated' | 'said_by' | 'family' | 'quote'> {
  readonly is: 'statement';
  /** As a sentence that says how sure it is. */
  readonly words: string;
}

/**
 * `GET /api/around?entity=…` or `?relation=…`: the statements that an actor, place or event is in or has said, or those
 * of a type; the first ones in the order of the sources.
 */
export interface AroundAnswer {
  /** Ids, at most `AROUND_LIMIT`. */
  readonly statements: readonly string[];
  /** True where there are more than these. */
  readonly more: boolean;
}

/** No question runs longer, in milliseconds: who has asked for longer than this has gone. */
export const LONGEST_TIME_MS = 600_000;

/** More lines at once would be a hairball, and more rows would not be read. */
export const AROUND_LIMIT = 400;

/** `GET /api/sources/:id` */
export type SourceAnswer = SourceRow;

/** `GET /api/questions`: the named questions, in the order of their names. */
export interface QuestionsAnswer {
  readonly questions: readonly QuestionRow[];
}

/** A named question as its header under `cypher/` tells it. */
export interface QuestionRow {
  readonly name: string;
  readonly title: string;
  readonly topic: string;
  /** In plain English, with `{parameter}` where the asker chooses. */
  readonly sentence: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly type: string;
    /** True when the question cannot be asked without it; `value` is then an example. */
    readonly required: boolean;
    readonly value: Json;
    readonly meaning: string;
  }[];
  readonly columns: readonly { readonly name: string; readonly type: string; readonly meaning: string }[];
  /** What the answer must not be read as. */
  readonly doesNotSay: string;
  /** Why its time grows with the graph and not with its answer alone; empty where it does not. */
  readonly onLargeGraphs: string;
  readonly query: string;
  /** True where the answer is worked out from the query's rows, so that the query alone gives another one. */
  readonly computed: boolean;
}

/** `GET /api/schema`: the names that a query can use. */
export interface SchemaAnswer {
  readonly labels: readonly string[];
  readonly types: readonly string[];
  readonly properties: readonly string[];
  /** With their arguments, such as `size(list)`; those that the store answers as Neo4j does. */
  readonly functions: readonly string[];
}

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Where a query is stopped. */
export interface QueryLimits {
  readonly timeoutMs: number;
  readonly maxRows: number;
}

/** `POST /api/ask`: a question by its name; limits that are not given are the usual ones. */
export interface AskRequest extends Partial<QueryLimits> {
  readonly question: string;
  /** As on the command line: actors by id, name or alias, lists, numbers; what is left out has its default. */
  readonly arguments: Readonly<Record<string, Json>>;
}

/** `POST /api/cypher`: any reading query. A whole number among the parameters is an integer. */
export interface CypherRequest extends Partial<QueryLimits> {
  readonly query: string;
  readonly parameters: Readonly<Record<string, Json>>;
}

/** The answer to both. */
export interface QueryAnswer {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly ValueJson[])[];
  /** True when the row limit cut the answer short. */
  readonly truncated: boolean;
  readonly warnings: readonly string[];
  readonly limits: QueryLimits;
  readonly milliseconds: number;
}

/**
 * A value of an answer. What JSON has no word for is an object that says in `is` what it is; so is every map, so that
 * none is taken for anything else. Ids of elements hold within one answer.
 */
export type ValueJson =
  | null
  | boolean
  | number
  | string
  | readonly ValueJson[]
  /** An integer beyond 2^53, NaN or an infinity. */
  | { readonly is: 'number'; readonly text: string }
  | { readonly is: 'map'; readonly entries: { readonly [key: string]: ValueJson } }
  | NodeJson
  | RelationshipJson
  | {
      readonly is: 'path';
      readonly nodes: readonly NodeJson[];
      readonly relationships: readonly RelationshipJson[];
    };

export interface NodeJson {
  readonly is: 'node';
  readonly id: string;
  readonly labels: readonly string[];
  readonly properties: { readonly [key: string]: ValueJson };
}

export interface RelationshipJson {
  readonly is: 'relationship';
  readonly id: string;
  readonly start: string;
  readonly end: string;
  readonly type: string;
  readonly properties: { readonly [key: string]: ValueJson };
}

/** The body of every answer that is not 2xx. */
export interface ErrorAnswer {
  readonly error: {
    readonly message: string;
    readonly mend: string;
    /** Where in the query, counted from 1, where that is known. */
    readonly position?: { readonly line: number; readonly column: number } | undefined;
  };
}

/** A part is asked for by this many ids at most. */
export const PART_LIMIT = 20_000;

/** Above this many statements the server does not send the graph whole, unless it is told otherwise. */
export const WHOLE_GRAPH_LIMIT = 20_000;
