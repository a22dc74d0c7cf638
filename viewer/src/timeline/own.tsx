/** The timeline of one actor, place or event, in its card: its dated statements as a band, and all in the order of time. */

import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { StatementRow } from '../../../src/model/graph.ts';
import { plural } from '../panels/wording.ts';
import { Chronology } from '../table/chronology.tsx';
import { axisOf, blocks } from './axis.ts';

/** Of the band, in units of its own: it is as wide as the card. */
const BAND = { width: 340, lane: 6, gap: 1 };
/** A day must be seen. */
const LEAST = 4;

function Band({ rows }: { readonly rows: readonly StatementRow[] }): JSX.Element | null {
  const axis = axisOf(rows);
  if (axis === null) return null;
  const placed = blocks(rows, axis, LEAST / BAND.width);
  const high = (Math.max(...placed.map(({ lane }) => lane)) + 1) * (BAND.lane + BAND.gap);
  const [first, last] = [axis.slots[0]?.label, axis.slots.at(-1)?.label];
  return (
    <figure class="own-time">
      <svg viewBox={`0 0 ${BAND.width} ${high}`} role="img" aria-label={`From ${first} to ${last}`}>
        {placed.map(({ row, from, to, lane, openFrom, openTo }) => (
          <rect
            key={row.id}
            class={openFrom || openTo ? 'is-open' : ''}
            x={from * BAND.width}
            y={high - (lane + 1) * (BAND.lane + BAND.gap)}
            width={(to - from) * BAND.width}
            height={BAND.lane}
          />
        ))}
      </svg>
      <figcaption>
        <span>{first}</span>
        {axis.slots.length > 1 ? <span>{last}</span> : null}
      </figcaption>
    </figure>
  );
}

interface OwnProps {
  readonly name: string;
  /** What it stands in, and what it says of others. */
  readonly rows: readonly StatementRow[];
  /** How many of them it only says. */
  readonly onlySaid: number;
}

export function OwnTimeline({ name, rows, onlySaid }: OwnProps): JSX.Element | null {
  const isOpen = useSignal(false);
  const dated = rows.filter((row) => row.date !== null);
  if (rows.length === 0) return null;
  return (
    <section class="family-group own-timeline">
      <h2>
        When{' '}
        <span class="count">
          {dated.length === 0 ? 'no date in the text' : `${dated.length} of ${rows.length} dated`}
        </span>
      </h2>
      <Band rows={dated} />
      {dated.length === 0 ? null : (
        <details
          onToggle={(event) => {
            isOpen.value = event.currentTarget.open;
          }}
        >
          <summary class="link plain">
            {plural(rows.length, 'statement')} in the order of time
            {onlySaid === 0 ? '' : `, ${onlySaid} of them only said by ${name}`}
          </summary>
          {isOpen.value ? <Chronology of={rows} /> : null}
        </details>
      )}
    </section>
  );
}
