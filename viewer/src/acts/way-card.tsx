/** The card of the ways between two actors: several, each step with who says it and how sure it is. */

import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import type { Group } from '../../../src/draw/groups.ts';
import type { StatementRow } from '../../../src/model/graph.ts';
import { title } from '../../../src/model/sentence.ts';
import { status } from '../../../src/model/vocabulary.ts';
import { groupOf } from '../map/shape.ts';
import { CloseCard } from '../panels/close-card.tsx';
import { NameButton } from '../panels/fields.tsx';
import { Glyph } from '../panels/svg.tsx';
import { byWhom, nameOf, plural } from '../panels/wording.ts';
import { act, entityOf, shown, statementOf, view } from '../state/store.ts';
import type { Way, WayStep } from './ways.ts';

type Finder = (from: string, to: string, rows: readonly StatementRow[]) => readonly Way[];
interface Finders {
  readonly shortestWays: Finder;
  readonly surestWays: Finder;
}

/** A statement with its status, speaker and hedge, which no list of steps leaves out. */
function Said({ row }: { readonly row: StatementRow }): JSX.Element {
  return (
    <button
      type="button"
      class="statement-row way-said"
      onClick={() => act({ do: 'select', selection: { kind: 'tie', id: row.id } })}
    >
      <Glyph status={row.status} negated={row.negated} family={row.family} width={40} />
      <span class="words">
        {title(row, entityOf, statementOf)}
        <small>
          {status(row.status).label}, {byWhom(row)}
          {row.hedge === null ? '' : `: “${row.hedge}”`}
        </small>
      </span>
      <span class="locator">{row.locator}</span>
    </button>
  );
}

/** The closed group that holds both ends of a step; none where the map is not on screen, or draws the step. */
function groupAround({ from, to }: Pick<WayStep, 'from' | 'to'>): Group | undefined {
  const { room, asList } = view.value;
  const group = room === 'explore' && !asList ? groupOf.value.get(from) : undefined;
  return group === groupOf.value.get(to) ? group : undefined;
}

/** What can be done with a way; where actors stand in closed groups, what the map shows of it, too. */
function WayActs({ way }: { readonly way: Way }): JSX.Element {
  const { room, asList } = view.value;
  const isOnMap = room === 'explore' && !asList;
  const groups = isOnMap ? [...new Set(way.ids.flatMap((id) => groupOf.value.get(id)?.id ?? []))] : [];
  const isMarked = groups.length > 0 && way.steps.some((step) => groupAround(step) === undefined);
  return (
    <>
      {isMarked ? (
        <p class="gloss">
          The map marks the lines of closed groups that hold its steps; they may hold other statements too.
        </p>
      ) : null}
      <p class="act-row">
        {groups.length === 0 ? null : (
          <button type="button" class="act is-main" onClick={() => act({ do: 'open-groups', groups })}>
            {groups.length === 1 ? 'Open this group' : 'Open these groups'}
          </button>
        )}
        <button type="button" class="act" onClick={() => act({ do: 'keep', entities: way.ids })}>
          Keep only this path
        </button>
      </p>
    </>
  );
}

function Step({ step }: { readonly step: WayStep }): JSX.Element {
  const open = useSignal(false);
  const [surest, ...others] = step.rows;
  const around = groupAround(step);
  return (
    <li class="way-step">
      <NameButton id={step.from} />
      {around ? <small class="way-inside">inside the group “{around.label}”: not drawn</small> : null}
      {surest ? <Said row={surest} /> : null}
      {open.value ? others.map((row) => <Said key={row.id} row={row} />) : null}
      {others.length === 0 ? null : (
        <button
          type="button"
          class="link quiet"
          aria-expanded={open.value}
          onClick={() => {
            open.value = !open.value;
          }}
        >
          {open.value ? 'Fewer' : `${others.length} more between these two`}
        </button>
      )}
    </li>
  );
}

function WayItem({ way, chosen }: { readonly way: Way; readonly chosen: boolean }): JSX.Element {
  const { ids, steps, weakest } = way;
  return (
    <li class={chosen ? 'way is-chosen' : 'way'}>
      <button
        type="button"
        class="way-head"
        aria-expanded={chosen}
        onClick={() => act({ do: 'select', selection: { kind: 'path', ids } })}
      >
        <strong>{plural(steps.length, 'step')}</strong>
        <span class="way-through">
          {ids.length === 2 ? 'direct' : `by way of ${ids.slice(1, -1).map(nameOf).join(', ')}`}
        </span>
        <span class="way-sure">
          <Glyph status={weakest.status} width={28} /> weakest step: {status(weakest.status).label.toLowerCase()}
        </span>
      </button>
      {chosen ? (
        <>
          <ol class="way-steps">
            {steps.map((step) => (
              <Step key={step.to} step={step} />
            ))}
            <li class="way-step">
              <NameButton id={ids.at(-1) as string} />
            </li>
          </ol>
          <WayActs way={way} />
        </>
      ) : null}
    </li>
  );
}

/** @param ids The way that is looked at, from the one actor to the other. */
export function WayCard({ ids }: { readonly ids: readonly string[] }): JSX.Element {
  const finders = useSignal<Finders | null>(null);
  const bySureness = useSignal(false);
  useEffect(() => {
    import('./ways.ts').then((found) => {
      finders.value = found;
    });
  }, []);
  const [from, to] = [ids[0] as string, ids.at(-1) as string];
  const find = bySureness.value ? finders.value?.surestWays : finders.value?.shortestWays;
  const rows = shown.value;
  const ways = useMemo(() => find?.(from, to, rows) ?? [], [find, from, to, rows]);
  const chosen = ids.join(' ');
  const order = (name: string, surest: boolean) => (
    <button
      type="button"
      class="act"
      aria-pressed={bySureness.value === surest}
      onClick={() => {
        bySureness.value = surest;
      }}
    >
      {name}
    </button>
  );
  return (
    <article class="card" aria-label={`Paths from ${nameOf(from)} to ${nameOf(to)}`}>
      <div class="card-bar">
        <p>Paths over what is shown</p>
        <CloseCard />
      </div>
      <div class="card-body">
        <h1>
          {nameOf(from)} – {nameOf(to)}
        </h1>
        <p class="gloss">
          A path is not cooperation: it only shows that something is said of each pair along it. It is as sure as its
          weakest step.
        </p>
        <fieldset class="act-row" aria-label="Order of the paths">
          {order('Shortest first', false)}
          {order('Surest first', true)}
          <button
            type="button"
            class="act"
            onClick={() => act({ do: 'select', selection: { kind: 'actors', ids: [from, to] } })}
          >
            Common neighbours
          </button>
        </fieldset>
        {finders.value !== null && ways.length === 0 ? (
          <p class="notice">
            No path of up to six steps over the statements that are shown. Other filters or statuses may open one.
          </p>
        ) : (
          <ol class="ways">
            {ways.map((way) => (
              <WayItem key={way.ids.join(' ')} way={way} chosen={way.ids.join(' ') === chosen} />
            ))}
          </ol>
        )}
      </div>
    </article>
  );
}
