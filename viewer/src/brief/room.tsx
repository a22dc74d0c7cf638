/** The room "Brief": the page as it will be, with what puts it in order. */

import './brief.css';
import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { BRIEF_WORDS, METHOD } from '../../../src/model/brief-words.ts';
import { type BriefQuote, sourceLine } from '../../../src/model/told.ts';
import type { BriefNumber } from '../../../src/model/told-numbers.ts';
import { filterWords } from '../../../src/view/words.ts';
import { Logo } from '../panels/icons.tsx';
import { plural } from '../panels/wording.ts';
import { Downloads } from '../send/downloads.tsx';
import { act, graph, shown, view } from '../state/store.ts';
import { type BriefContent, content, drawing, followPicks } from './content.ts';
import { Field } from './field.tsx';
import { Items, Remark } from './item.tsx';

function Words({ quote: { exact, citation } }: { readonly quote: BriefQuote }): JSX.Element {
  return (
    <>
      <blockquote>“{exact}”</blockquote> <cite>{citation}</cite>
    </>
  );
}

/** Drawn by ourselves, with every text in it escaped. Its ids would be those of the page. */
function Figure({ count }: { readonly count: number }): JSX.Element {
  const box = useRef<HTMLDivElement>(null);
  const isDrawn = useSignal(false);
  const svg = drawing.value;
  useEffect(() => {
    // What was drawn last stays until there is something new.
    if (svg === null) return;
    const drawn = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
    for (const element of [drawn, ...drawn.querySelectorAll('[id]')]) element.removeAttribute('id');
    for (const name of ['role', 'aria-labelledby']) drawn.removeAttribute(name);
    drawn.setAttribute('aria-hidden', 'true');
    box.current?.replaceChildren(drawn);
    isDrawn.value = true;
  }, [svg]);
  const name = `Map of ${plural(count, 'numbered statement')}. The list after the figure says the same in words.`;
  return (
    <figure class="sheet-figure" role="img" aria-label={name}>
      {isDrawn.value ? null : <p class="sheet-wait">Placing the figure …</p>}
      <div ref={box} />
    </figure>
  );
}

function Numbers(props: { readonly caption: string; readonly rows: readonly BriefNumber[] }): JSX.Element {
  return (
    <table class="sheet-numbers">
      <caption>{props.caption}</caption>
      <thead>
        <tr>
          {BRIEF_WORDS.numberColumns.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {props.rows.map(({ about, counted, value, sure, date, quotes, notes }) => (
          <tr key={`${about} ${counted} ${value}`}>
            <td>{about}</td>
            <td>{counted}</td>
            <td class="value">{value}</td>
            <td>{sure}</td>
            <td>{date}</td>
            <td>
              {quotes.map((quote) => (
                <Words key={quote.exact} quote={quote} />
              ))}
              {notes.map((note) => (
                <Remark key={note.label} note={note} />
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Evidence({ parts }: { readonly parts: BriefContent }): JSX.Element {
  const { ties, notTies, tolls, otherNumbers, names, sources } = parts;
  return (
    <>
      {ties.length === 0 ? null : (
        <section>
          <h2>{BRIEF_WORDS.ties}</h2>
          <Items items={ties} />
        </section>
      )}
      {notTies.length === 0 ? null : (
        <section>
          <h2>{BRIEF_WORDS.notTies}</h2>
          <Items items={notTies} />
        </section>
      )}
      {tolls.length === 0 ? null : (
        <section>
          <h2>{BRIEF_WORDS.tolls}</h2>
          <Numbers caption={BRIEF_WORDS.tollsCaption} rows={tolls} />
        </section>
      )}
      {otherNumbers.length === 0 ? null : (
        <section>
          <h2>{BRIEF_WORDS.otherNumbers}</h2>
          <Numbers caption={BRIEF_WORDS.otherNumbersCaption} rows={otherNumbers} />
        </section>
      )}
      {names.length === 0 ? null : (
        <section>
          <h2>{BRIEF_WORDS.names}</h2>
          <p class="sheet-remark">{BRIEF_WORDS.namesCaption}</p>
          <dl class="sheet-names">
            {names.map(({ name, note }) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{note}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      <section>
        <h2>{BRIEF_WORDS.sources}</h2>
        {sources.map((source) => (
          <div key={source.citation}>
            <p>{sourceLine(source)}</p>
            {source.notes.map((note) => (
              <Remark key={note.label} note={note} />
            ))}
          </div>
        ))}
        <p class="sheet-remark">{BRIEF_WORDS.places}</p>
      </section>
    </>
  );
}

function Method(): JSX.Element {
  return (
    <section>
      <h2>{BRIEF_WORDS.method}</h2>
      <div class="sheet-method">
        {METHOD.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        <p>
          Statements were picked one by one. The files also tell what is left out, the version of the data, and the
          command that makes them again.
        </p>
      </div>
    </section>
  );
}

/** More than this on one page is a list of everything, which nobody picked. */
const PICKED_AT_ONCE = 60;

function Empty(): JSX.Element {
  const rows = shown.value;
  const index = graph.value;
  const filters = index ? filterWords(view.value, index).join('; ') : '';
  return (
    <div class="brief-empty">
      <h1>Nothing is picked yet</h1>
      <p>
        Select a statement anywhere and press <kbd>B</kbd>, or press the bookmark beside it. What you pick stands here
        as the page that you will send, in your order, each with its sentence and its source.
      </p>
      {rows.length === 0 || rows.length > PICKED_AT_ONCE ? null : (
        <p>
          <button type="button" class="link" onClick={() => act({ do: 'pick', statements: rows.map(({ id }) => id) })}>
            Pick the {plural(rows.length, 'statement')} on the map
          </button>
          {filters === '' ? '' : ` (${filters})`}
        </p>
      )}
    </div>
  );
}

export function BriefPage(): JSX.Element {
  useEffect(followPicks, []);
  const parts = content.value;
  const count = parts ? parts.ties.length + parts.notTies.length : 0;
  if (!parts || count === 0) return <Empty />;
  return (
    <section class="brief-room" aria-label="Brief">
      <div class="brief-bar">
        <p>
          <strong>{plural(count, 'statement')}</strong> in your order
        </p>
        <Downloads />
      </div>
      <article class="sheet">
        <header>
          <p class="brand">
            <Logo /> Spillover
          </p>
          <p class="sheet-remark">
            {plural(parts.sources.length, 'source')} · {plural(count, 'statement')}
          </p>
        </header>
        <Field
          class="sheet-title"
          label="Title of the brief"
          placeholder={`${count} of ${graph.value?.answer.statements.length} statements`}
          value={view.value.brief.title}
          onInput={(text) => act({ do: 'title-brief', text: text.replaceAll('\n', ' ') })}
        />
        <Figure count={count} />
        <Evidence parts={parts} />
        <Method />
      </article>
    </section>
  );
}
