/** Neo4j's failures, in words that say how to go on. */

import { QueryError, SpilloverError, StoreError } from '../../model/errors.ts';
import { timeUp } from '../stop.ts';
import type { Address } from './driver.ts';

interface Neo4jFailure extends Error {
  readonly code: string;
}

/** What the failure of somebody's query means to them. */
export function queryError(error: unknown, address: Address, timeoutMs: number | undefined): unknown {
  if (!isFailure(error)) return error;
  const { code } = error;
  const options = { cause: error };
  if (code.startsWith('Neo.ClientError.Transaction.TransactionTimedOut')) return timeUp(timeoutMs, options);
  if (code === 'Neo.ClientError.Statement.AccessMode') {
    return new QueryError(
      'This query writes, and queries only read.',
      'Change the records and load them.',
      undefined,
      options,
    );
  }
  if (/OutOfMemory|StackOverFlow/.test(code)) {
    return new QueryError(
      'This query needs more memory than Neo4j has for it.',
      'Narrow it: name an actor, a relation type or a shorter path.',
      undefined,
      options,
    );
  }
  if (/^Neo\.ClientError\.(Statement|Procedure|Schema)\./.test(code)) {
    const { sentence, position } = withoutPosition(error.message);
    return new QueryError(sentence, 'Mend the query and ask again.', position, options);
  }
  return serverError(error, address);
}

/** What the failure of a load means. */
export function loadError(error: unknown, address: Address, aftermath: string): unknown {
  if (!isFailure(error)) return error;
  const { code, message } = error;
  const options = { cause: error };
  if (/No space left|disk.*full|not enough space/i.test(message)) {
    return new StoreError(`Neo4j's disk is full. ${aftermath}`, 'Make room on it and load again.', options);
  }
  if (/OutOfMemory/.test(code)) {
    return new StoreError(
      `Neo4j ran out of memory. ${aftermath}`,
      'Give it more (server.memory.heap.max_size, dbms.memory.transaction.total.max) and load again.',
      options,
    );
  }
  if (/ReadOnly|NotALeader|Forbidden/.test(code)) {
    return new StoreError(
      `This user or this server does not let us write. ${aftermath}`,
      'Name a user with the right to write (NEO4J_USERNAME), or the server of the cluster that takes writes (neo4j://).',
      options,
    );
  }
  if (code.startsWith('Neo.ClientError.Transaction.TransactionTimedOut')) {
    return new StoreError(
      `Another program keeps what the load has to write. ${aftermath}`,
      'See with `SHOW TRANSACTIONS` which, wait for it or end it, and load again.',
      options,
    );
  }
  if (code.startsWith('Neo.ClientError.Schema.')) {
    return new StoreError(
      `What the database holds stands against the load: ${withoutPosition(message).sentence} ${aftermath}`,
      'Another program uses the same labels. Rename its nodes, or load into a database of its own.',
      options,
    );
  }
  const known = serverError(error, address);
  return new StoreError(`${known.message} ${aftermath}`, known.mend, options);
}

/** What it means that a server cannot be used. */
export function serverError(error: unknown, { url, database, username }: Address): SpilloverError {
  if (error instanceof SpilloverError) return error;
  const options = { cause: error };
  const { code = '', message } = error as Partial<Neo4jFailure> & Error;
  switch (code) {
    case 'Neo.ClientError.Security.Unauthorized':
      return new StoreError(
        `Neo4j at ${url} does not accept this user and password (user ${username}).`,
        'Set NEO4J_USERNAME and NEO4J_PASSWORD to those of the server.',
        options,
      );
    case 'Neo.ClientError.Security.AuthenticationRateLimit':
      return new StoreError(
        `Neo4j at ${url} takes no more passwords for now: too many were wrong.`,
        'Wait a few seconds, then try with the right NEO4J_PASSWORD.',
        options,
      );
    case 'Neo.ClientError.Security.CredentialsExpired':
      return new StoreError(
        `Neo4j at ${url} wants user ${username} to change the password first.`,
        'Change it with `cypher-shell` or in Neo4j Browser, then set NEO4J_PASSWORD to the new one.',
        options,
      );
    case 'Neo.ClientError.Database.DatabaseNotFound':
      return new StoreError(
        `Neo4j at ${url} has no database named ${database}.`,
        'Name one that exists as the path of the URL, or none for the default one.',
        options,
      );
  }
  // The driver speaks of encryption whenever no connection comes about; only the cause tells whether that is why.
  const [, cause = ''] = message.split('Caused by:');
  if (/certificate|TLS|SSL|self.signed/i.test(cause)) {
    return new StoreError(
      `No safe connection to Neo4j at ${url}: ${cause.trim()}`,
      'A server without TLS wants neo4j:// or bolt://; one with a certificate of its own making neo4j+ssc://.',
      options,
    );
  }
  if (['ServiceUnavailable', 'SessionExpired'].includes(code) || /pool is closed|closed connection/i.test(message)) {
    return new StoreError(
      `No Neo4j answers at ${url}.`,
      'See that it runs and that the address and port are right. `npm run neo4j` starts one here.',
      options,
    );
  }
  return new StoreError(
    `Neo4j at ${url} failed: ${withoutPosition(message).sentence}`,
    "Try again; if it stays so, see the server's log.",
    options,
  );
}

/** Whether a load failed because the server has not the memory for it. */
export function isOutOfMemory(error: unknown): boolean {
  const cause = error instanceof SpilloverError ? error.cause : error;
  return isFailure(cause) && /OutOfMemory/.test(cause.code);
}

function isFailure(error: unknown): error is Neo4jFailure {
  return error instanceof Error && 'code' in error && typeof error.code === 'string';
}

/** `Invalid input ')': expected ... (line 1, column 9 (offset: 8))\n"MATCH (n"\n          ^` */
function withoutPosition(message: string): {
  readonly sentence: string;
  readonly position: { readonly line: number; readonly column: number } | undefined;
} {
  const found = /\(line (\d+), column (\d+) \(offset: \d+\)\)/.exec(message);
  if (!found) return { sentence: message.trim(), position: undefined };
  return {
    sentence: message.slice(0, found.index).trim(),
    position: { line: Number(found[1]), column: Number(found[2]) },
  };
}
