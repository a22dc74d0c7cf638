/** The legend: what rhythm, line end and mark say, with counts. Its rows are the filters. */

import type { JSX } from 'preact';
import { DASHED_RING } from '../../../src/draw/map-words.ts';
import type { StatementRow } from '../../../src/model/graph.ts';
import { families, isTie, kinds, status } from '../../../src/model/vocabulary.ts';
import { LAYER, type Sureness, surenessOf, TIES } from '../../../src/view/view.ts';
import { Presets } from '../find/filters.tsx';
import { inFrame } from '../map/picture.ts';
import { gatheredLines, groupOf } from '../map/shape.ts';
import { act, filtered, graph, shown, shownEntities, view } from '../state/store.ts';
import { focusSoon, foldLegend, legendFolded } from './legend-fold.ts';
import { Glyph, GroupMark, Mark } from './svg.tsx';
import { NEGATED } from './wording.ts';

/** How many of all pass the filters: "17/54". */
function Count({ shownCount, all }: { readonly shownCount: number; readonly all: number }): JSX.Element {
  return (
    // As wide as it can get, so that nothing moves while it changes.
    <span class="count" style={{ minWidth: `${2 * `${all}`.length + 1}ch` }}>
      {shownCount}/{all}
    </span>
  );
}

function tally<K>(rows: readonly StatementRow[], key: (row: StatementRow) => K): (of: K) => number {
  const counts = new Map<K, number>();
  for (const row of rows) counts.set(key(row), (counts.get(key(row)) ?? 0) + 1);
  return (of) => counts.get(of) ?? 0;
}

/** One chip a family: what kind of act a line end stands for, and whether such lines are shown. */
export function FamilyChips(): JSX.Element {
  const all = tally(graph.value?.answer.statements ?? [], (row) => row.family);
  const now = tally(shown.value, (row) => row.family);
  return (
    <fieldset class="chips" aria-label="Families of ties">
      {families.map((row) => (
        <button
          type="button"
          class="chip"
          key={row.id}
          aria-pressed={view.value.families.has(row.id)}
          title={row.definition}
          onClick={() => act({ do: 'toggle-family', family: row.id })}
        >
          <Glyph status="reported" family={row.id} width={22} />
          {row.label} <Count shownCount={now(row.id)} all={all(row.id)} />
        </button>
      ))}
    </fieldset>
  );
}

/** "38 of 151 statements shown", always. */
export function CountLine(): JSX.Element {
  const total = graph.value?.answer.statements.length ?? 0;
  return (
    <p class="count-line">
      <strong>{shown.value.length.toLocaleString('en')}</strong> of {total.toLocaleString('en')} statements shown
      {inFrame.value === null ? '' : `, ${inFrame.value} in frame`}
      {view.value.only === null ? '' : ', of a choice'}
      {filtered.value ? (
        <button type="button" class="link" onClick={() => act({ do: 'reset-filters' })}>
          Reset
        </button>
      ) : null}
    </p>
  );
}

function SurenessRow(props: {
  readonly sureness: Sureness;
  readonly shownCount: number;
  readonly all: number;
}): JSX.Element {
  const { sureness } = props;
  const row = sureness === 'negated' ? NEGATED : status(sureness);
  return (
    <li>
      <button
        type="button"
        class="legend-row"
        aria-pressed={view.value.surenesses.has(sureness)}
        title={row.definition}
        onClick={() => act({ do: 'toggle-sureness', sureness })}
      >
        <Glyph status={sureness === 'negated' ? 'reported' : sureness} negated={sureness === 'negated'} width={50} />
        <span>{row.label}</span>
        <Count shownCount={props.shownCount} all={props.all} />
      </button>
    </li>
  );
}

/** Folded, the legend is one button. */
function Folded(): JSX.Element {
  return (
    <button
      type="button"
      class="legend-button floating"
      data-floating="lasting"
      aria-expanded={false}
      onClick={() => {
        foldLegend(false);
        focusSoon('.legend .fold');
      }}
    >
      <Glyph status="alleged" width={30} /> Key
    </button>
  );
}

/** How sure a line is: a row a status, the layer of what has not happened apart. */
export function StatusLegend(): JSX.Element {
  if (legendFolded.value) return <Folded />;
  const all = tally(graph.value?.answer.statements ?? [], surenessOf);
  const now = tally(shown.value, surenessOf);
  const rows = (surenesses: readonly Sureness[]) =>
    surenesses.map((one) => <SurenessRow key={one} sureness={one} shownCount={now(one)} all={all(one)} />);
  const layerOn = LAYER.every((one) => view.value.surenesses.has(one));
  return (
    <section class="legend floating" data-floating="lasting" aria-label="How sure is the line?">
      <header>
        <h2>How sure is the line?</h2>
        <button
          type="button"
          class="link quiet fold"
          onClick={() => {
            foldLegend(true);
            focusSoon('.legend-button');
          }}
        >
          Fold
        </button>
      </header>
      <Presets />
      <ul>{rows(TIES)}</ul>
      <div class="legend-divide">
        <span>Only expected, or denied</span>
        <button type="button" class="switch" aria-pressed={layerOn} onClick={() => act({ do: 'toggle-layer' })}>
          {layerOn ? 'Hide all' : 'Show all'}
        </button>
      </div>
      <ul>{rows(LAYER)}</ul>
      <p class="legend-note">
        “Words” along a line are the source’s own, ×2 counts its statements, and an open grey end is for several
        families. A dashed ring: {DASHED_RING}.
      </p>
    </section>
  );
}

/** The marks that are drawn: of groups, and of each kind of which some stand singly; pressing one leaves the kind out. */
export function KindKey(): JSX.Element {
  const entities = graph.value?.answer.entities ?? [];
  const isGathered = groupOf.value.size > 0;
  const isMixed = gatheredLines.value?.lines.some(({ ends }) =>
    [ends.subject, ends.object].some((mark) => mark?.end === 'several'),
  );
  return (
    <fieldset class="kind-key" data-floating="lasting" aria-label="Kinds of actors">
      {isGathered ? (
        <span class="kind">
          <GroupMark /> Group, with how many of it are shown
        </span>
      ) : null}
      {isMixed ? (
        <span class="kind">
          <Glyph status="reported" family="several" width={28} /> Several families
        </span>
      ) : null}
      {kinds.map((row) => {
        const all = entities.filter((entity) => entity.kind === row.id);
        if (!all.some(({ id }) => !groupOf.value.has(id))) return null;
        const now = all.filter((entity) => shownEntities.value.has(entity.id)).length;
        return (
          <button
            type="button"
            key={row.id}
            class="kind"
            aria-pressed={!view.value.hiddenKinds.has(row.id)}
            title={`${row.definition} ${now} of ${all.length} shown.`}
            onClick={() => act({ do: 'toggle-kind', kind: row.id })}
          >
            <Mark kind={row.id} radius={6} plain={view.value.colourBy !== 'kind'} /> {row.label}{' '}
            {/* Its title says the same in words. */}
            <span aria-hidden="true">
              <Count shownCount={now} all={all.length} />
            </span>
          </button>
        );
      })}
    </fieldset>
  );
}

/** How many of the shown statements are ties, for the map's name. */
export function mapSummary(): string {
  const ties = shown.value.filter(isTie).length;
  return `Map of ${shownEntities.value.size} actors, places and events and ${ties} ties. The list of ties holds the same.`;
}
