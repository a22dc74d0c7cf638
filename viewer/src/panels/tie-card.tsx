/** The card of a statement: what it says, who says so, in which words, and what to read with it. */

import type { JSX } from 'preact';
import type { FigureRow, StatementRow } from '../../../src/model/graph.ts';
import { title } from '../../../src/model/sentence.ts';
import { status } from '../../../src/model/vocabulary.ts';
import { when } from '../../../src/model/when.ts';
import { betweenOf } from '../../../src/view/between.ts';
import { type GraphIndex, of } from '../../../src/view/graph-index.ts';
import { Absent } from '../acts/absent.tsx';
import { Note } from '../acts/note.tsx';
import { PickOnCard } from '../brief/pick-button.tsx';
import { CiteButton } from '../cite/cite.tsx';
import { act, entityOf, graph, statementOf, view, walked } from '../state/store.ts';
import { BetweenTheTwo } from './between.tsx';
import { Chain } from './chain.tsx';
import { CloseCard } from './close-card.tsx';
import { Field, NameButton } from './fields.tsx';
import { FigureList } from './figures.tsx';
import { Icon } from './icons.tsx';
import { Quote } from './quote.tsx';
import { StatementList } from './rows.tsx';
import { Glyph } from './svg.tsx';
import { byWhom, citation, NEGATED, sureLabel } from './wording.ts';

function shareWords(a: StatementRow, b: StatementRow): boolean {
  return a.quotes.some((one) =>
    b.quotes.some((two) => one.source === two.source && one.start < two.end && two.start < one.end),
  );
}

const READ_WITH = 6;

/** What else to read before relying on it: the same words, the same event; the nearest first. */
function readWith(row: StatementRow, index: GraphIndex): readonly StatementRow[] {
  const { same, otherwise, also } = betweenOf(row, index);
  const apart = new Set([
    row.id,
    ...[...same, ...otherwise, ...also].map((other) => other.id),
    ...row.about.map((about) => about.statement),
    ...of(index.speakingOf, row.id).map((other) => other.id),
  ]);
  const near = (other: StatementRow) =>
    (shareWords(row, other) ? 2 : 0) + (row.event !== null && other.event === row.event ? 3 : 0);
  const related = [
    ...of(index.touching, row.subject),
    ...of(index.touching, row.object),
    ...of(index.ofEvent, row.event),
  ];
  return [...new Set(related)]
    .filter((other) => !apart.has(other.id) && near(other) > 0)
    .sort((a, b) => near(b) - near(a) || a.position - b.position)
    .slice(0, READ_WITH);
}

function figuresFor(row: StatementRow, index: GraphIndex): readonly FigureRow[] {
  const subjects = [row.event, row.subject, row.object].filter(
    (id): id is string => id !== null && entityOf(id)?.kind === 'Event',
  );
  return [...new Set(subjects)].flatMap((id) => of(index.figuresOf, id));
}

/** Steps to the statement before or after: in the order of the text among those shown, or of the answer. */
export function step(by: 1 | -1): void {
  const rows = walked.value;
  const { selection } = view.value;
  const at = selection.kind === 'tie' ? rows.findIndex((row) => row.id === selection.id) : -1;
  const next = rows[at === -1 ? (by === 1 ? 0 : rows.length - 1) : (at + by + rows.length) % rows.length];
  if (next) act({ do: 'select', selection: { kind: 'tie', id: next.id } });
}

function CardBar({ row }: { readonly row: StatementRow }): JSX.Element {
  const at = walked.value.indexOf(row);
  return (
    <div class="card-bar">
      <p>{at === -1 ? 'Not among those shown' : `Statement ${at + 1} of ${walked.value.length}`}</p>
      <button type="button" class="icon-button" aria-label="Previous statement (K)" onClick={() => step(-1)}>
        <Icon name="up" />
      </button>
      <button type="button" class="icon-button" aria-label="Next statement (J)" onClick={() => step(1)}>
        <Icon name="down" />
      </button>
      <CloseCard />
    </div>
  );
}

function Facts({ row }: { readonly row: StatementRow }): JSX.Element {
  const date = when(row, row.date_from_event);
  const conditions = row.conditions.flatMap((id) => statementOf(id) ?? []);
  const range =
    row.likelihood_low === null || row.likelihood_high === null
      ? null
      : `${row.likelihood_low} to ${row.likelihood_high} % as ICD 203 reads it`;
  const source = graph.value?.sources.get(row.source);
  return (
    <dl class="facts">
      <Field name="Speaker">{row.said_by === null ? 'The source itself' : <NameButton id={row.said_by} />}</Field>
      {row.hedge === null ? null : (
        <Field name="Hedge">
          <em class="hedge-words">“{row.hedge}”</em>
        </Field>
      )}
      {row.likelihood === null ? null : (
        <Field name="Likelihood">
          <em class="hedge-words">“{row.likelihood}”</em> {range === null ? null : <small>{range}</small>}
        </Field>
      )}
      <Field name="When">
        {date.text === null ? <span class="no-date">No date in the text</span> : date.text}
        {row.date_text === null ? null : <em class="hedge-words"> “{row.date_text}”</em>}
        {date.remarks.length === 0 ? null : <small> {date.remarks.join(' · ')}</small>}
      </Field>
      {row.place === null ? null : (
        <Field name="Where">
          <NameButton id={row.place} />
        </Field>
      )}
      {row.event === null ? null : (
        <Field name="Event">
          <NameButton id={row.event} />
        </Field>
      )}
      {conditions.length === 0 ? null : (
        <Field name="If">
          <StatementList rows={conditions} />
        </Field>
      )}
      <Field name="Grading">
        Source {source?.reliability ?? '?'}, statement {row.credibility}
        <small> on the Admiralty scale</small>
      </Field>
      {row.note === null ? null : <Field name="Note">{row.note}</Field>}
    </dl>
  );
}

export function TieCard({ row }: { readonly row: StatementRow }): JSX.Element {
  const index = graph.value as GraphIndex;
  const related = readWith(row, index);
  const figures = figuresFor(row, index);
  return (
    <article class="card" aria-label="Selected statement">
      <CardBar row={row} />
      <div class="card-body">
        <p class="status-line">
          <Glyph status={row.status} negated={row.negated} family={row.family} width={52} />
          <strong>{sureLabel(row)}</strong> <span>{byWhom(row)}</span>
        </p>
        <h1>{title(row, entityOf, statementOf)}</h1>
        <p class="gloss">
          {row.negated ? `${NEGATED.definition} ` : ''}
          {status(row.status).definition}
        </p>
        <PickOnCard row={row} />
        <Absent name="the statement" rows={[row]} />
        <Chain row={row} />
        <section>
          <h2>In the source’s words</h2>
          {row.quotes.map((quote) => (
            <Quote key={`${quote.source} ${quote.start}`} row={row} exact={quote.exact} />
          ))}
          <p class="citation">
            <span>{citation(row)}</span>
            <button type="button" class="link" onClick={() => act({ do: 'read', statement: row })}>
              Read in place
            </button>
            <CiteButton row={row} />
          </p>
        </section>
        <div class="act-row">
          <Note key={row.id} on={row.id} of="the statement" />
        </div>
        <Facts row={row} />
        <FigureList name="Figures for the event" figures={figures} />
        <BetweenTheTwo row={row} />
        {related.length === 0 ? null : (
          <section>
            <h2>Read with</h2>
            <StatementList rows={related} />
          </section>
        )}
      </div>
    </article>
  );
}
