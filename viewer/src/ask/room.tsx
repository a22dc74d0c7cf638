/** The room "Ask": the questions, the one that is open, its Cypher, and its answer as rows and as a graph. */

import './ask.css';
import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { ApiError } from '../api.ts';
import { WithCode } from '../panels/with-code.tsx';
import { graph } from '../state/store.ts';
import { Editor } from './editor.tsx';
import { Form } from './form.tsx';
import { Gallery } from './gallery.tsx';
import { AnswerGraph } from './graph.tsx';
import { Results } from './results.tsx';
import { isTall, RunBar } from './run-bar.tsx';
import { edited, openRoom, question, run } from './state.ts';

/** Ctrl+Enter runs the query, wherever in the room the focus is; in a card or a dialog it is theirs. */
function listenForRun(): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.defaultPrevented) return;
    const { activeElement: at } = document;
    if (at !== null && at !== document.body && !at.closest('.ask, .gallery, .answer-graph')) return;
    event.preventDefault();
    run();
  };
  addEventListener('keydown', onKeyDown);
  return () => removeEventListener('keydown', onKeyDown);
}

export function AskRoom(): JSX.Element {
  const failed = useSignal<ApiError | null>(null);
  const version = graph.value?.answer.version;
  // Another graph has other names to complete.
  useEffect(() => {
    openRoom().then(
      () => {
        failed.value = null;
      },
      (problem) => {
        if (!(problem instanceof ApiError)) throw problem;
        failed.value = problem;
      },
    );
  }, [version]);
  // On paper a question stands for its query.
  const isOwn = question.value === null || edited.value;
  useEffect(listenForRun, []);
  return (
    <>
      <Gallery />
      <div class="ask">
        {failed.value ? (
          <p class="answer-notice error" role="alert">
            <strong>{failed.value.message}</strong> <WithCode>{failed.value.mend}</WithCode>
          </p>
        ) : null}
        <Form />
        <section class={`ask-editor ${isTall.value ? 'is-tall' : ''} ${isOwn ? 'is-own' : ''}`} aria-label="Query">
          <Editor />
          <RunBar />
        </section>
        <Results />
      </div>
      <AnswerGraph />
    </>
  );
}
