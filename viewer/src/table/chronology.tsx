/** Statements in the order in which things happened, as far as the source gives it. */

import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { StatementRow } from '../../../src/model/graph.ts';
import { figureText, isToll } from '../../../src/model/told-numbers.ts';
import { when } from '../../../src/model/when.ts';
import { type GraphIndex, of } from '../../../src/view/graph-index.ts';
import { NameButton } from '../panels/fields.tsx';
import { StatementList } from '../panels/rows.tsx';
import { plural } from '../panels/wording.ts';
import { entityOf, graph } from '../state/store.ts';

interface Span {
  readonly key: string;
  readonly rows: StatementRow[];
}

/** Statements of one and the same date together, the earliest beginning first, the shorter span before the longer. */
function spans(rows: readonly StatementRow[]): readonly Span[] {
  const byDate = new Map<string, Span>();
  for (const row of rows) {
    if (row.date === null) continue;
    // What began before anybody says comes first; what goes on has no end to be sorted by.
    const key = `${row.date_from ?? '0000'} ${row.date_to ?? '9999'} ${row.date} ${row.year_inferred}`;
    const span = byDate.get(key);
    if (span) span.rows.push(row);
    else byDate.set(key, { key, rows: [row] });
  }
  return [...byDate.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** The event that a statement belongs to, or has at one of its ends. */
function eventOf(row: StatementRow): string | null {
  if (row.event !== null) return row.event;
  return [row.subject, row.object].find((id) => entityOf(id)?.kind === 'Event') ?? null;
}

function byEvent(rows: readonly StatementRow[]): ReadonlyMap<string | null, readonly StatementRow[]> {
  const events = new Map<string | null, StatementRow[]>();
  for (const row of rows) {
    const event = eventOf(row);
    const own = events.get(event);
    if (own) own.push(row);
    else events.set(event, [row]);
  }
  return events;
}

function EventLine({ id }: { readonly id: string }): JSX.Element {
  const tolls = of((graph.value as GraphIndex).figuresOf, id).filter(isToll);
  const place = entityOf(id)?.place ?? null;
  return (
    <p class="chronology-event">
      <NameButton id={id} />
      {place === null ? null : (
        <>
          , <NameButton id={place} />
        </>
      )}
      {tolls.map((toll) => (
        <span key={toll.id} class="toll">
          {figureText(toll)}
        </span>
      ))}
    </p>
  );
}

function Rows({ rows }: { readonly rows: readonly StatementRow[] }): JSX.Element {
  return (
    <>
      {[...byEvent(rows)].map(([event, own]) => (
        <div key={event ?? ''}>
          {event === null ? null : <EventLine id={event} />}
          <StatementList rows={own} />
        </div>
      ))}
    </>
  );
}

/** How many dates are listed at once. */
const LISTED = 120;

export function Chronology({ of: statements }: { readonly of: readonly StatementRow[] }): JSX.Element {
  const listed = useSignal(LISTED);
  const all = spans(statements);
  const undated = statements.filter((row) => row.date === null);
  return (
    <div class="chronology">
      <ol>
        {all.slice(0, listed.value).map(({ key, rows }) => {
          const first = rows[0] as StatementRow;
          const { text, remarks } = when(first);
          const isOpen = byEvent(rows).size > 1;
          return (
            <li key={key}>
              <h3>
                {text}
                <small>{[...remarks, ...(isOpen ? ['order among these not given'] : [])].join(' · ')}</small>
              </h3>
              <Rows rows={rows} />
            </li>
          );
        })}
      </ol>
      {all.length > listed.value ? (
        <button
          type="button"
          class="link"
          onClick={() => {
            listed.value += LISTED;
          }}
        >
          Show more of the {(all.length - listed.value).toLocaleString('en')} dates that are left
        </button>
      ) : null}
      {undated.length === 0 ? null : (
        <section>
          <h3>
            No date in the text <small>{plural(undated.length, 'statement')}, in the order of the text</small>
          </h3>
          <StatementList rows={undated.slice(0, listed.value)} />
          {undated.length > listed.value ? <p class="gloss">The table lists them all.</p> : null}
        </section>
      )}
    </div>
  );
}
