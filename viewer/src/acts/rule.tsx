/** Selecting by rule: kind, number of statements, family, type and status of a tie, place. */

import { useSignal } from '@preact/signals';
import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { type Family, families, kinds, relations, statuses } from '../../../src/model/vocabulary.ts';
import type { GraphIndex } from '../../../src/view/graph-index.ts';
import { selectionOf } from '../../../src/view/view.ts';
import { Icon } from '../panels/icons.tsx';
import { nameOf, plural } from '../panels/wording.ts';
import { act, graph, shown, shownEntities } from '../state/store.ts';
import { ANY, fitting, type Rule, ruling } from './selecting.ts';

interface Option {
  readonly id: string;
  readonly label: string;
}

function Choice(props: {
  readonly name: string;
  readonly any: string;
  readonly options: readonly Option[];
  readonly value: string;
  readonly onChange: (value: string) => void;
}): JSX.Element {
  return (
    <Line name={props.name}>
      <select value={props.value} onChange={(event) => props.onChange(event.currentTarget.value)}>
        <option value="">{props.any}</option>
        {props.options.map(({ id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </select>
    </Line>
  );
}

function Line({ name, children }: { readonly name: string; readonly children: ComponentChildren }): JSX.Element {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is among the children
    <label class="rule-line">
      <span>{name}</span>
      {children}
    </label>
  );
}

/** What a statement of the location family joins something with. */
function places(): readonly Option[] {
  const ids = new Set(shown.value.flatMap((row) => (row.family === 'location' ? [row.object] : [])));
  return [...ids].map((id) => ({ id, label: nameOf(id) })).sort((a, b) => a.label.localeCompare(b.label, 'en'));
}

/** Types of what is shown, of one family where one is chosen. */
function types(family: Family | ''): readonly Option[] {
  const here = new Set(shown.value.map((row) => row.relation));
  return relations.filter((row) => here.has(row.id) && (family === '' || row.family === family));
}

export function RuleDialog(): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  const rule = useSignal<Rule>(ANY);
  useEffect(() => {
    if (ruling.value) dialog.current?.showModal();
    else dialog.current?.close();
  }, [ruling.value]);
  const change = (part: Partial<Rule>) => {
    rule.value = { ...rule.value, ...part };
  };
  const shownKinds = kinds.filter(({ id }) =>
    [...shownEntities.value].some((entity) => graph.value?.entities.get(entity)?.kind === id),
  );
  const found = ruling.value ? fitting(rule.value, shown.value, graph.value as GraphIndex) : [];
  return (
    <dialog
      ref={dialog}
      class="help rule"
      aria-label="Select by rule"
      onClose={() => {
        ruling.value = false;
      }}
    >
      <header>
        <h2>Select by rule</h2>
        <button
          type="button"
          class="icon-button"
          aria-label="Close"
          onClick={() => {
            ruling.value = false;
          }}
        >
          <Icon name="close" />
        </button>
      </header>
      <p class="gloss">Among what is shown. All that you choose has to hold.</p>
      <Choice
        name="Kind"
        any="any"
        options={shownKinds}
        value={rule.value.kind}
        onChange={(kind) => change({ kind: kind as Rule['kind'] })}
      />
      <Line name="Statements, at least">
        <input
          type="number"
          min={1}
          max={10_000}
          value={rule.value.degree}
          onInput={(event) => change({ degree: Math.max(1, Math.floor(event.currentTarget.valueAsNumber) || 1) })}
        />
      </Line>
      <Choice
        name="In a tie of family"
        any="any"
        options={families}
        value={rule.value.family}
        onChange={(family) => change({ family: family as Rule['family'], relation: '' })}
      />
      <Choice
        name="of type"
        any="any"
        options={types(rule.value.family)}
        value={rule.value.relation}
        onChange={(relation) => change({ relation: relation as Rule['relation'] })}
      />
      <Choice
        name="and of status"
        any="any"
        options={statuses}
        value={rule.value.status}
        onChange={(status) => change({ status: status as Rule['status'] })}
      />
      <Choice
        name="Located in"
        any="anywhere"
        options={places()}
        value={rule.value.place}
        onChange={(place) => change({ place })}
      />
      <p class="act-row">
        <button
          type="button"
          class="act is-main"
          disabled={found.length === 0}
          onClick={() => {
            ruling.value = false;
            act({ do: 'select', selection: selectionOf(found) });
          }}
        >
          Select {plural(found.length, 'actor')}
        </button>
      </p>
    </dialog>
  );
}
