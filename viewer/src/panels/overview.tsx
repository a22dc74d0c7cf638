/** What stands in the card's place while nothing is selected: the sources, and the actors with the most ties. */

import type { JSX } from 'preact';
import type { SourceSummary } from '../../../src/model/api.ts';
import type { StatementRow } from '../../../src/model/graph.ts';
import { isTie } from '../../../src/model/vocabulary.ts';
import { type GraphIndex, of } from '../../../src/view/graph-index.ts';
import { LAYER } from '../../../src/view/view.ts';
import { sourceName } from '../../../src/view/words.ts';
import { aboutFile } from '../api.ts';
import { act, graph, shownIds, view } from '../state/store.ts';
import { NameButton } from './fields.tsx';
import { plural } from './wording.ts';

const LISTED = 14;
/** More sources than these are folded. */
const SOURCES = 6;

function Source({ source, index }: { readonly source: SourceSummary; readonly index: GraphIndex }): JSX.Element {
  const first = of(index.ofSource, source.id)[0];
  return (
    <li>
      <strong>{source.title ?? sourceName(source)}</strong>
      <br />
      {[source.author, source.published ?? 'no publication date in the file'].filter(Boolean).join(' · ')}
      {first ? (
        <>
          {' · '}
          <button type="button" class="link" onClick={() => act({ do: 'read', statement: first })}>
            Read
          </button>
        </>
      ) : null}
    </li>
  );
}

function Sources({ index }: { readonly index: GraphIndex }): JSX.Element {
  const all = index.answer.sources.map((source) => <Source key={source.id} source={source} index={index} />);
  return (
    <>
      <ul class="plain-list">{all.slice(0, SOURCES)}</ul>
      {all.length > SOURCES ? (
        <details>
          <summary>{plural(all.length - SOURCES, 'more source')}</summary>
          <ul class="plain-list">{all.slice(SOURCES)}</ul>
        </details>
      ) : null}
    </>
  );
}

/** What became on the map of the statements that are no ties. */
function RestNow({ rest }: { readonly rest: readonly StatementRow[] }): JSX.Element {
  const now = rest.filter((row) => shownIds.value.has(row.id)).length;
  const { surenesses } = view.value;
  if (now === rest.length) return <>all of which are shown now, drawn as what they are.</>;
  if (now > 0) return <>{now.toLocaleString('en')} of which are shown now, drawn as what they are.</>;
  if (LAYER.some((one) => surenesses.has(one))) return <>none of which the filters let through now.</>;
  return <>and stay off the map until you show them.</>;
}

export function Overview(): JSX.Element {
  const index = graph.value as GraphIndex;
  const { entities, statements } = index.answer;
  const rest = statements.filter((row) => !isTie(row));
  const byDegree = [...entities]
    .map((entity) => ({ entity, degree: of(index.touching, entity.id).length }))
    .sort((a, b) => b.degree - a.degree || (a.entity.id < b.entity.id ? -1 : 1));
  return (
    <article class="card" aria-label="Overview">
      <div class="card-body">
        <h1>Who does what to whom, and who says so</h1>
        <p class="gloss">
          {plural(entities.length, 'actor, place or event', 'actors, places and events')} and{' '}
          {plural(statements.length, 'statement')}, each with the sentence it comes from.{' '}
          {(statements.length - rest.length).toLocaleString('en')} are ties
          {rest.length === 0 ? (
            '.'
          ) : (
            <>
              ; {rest.length.toLocaleString('en')} are only expected, conditional, recommended or denied,{' '}
              <RestNow rest={rest} />
            </>
          )}
        </p>
        {aboutFile === null ? null : <p class="gloss">This file: {aboutFile}</p>}
        <p class="gloss">Press a line to see whose word it is, or an actor to see all that is said of it.</p>
        <section>
          <h2>Sources</h2>
          <Sources index={index} />
        </section>
        <section>
          <h2>In most statements</h2>
          <ul class="most">
            {byDegree.slice(0, LISTED).map(({ entity, degree }) => (
              <li key={entity.id}>
                <NameButton id={entity.id} />
                <span class="count">{degree}</span>
              </li>
            ))}
          </ul>
        </section>
      </div>
    </article>
  );
}
