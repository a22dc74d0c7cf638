/** Opens the store that a command line means, and closes it whatever happens. */

import type { Store, StoreState } from '../store/store.ts';
import type { Call } from './commands.ts';
import { painter, type Terminal } from './terminal.ts';

/** @throws StoreError where the store cannot be opened */
export async function withStore<T>(call: Call, work: (store: Store) => Promise<T>): Promise<T> {
  const { DEFAULT_URL, openStore } = await import('../store/index.ts');
  const { NEO4J_USERNAME, NEO4J_PASSWORD } = call.terminal.env;
  const store = await openStore(call.storeUrl ?? DEFAULT_URL, { username: NEO4J_USERNAME, password: NEO4J_PASSWORD });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/** Tells the reader of a store that does not hold a whole graph. */
export function warnAbout(state: StoreState, terminal: Terminal): void {
  const paint = painter(terminal, 'err');
  if (state.state === 'empty') {
    terminal.err(`${paint('yellow', 'This store holds no graph yet.')} Run \`spillover load\` first.\n`);
  } else if (state.state === 'unfinished') {
    const since = `The load that began at ${state.started_at} is unfinished: what you see may be incomplete.`;
    terminal.err(`${paint('yellow', since)} Run \`spillover load\` again.\n`);
  }
}
