/** The question as a sentence with its choices in it, and the choices that the sentence does not name under it. */

import type { JSX } from 'preact';
import type { QuestionRow } from '../../../src/model/api.ts';
import { inWords, type Parameter, Picker, StatusTicks } from './pickers.tsx';
import { draft, edited, ownParameters, question, restoreQuery, setValue } from './state.ts';

function PickerOf({ parameter }: { readonly parameter: Parameter }): JSX.Element {
  const { name } = parameter;
  const value = draft.value.values[name] ?? null;
  return <Picker key={name} parameter={parameter} value={value} onChange={(next) => setValue(name, next)} />;
}

/** "How is [Iran] tied to [US forces] in at most [2] steps?" */
function Sentence({ of }: { readonly of: QuestionRow }): JSX.Element {
  const parts = of.sentence.split(/\{(\w+)\}/);
  return (
    <h1 class={`sentence ${parts.length > 1 ? 'has-pickers' : ''}`} key={of.name}>
      {parts.map((part, index) => {
        const parameter = index % 2 === 1 ? of.parameters.find(({ name }) => name === part) : undefined;
        return parameter ? <PickerOf key={part} parameter={parameter} /> : <span key={index}>{part}</span>;
      })}
    </h1>
  );
}

function Others({ of }: { readonly of: QuestionRow }): JSX.Element | null {
  const others = of.parameters.filter(({ name, type }) => type !== 'statuses' && !of.sentence.includes(`{${name}}`));
  if (others.length === 0) return null;
  return (
    <div class="others" key={of.name}>
      {others.map((parameter) => (
        <span class="other" key={parameter.name}>
          <span title={parameter.meaning}>{inWords(parameter.name)}</span>
          <PickerOf parameter={parameter} />
        </span>
      ))}
    </div>
  );
}

/** Parameters that only the query in the editor has. */
function OwnParameters(): JSX.Element | null {
  if (ownParameters.value.length === 0) return null;
  return (
    <div class="others">
      {ownParameters.value.map((name) => (
        <label class="other" key={name}>
          <code>${name}</code>
          <input
            class="picker text"
            placeholder={'text, 3, ["a", "b"]'}
            value={String(draft.value.values[name] ?? '')}
            onInput={(event) => setValue(name, event.currentTarget.value)}
          />
        </label>
      ))}
    </div>
  );
}

function EditedNote({ of }: { readonly of: QuestionRow }): JSX.Element | null {
  if (!edited.value) return <p class="form-note">Edited queries keep these fields as parameters</p>;
  return (
    <p class="form-note is-edited">
      The query is edited{of.computed ? ': its rows come as they are, nothing is computed from them' : ''}.{' '}
      <button type="button" class="link" onClick={restoreQuery}>
        Restore it
      </button>
    </p>
  );
}

export function Form(): JSX.Element {
  const of = question.value;
  const ticks = of?.parameters.find(({ type }) => type === 'statuses');
  return (
    <section class="ask-form" aria-label="Question">
      {of ? <Sentence of={of} /> : <h1 class="sentence">A query of your own</h1>}
      {of ? <Others of={of} /> : null}
      <OwnParameters />
      {of ? (
        <div class="ticks-line">
          {ticks ? (
            <StatusTicks
              parameter={ticks}
              value={draft.value.values[ticks.name] ?? null}
              onChange={(next) => setValue(ticks.name, next)}
            />
          ) : null}
          <EditedNote of={of} />
        </div>
      ) : null}
    </section>
  );
}
