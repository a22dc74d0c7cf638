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
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    run();
  };
  return (
    <>
      <Gallery />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it only hears Ctrl+Enter from the fields in it */}
      <div class="ask" onKeyDown={onKeyDown}>
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
