/** The choices of a question: one picker for each type of parameter. */

import type { JSX, TargetedInputEvent } from 'preact';
import type { FoundEntity, FoundStatement, Json, QuestionRow, Searched } from '../../../src/model/api.ts';
import { brief } from '../../../src/model/sentence.ts';
import {
  type Family,
  families,
  family,
  isInRange,
  kind,
  type Status,
  statuses,
} from '../../../src/model/vocabulary.ts';
import { fetchSearch } from '../api.ts';
import { fold } from '../find/fold.ts';
import { Glyph, Mark } from '../panels/svg.tsx';
import { entityOf, graph, partOf, statementOf } from '../state/store.ts';
import { Popup } from './popup.tsx';
import { type Choice, type Found, Search } from './search.tsx';
import { bringNames } from './state.ts';

export type Parameter = QuestionRow['parameters'][number];

export interface PickerProps {
  readonly parameter: Parameter;
  readonly value: Json;
  readonly onChange: (value: Json) => void;
}

const ANYONE = '';

/** "said_by" as people read it. */
export function inWords(name: string): string {
  return name.replaceAll('_', ' ');
}

function entityChoice({ id, name, kind: of, aliases }: Omit<FoundEntity, 'is'>): Choice {
  return {
    id,
    text: fold([name, ...aliases, id].join(' ')),
    content: (
      <>
        <Mark kind={of} radius={6} /> <span>{name}</span> <small>{kind(of).label}</small>
      </>
    ),
  };
}

function statementChoice({ id, words, status, negated, family }: Omit<FoundStatement, 'is'>): Choice {
  return {
    id,
    text: fold(`${words} ${id}`),
    content: (
      <>
        <Glyph status={status} negated={negated} family={family} width={34} /> <span>{words}</span>
      </>
    ),
  };
}

/** What the page holds of a type, to be searched here. */
function choicesHere(type: Searched): readonly Choice[] {
  if (type === 'statement') {
    const statements = graph.value?.answer.statements ?? [];
    return statements.map((row) => statementChoice({ ...row, words: brief(row, entityOf) }));
  }
  return (graph.value?.answer.entities ?? [])
    .filter((entity) => isInRange(entity.kind, type))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'))
    .map(entityChoice);
}

/** What the server finds of a type, where the page does not hold the whole graph. @param first Comes before it. */
async function choicesThere(
  type: string,
  wanted: string,
  signal: AbortSignal,
  first: readonly Choice[],
): Promise<Found> {
  const { found, more } = await fetchSearch(type as Searched, wanted, signal);
  const choices = found.map((one) => (one.is === 'entity' ? entityChoice(one) : statementChoice(one)));
  return { choices: wanted === '' ? [...first, ...choices] : choices, more };
}

function OnePicker({ parameter, value, onChange }: PickerProps): JSX.Element {
  const { type, name, meaning, required } = parameter;
  const entity = typeof value === 'string' ? entityOf(value) : undefined;
  const statement = typeof value === 'string' ? statementOf(value) : undefined;
  const anyone: readonly Choice[] = required ? [] : [{ id: ANYONE, text: 'all any', content: <em>all of them</em> }];
  return (
    <Popup
      label={inWords(name)}
      content={
        value === null ? (
          <em>all of them</em>
        ) : (
          <>
            {entity ? <Mark kind={entity.kind} radius={6} /> : null}
            <span class="picked">
              {entity?.name ??
                (statement ? (
                  brief(statement, entityOf)
                ) : (
                  <em>choose {type === 'event' ? 'an event' : `a${/^[aeiou]/.test(type) ? 'n' : ''} ${type}`}</em>
                ))}
            </span>
          </>
        )
      }
    >
      {(close) => (
        <>
          <p class="choices-note">{meaning}</p>
          <Search
            label={inWords(name)}
            choices={
              partOf.value === null
                ? [...anyone, ...choicesHere(type as Searched)]
                : (wanted, signal) => choicesThere(type, wanted, signal, anyone)
            }
            chosen={value === null ? ANYONE : String(value)}
            onChoose={(id) => {
              onChange(id === ANYONE ? null : id);
              bringNames({ [name]: id });
              close();
            }}
          />
        </>
      )}
    </Popup>
  );
}

function listOf(value: Json): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

/** The list with an item put in or taken out, in the order of the vocabulary. */
function switched<Id extends string>(chosen: readonly string[], id: Id, order: readonly Id[]): readonly Id[] {
  return order.filter((one) => (one === id ? !chosen.includes(one) : chosen.includes(one)));
}

const FAMILY_IDS = families.map((row) => row.id);

function FamiliesPicker({ parameter, value, onChange }: PickerProps): JSX.Element {
  const chosen = listOf(value) as readonly Family[];
  const few = chosen.length > 0 && chosen.length < 3;
  return (
    <Popup
      label={inWords(parameter.name)}
      content={
        <>
          {chosen.slice(0, 7).map((id, index) => (
            <span class="with-glyph" key={id}>
              {few && index > 0 ? <span class="and">and</span> : null}
              <Glyph status="reported" family={id} width={22} />
              {few ? family(id).label : null}
            </span>
          ))}
          {few ? null : <span>{chosen.length === 0 ? 'no' : `${chosen.length} kinds of`}</span>}
        </>
      }
    >
      {() => (
        <>
          <p class="choices-note">{parameter.meaning}</p>
          {families.map((row) => (
            <label class="choice" key={row.id} title={row.definition}>
              <input
                type="checkbox"
                checked={chosen.includes(row.id)}
                onChange={() => onChange(switched(chosen, row.id, FAMILY_IDS))}
              />
              <Glyph status="reported" family={row.id} width={34} /> <span>{row.label}</span>
            </label>
          ))}
        </>
      )}
    </Popup>
  );
}

/** The highest number that the meaning names: "how many ties a route may have, up to 4". */
function highest({ meaning }: Parameter): number | undefined {
  const found = /up to (\d+)/.exec(meaning)?.[1];
  return found === undefined ? undefined : Number(found);
}

function NumberPicker({ parameter, value, onChange }: PickerProps): JSX.Element {
  return (
    <input
      class="picker count-field"
      type="number"
      min={1}
      max={highest(parameter)}
      aria-label={inWords(parameter.name)}
      title={parameter.meaning}
      value={String(value ?? '')}
      onInput={({ currentTarget: field }) => {
        if (field.validity.valid && field.value !== '') onChange(Number(field.value));
      }}
      onBlur={({ currentTarget: field }) => {
        field.value = String(value ?? '');
      }}
    />
  );
}

function TextPicker({ parameter, value, onChange }: PickerProps): JSX.Element {
  const { name, type, meaning, required } = parameter;
  const shared = {
    class: 'picker text',
    'aria-label': inWords(name),
    title: meaning,
    value: Array.isArray(value) ? value.join(', ') : String(value ?? ''),
    required,
    onInput: ({ currentTarget: field }: TargetedInputEvent<HTMLInputElement>) =>
      onChange(field.value === '' && !required ? null : field.value),
  };
  return type === 'date' ? <input type="date" {...shared} /> : <input type="text" {...shared} />;
}

/** The picker that fits the parameter's type. */
export function Picker(props: PickerProps): JSX.Element {
  switch (props.parameter.type) {
    case 'actor':
    case 'place':
    case 'event':
    case 'entity':
    case 'statement':
      return <OnePicker {...props} />;
    case 'families':
      return <FamiliesPicker {...props} />;
    case 'integer':
      return <NumberPicker {...props} />;
    default:
      return <TextPicker {...props} />;
  }
}

/** Statuses as rows of the legend that can be ticked: those that the question can list at all. */
export function StatusTicks({ parameter, value, onChange }: PickerProps): JSX.Element {
  const chosen = listOf(value);
  const offered = statuses.filter((row) => listOf(parameter.value).includes(row.id));
  const order = offered.map((row) => row.id);
  const tick = (id: Status, label: string, definition: string) => (
    <label class="tick" key={id} title={definition}>
      <input type="checkbox" checked={chosen.includes(id)} onChange={() => onChange(switched(chosen, id, order))} />
      <Glyph status={id} width={34} /> {label}
    </label>
  );
  const said = offered.filter((row) => row.tie);
  const ahead = offered.filter((row) => !row.tie);
  return (
    <fieldset class="ticks" aria-label={parameter.meaning}>
      {said.map((row) => tick(row.id, row.label, row.definition))}
      {said.length > 0 && ahead.length > 0 ? <span class="tick-divide">Not yet happened</span> : null}
      {ahead.map((row) => tick(row.id, row.label, row.definition))}
    </fieldset>
  );
}
