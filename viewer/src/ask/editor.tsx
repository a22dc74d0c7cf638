/**
 * The editor. It stands in a shadow root: there CodeMirror hands its styles to the browser as a constructed sheet,
 * where in the page itself it would write a `<style>` element, which the page's security policy refuses.
 */

import {
  acceptCompletion,
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  closeCompletion,
  completionKeymap,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { bracketMatching } from '@codemirror/language';
import { type Diagnostic, lintKeymap, setDiagnostics } from '@codemirror/lint';
import { EditorState } from '@codemirror/state';
import { EditorView, keymap, lineNumbers, placeholder } from '@codemirror/view';
import { effect } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { complete } from './completion.ts';
import { cypher } from './cypher-language.ts';
import { offsetOf, wordAt } from './query.ts';
import { answer, draft, progress, run, setQuery } from './state.ts';

const looks = EditorView.theme({
  '&': { fontSize: '13px', color: 'var(--ink)', backgroundColor: 'transparent' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': {
    fontFamily: 'var(--mono)',
    lineHeight: '21px',
    maxHeight: 'var(--editor-height)',
    overflow: 'auto',
  },
  '.cm-content': { caretColor: 'var(--ink)', padding: '10px 0' },
  '.cm-line': { padding: '0 12px 0 6px' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '&.cm-focused .cm-selectionBackground, .cm-selectionBackground, ::selection': { backgroundColor: 'var(--hair2)' },
  '.cm-gutters': { backgroundColor: 'transparent', color: 'var(--ink3)', border: 'none', paddingLeft: '12px' },
  '.cm-placeholder': { color: 'var(--ink3)' },
  '&.cm-focused .cm-matchingBracket': { backgroundColor: 'var(--hair)', outline: '1px solid var(--edge)' },
  '.cm-tooltip': {
    backgroundColor: 'var(--panel)',
    color: 'var(--ink)',
    border: '1px solid var(--hair2)',
    borderRadius: '6px',
    boxShadow: '0 2px 10px rgb(0 0 0 / 0.12)',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { fontFamily: 'var(--sans)', maxHeight: '16em', minWidth: '220px' },
  '.cm-tooltip-autocomplete ul li': { padding: '3px 8px', lineHeight: '18px' },
  '.cm-tooltip-autocomplete ul li[aria-selected]': { backgroundColor: 'var(--mark)', color: 'var(--ink)' },
  '.cm-completionDetail': { color: 'var(--ink2)', fontStyle: 'normal', marginLeft: '10px', fontSize: '12px' },
  '.cm-completionMatchedText': { textDecoration: 'none', fontWeight: '600' },
  '.cm-completionInfo': { maxWidth: '300px', padding: '8px 10px', fontFamily: 'var(--sans)' },
  '.cm-diagnostic': { padding: '6px 10px', fontFamily: 'var(--sans)', maxWidth: '420px', borderLeftWidth: '4px' },
});

/** What is wrong with the query that was asked, and what it was warned of, where either has a place. */
function diagnostics(text: string): readonly Diagnostic[] {
  if (progress.value.state === 'failed') {
    const { position, message, mend } = progress.value.problem;
    if (!position) return [];
    return [{ ...wordAt(text, offsetOf(text, position)), severity: 'error', message: `${message} ${mend}` }];
  }
  return (answer.value?.answer.warnings ?? []).flatMap((message): readonly Diagnostic[] => {
    const [, line, column] = /\(line (\d+), column (\d+)\)/.exec(message) ?? [];
    if (line === undefined || column === undefined) return [];
    const offset = offsetOf(text, { line: Number(line), column: Number(column) });
    return [{ ...wordAt(text, offset), severity: 'warning', message }];
  });
}

/**
 * Typing over a selection is done here: a browser that does it itself keeps the look of what it replaces by a `style`
 * attribute, which the page's policy refuses.
 */
const typingOver = EditorView.domEventHandlers({
  beforeinput: (event, view) => {
    const { from, to, empty } = view.state.selection.main;
    const text = event.data;
    if (event.inputType !== 'insertText' || empty || text === null || view.composing) return false;
    const insert = () => view.state.update(view.state.replaceSelection(text), { userEvent: 'input.type' });
    const handlers = view.state.facet(EditorView.inputHandler);
    if (!handlers.some((handler) => handler(view, from, to, text, insert))) view.dispatch(insert());
    return true;
  },
});

function runs(view: EditorView): boolean {
  closeCompletion(view);
  run();
  return true;
}

function start(host: HTMLElement): EditorView {
  const root = host.attachShadow({ mode: 'open' });
  const state = EditorState.create({
    doc: draft.peek().query,
    extensions: [
      lineNumbers(),
      history(),
      bracketMatching(),
      closeBrackets(),
      autocompletion({ override: [complete], icons: false }),
      cypher,
      EditorView.lineWrapping,
      typingOver,
      looks,
      placeholder('MATCH … RETURN …, or the name of a question'),
      EditorView.contentAttributes.of({ 'aria-label': 'Cypher', tabindex: '0' }),
      keymap.of([
        { key: 'Mod-Enter', run: runs },
        { key: 'Tab', run: acceptCompletion },
        ...closeBracketsKeymap,
        ...completionKeymap,
        ...lintKeymap,
        ...historyKeymap,
        ...defaultKeymap,
      ]),
      EditorView.updateListener.of((update) => {
        if (update.docChanged) setQuery(update.state.doc.toString());
      }),
    ],
  });
  return new EditorView({ state, parent: root, root });
}

export function Editor(): JSX.Element {
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = host.current as HTMLDivElement;
    const view = start(element);
    const stops = [
      effect(() => {
        const { query } = draft.value;
        const shown = view.state.doc.toString();
        if (query !== shown) view.dispatch({ changes: { from: 0, to: shown.length, insert: query } });
      }),
      effect(() => {
        const found = diagnostics(view.state.doc.toString());
        view.dispatch(setDiagnostics(view.state, found));
      }),
    ];
    return () => {
      for (const stop of stops) stop();
      view.destroy();
    };
  }, []);
  // The page's own keys are single letters: what is typed here must not reach them.
  // biome-ignore lint/a11y/noStaticElementInteractions: it only keeps what is typed in it
  return <div class="editor" ref={host} onKeyDown={(event) => event.stopPropagation()} />;
}
