/** The card of an actor, place or event: its names, its ties by family and direction, and what is its word. */

import type { JSX } from 'preact';
import type { EntityRow, StatementRow } from '../../../src/model/graph.ts';
import { inSentence } from '../../../src/model/sentence.ts';
import { families, kind } from '../../../src/model/vocabulary.ts';
import { when } from '../../../src/model/when.ts';
import { type GraphIndex, of } from '../../../src/view/graph-index.ts';
import { ActorActs } from '../acts/actor-acts.tsx';
import { PlaceActs } from '../map/place-acts.tsx';
import { graph } from '../state/store.ts';
import { OwnTimeline } from '../timeline/own.tsx';
import { CloseCard } from './close-card.tsx';
import { Field, NameButton } from './fields.tsx';
import { FigureList } from './figures.tsx';
import { StatementList } from './rows.tsx';
import { Mark } from './svg.tsx';
import { plural } from './wording.ts';

function Group({ name, rows }: { readonly name: string; readonly rows: readonly StatementRow[] }): JSX.Element | null {
  if (rows.length === 0) return null;
  return (
    <div class="direction">
      <h3>
        {name} <span class="count">{rows.length}</span>
      </h3>
      <StatementList rows={rows} />
    </div>
  );
}

function Ties({ entity, rows }: { readonly entity: EntityRow; readonly rows: readonly StatementRow[] }): JSX.Element {
  return (
    <>
      {families.map((family) => {
        const own = rows.filter((row) => row.family === family.id);
        if (own.length === 0) return null;
        return (
          <section key={family.id} class="family-group">
            <h2>
              {family.label} <span class="count">{own.length}</span>
            </h2>
            <Group name={`From ${entity.name}`} rows={own.filter((row) => row.subject === entity.id)} />
            <Group
              name={`To ${entity.name}`}
              rows={own.filter((row) => row.object === entity.id && row.subject !== entity.id)}
            />
          </section>
        );
      })}
    </>
  );
}

interface FactsProps {
  readonly entity: EntityRow;
  readonly offices: readonly StatementRow[];
}

function Facts({ entity, offices }: FactsProps): JSX.Element {
  const date = when(entity);
  return (
    <dl class="facts">
      {entity.aliases.length === 0 ? null : <Field name="Also">{entity.aliases.join(' · ')}</Field>}
      {offices.length === 0 ? null : (
        <Field name="Office">
          <StatementList rows={offices} />
        </Field>
      )}
      {date.text === null ? null : (
        <Field name="When">
          {date.text}
          {entity.date_text === null ? null : <em class="hedge-words"> “{entity.date_text}”</em>}
          {date.remarks.length === 0 ? null : <small> {date.remarks.join(' · ')}</small>}
        </Field>
      )}
      {entity.place === null ? null : (
        <Field name="Where">
          <NameButton id={entity.place} />
        </Field>
      )}
      {entity.wikidata === null ? null : (
        <Field name="Wikidata">
          <a class="link" href={`https://www.wikidata.org/wiki/${entity.wikidata}`} target="_blank" rel="noreferrer">
            {entity.wikidata}
          </a>
        </Field>
      )}
      {entity.note === null ? null : <Field name="Note">{entity.note}</Field>}
    </dl>
  );
}

export function ActorCard({ entity }: { readonly entity: EntityRow }): JSX.Element {
  const index = graph.value as GraphIndex;
  const rows = of(index.touching, entity.id);
  const said = of(index.saidBy, entity.id);
  const figures = of(index.figuresOf, entity.id);
  const all = [...new Set([...rows, ...said])];
  return (
    <article class="card" aria-label={`Selected: ${entity.name}`}>
      <div class="card-bar">
        <p>{plural(rows.length, 'statement')}, shown or not</p>
        <CloseCard />
      </div>
      <div class="card-body">
        <p class="status-line">
          <Mark kind={entity.kind} radius={8} /> <strong>{kind(entity.kind).label}</strong>
          {entity.prospective ? <span>had not happened when the source was written</span> : null}
        </p>
        <h1>{entity.name}</h1>
        <ActorActs entity={entity} />
        <PlaceActs id={entity.id} name={entity.name} />
        <Facts
          entity={entity}
          offices={rows.filter((row) => row.relation === 'HOLDS_OFFICE_IN' && row.subject === entity.id)}
        />
        <FigureList name="Figures" figures={figures} />
        <OwnTimeline key={entity.id} name={inSentence(entity)} rows={all} onlySaid={all.length - rows.length} />
        <Ties entity={entity} rows={rows} />
        {said.length === 0 ? null : (
          <section class="family-group">
            <h2>
              Said by {entity.name} <span class="count">{said.length}</span>
            </h2>
            <StatementList rows={said} />
          </section>
        )}
      </div>
    </article>
  );
}
