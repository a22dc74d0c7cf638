/** The questions by topic, and what was asked before. */

import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { Json, QuestionRow } from '../../../src/model/api.ts';
import { fold } from '../find/fold.ts';
import { entityOf } from '../state/store.ts';
import { type Asked, forgetAll, history } from './history.ts';
import { draft, open, openEmpty, pick, questions } from './state.ts';

/** A value as it stands in a sentence that cannot be changed. */
function said(value: Json): string {
  if (value === null) return 'any';
  if (Array.isArray(value)) return 'chosen';
  return entityOf(String(value))?.name ?? String(value);
}

function sentenceOf(question: QuestionRow, values: Readonly<Record<string, Json>>): JSX.Element[] {
  return question.sentence
    .split(/\{(\w+)\}/)
    .map((part, index) =>
      index % 2 === 1 ? <i key={index}>{said(values[part] ?? null)}</i> : <span key={index}>{part}</span>,
    );
}

function defaults({ parameters }: QuestionRow): Readonly<Record<string, Json>> {
  return Object.fromEntries(parameters.map(({ name, value }) => [name, value]));
}

/** From what is asked most to what tells of the records themselves; topics that are not named come last. */
const TOPICS = [
  'Routes',
  'Violence',
  'Support',
  'Diplomacy',
  'Claims',
  'Outlook',
  'Time',
  'Places',
  'Structure',
  'Sources',
];

function byTopic(all: readonly QuestionRow[]): readonly (readonly [string, readonly QuestionRow[]])[] {
  const topics = [...new Set([...TOPICS, ...all.map(({ topic }) => topic)])];
  return topics
    .map((topic) => [topic, all.filter((question) => question.topic === topic)] as const)
    .filter(([, group]) => group.length > 0);
}

function Questions({ wanted, onPick }: { readonly wanted: string; readonly onPick: () => void }): JSX.Element {
  const words = fold(wanted).split(/\s+/).filter(Boolean);
  const fits = ({ title, sentence, topic, name }: QuestionRow) => {
    const text = fold(`${title} ${sentence} ${topic} ${name}`);
    return words.every((word) => text.includes(word));
  };
  const groups = byTopic(questions.value.filter(fits));
  if (groups.length === 0) return <p class="gallery-note">No question holds these words.</p>;
  return (
    <>
      {groups.map(([topic, group]) => (
        <section key={topic}>
          <h2>{topic}</h2>
          <ul>
            {group.map((question) => (
              <li key={question.name}>
                <button
                  type="button"
                  class="question"
                  title={question.title}
                  aria-current={draft.value.question === question.name}
                  onClick={() => {
                    pick(question.name);
                    onPick();
                  }}
                >
                  {sentenceOf(question, defaults(question))}
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function AskedBefore({ asked, onPick }: { readonly asked: Asked; readonly onPick: () => void }): JSX.Element {
  const question = questions.value.find(({ name }) => name === asked.question);
  const isEdited = question === undefined || question.query.trim() !== asked.query.trim();
  const at = new Date(asked.at).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <li>
      <button
        type="button"
        class="question"
        onClick={() => {
          open({ question: question ? asked.question : null, values: asked.values, query: asked.query });
          onPick();
        }}
      >
        {question ? sentenceOf(question, asked.values) : <code>{asked.query.slice(0, 160)}</code>}
        <small>
          {at}
          {question && isEdited ? ', query edited' : ''}
        </small>
      </button>
    </li>
  );
}

function Before({ onPick }: { readonly onPick: () => void }): JSX.Element {
  if (history.value.length === 0) return <p class="gallery-note">Nothing has been asked in this browser yet.</p>;
  return (
    <>
      <ul>
        {history.value.map((asked) => (
          <AskedBefore key={asked.at} asked={asked} onPick={onPick} />
        ))}
      </ul>
      <p class="gallery-note">
        <button type="button" class="link quiet" onClick={forgetAll}>
          Forget all of these
        </button>
      </p>
    </>
  );
}

export function Gallery(): JSX.Element {
  const shows = useSignal<'questions' | 'before'>('questions');
  const wanted = useSignal('');
  // On narrow screens the gallery is folded away until it is asked for.
  const isOpen = useSignal(false);
  const close = () => {
    isOpen.value = false;
  };
  const tab = (id: 'questions' | 'before', label: string) => (
    <button
      type="button"
      class="gallery-tab"
      aria-pressed={shows.value === id}
      onClick={() => {
        shows.value = id;
      }}
    >
      {label}
    </button>
  );
  return (
    <nav class={`gallery ${isOpen.value ? 'is-open' : ''}`} aria-label="Questions">
      <button
        type="button"
        class="gallery-button"
        aria-expanded={isOpen.value}
        onClick={() => {
          isOpen.value = !isOpen.value;
        }}
      >
        {isOpen.value ? 'Close the questions' : `All ${questions.value.length} questions`}
      </button>
      <div class="gallery-body">
        <div class="gallery-head">
          {tab('questions', 'Questions')}
          {tab('before', 'Asked before')}
        </div>
        {shows.value === 'questions' ? (
          <input
            class="search-field"
            type="search"
            placeholder="Find a question"
            aria-label="Find a question"
            value={wanted.value}
            onInput={(event) => {
              wanted.value = event.currentTarget.value;
            }}
          />
        ) : null}
        <div class="gallery-list">
          {shows.value === 'questions' ? <Questions wanted={wanted.value} onPick={close} /> : <Before onPick={close} />}
        </div>
        <button
          type="button"
          class="gallery-empty"
          onClick={() => {
            openEmpty();
            close();
          }}
        >
          Start from an empty query
        </button>
      </div>
    </nav>
  );
}
