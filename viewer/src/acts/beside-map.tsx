/** What the map says by its small signs, as lists for screen readers. */

import type { JSX } from 'preact';
import { title } from '../../../src/model/sentence.ts';
import { nameOf, plural } from '../panels/wording.ts';
import { act, entityOf, statementOf, view } from '../state/store.ts';
import { expand, hiddenBeside } from './doing.ts';

function Hidden(): JSX.Element | null {
  const all = [...hiddenBeside.value].sort((a, b) => b[1].size - a[1].size || (a[0] < b[0] ? -1 : 1));
  if (all.length === 0) return null;
  return (
    <section aria-label="Hidden neighbours">
      <h2>{plural(all.length, 'actor has', 'actors have')} hidden neighbours</h2>
      <ul>
        {all.map(([id, beside]) => (
          <li key={id}>
            <button type="button" class="link" tabIndex={-1} onClick={() => expand(id)}>
              {nameOf(id)}: show {plural(beside.size, 'hidden neighbour')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Notes(): JSX.Element | null {
  const { notes } = view.value;
  if (notes.size === 0) return null;
  return (
    <section aria-label="Your notes">
      <h2>Your notes, not the source’s words</h2>
      <ul>
        {[...notes].map(([id, note]) => {
          const row = statementOf(id);
          const kind = row ? 'tie' : 'actor';
          return (
            <li key={id}>
              <button
                type="button"
                class="link"
                tabIndex={-1}
                onClick={() => act({ do: 'select', selection: { kind, id } })}
              >
                {row ? title(row, entityOf, statementOf) : nameOf(id)}
              </button>
              : {note}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

export function BesideMap(): JSX.Element {
  return (
    <div class="sr">
      <Hidden />
      <Notes />
    </div>
  );
}
