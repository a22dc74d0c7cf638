/** The list of exports: what will go in, in which format, how large, and the command that makes the same file. */

import './send.css';
import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { commandLine } from '../../../src/model/command-line.ts';
import type { ExportFormat, ExportRequest } from '../../../src/model/exports.ts';
import type { GraphIndex } from '../../../src/view/graph-index.ts';
import { filterWords } from '../../../src/view/words.ts';
import { Icon } from '../panels/icons.tsx';
import { plural } from '../panels/wording.ts';
import { graph, shown, view } from '../state/store.ts';
import { Progress } from './progress.tsx';
import { type Size, SizeChoice, sizeOptions, sizeRequest, USUAL } from './size.tsx';
import { download, formats, formatsFailed, link, loadFormats, making, sending } from './state.ts';

const GROUPS: readonly { readonly group: ExportFormat['group']; readonly name: string }[] = [
  { group: 'figure', name: 'Figures' },
  { group: 'page', name: 'Brief and pages' },
  { group: 'data', name: 'Data' },
];

/** What will be in the file: the picks in a brief that has some, else what is shown. */
function Contents({ format }: { readonly format: ExportFormat | undefined }): JSX.Element {
  const index = graph.value as GraphIndex;
  const picks = view.value.brief.picks.length;
  const all = index.answer.statements.length;
  const rows = shown.value;
  const filters = filterWords(view.value, index);
  if (format?.ofPicks && picks > 0) {
    return (
      <p class="send-contents">
        <strong>{plural(picks, 'picked statement')}</strong>, in the order of the brief, with your notes
      </p>
    );
  }
  return (
    <p class="send-contents">
      <strong>
        {rows.length.toLocaleString('en')} of {all.toLocaleString('en')} statements
      </strong>
      , as shown{filters.length === 0 ? '' : `. ${filters.join('; ')}`}
      {rows.length === 0 && picks === 0 ? (
        <>
          . <strong>There is nothing to export:</strong> drop a filter first.
        </>
      ) : null}
    </p>
  );
}

function Choices(props: { readonly chosen: string; readonly onChoose: (id: string) => void }): JSX.Element {
  return (
    <div class="send-groups">
      {GROUPS.map(({ group, name }) => (
        <fieldset key={group}>
          <legend>{name}</legend>
          {formats.value
            ?.filter((format) => format.group === group)
            .map(({ id, title, purpose }) => (
              <label key={id} class="send-choice">
                <input
                  type="radio"
                  name="format"
                  value={id}
                  checked={props.chosen === id}
                  onChange={() => props.onChoose(id)}
                />
                <span>
                  <strong>{title}</strong> <small>{purpose.replaceAll('`', '')}</small>
                </span>
              </label>
            ))}
        </fieldset>
      ))}
    </div>
  );
}

function Command({ format, size }: { readonly format: ExportFormat; readonly size: Size }): JSX.Element {
  const copied = useSignal<string | null>(null);
  const options = format.sized ? sizeOptions(size) : [];
  const file = `view.${format.extension}`;
  const words = ['spillover', 'export', format.id, '--view', `#${link.value}`, ...options, '--out', file];
  const text = commandLine(words);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    copied.value = text;
  };
  return (
    <div class="send-command">
      <h3>The same file from the command line</h3>
      <textarea readOnly rows={2} aria-label="Command" value={text} onFocus={(event) => event.currentTarget.select()} />
      <button type="button" class="link" onClick={copy}>
        {copied.value === text ? 'Copied' : 'Copy'}
      </button>
    </div>
  );
}

function Body(): JSX.Element {
  const chosen = useSignal('');
  const size = useSignal<Size>(USUAL);
  const list = formats.value;
  if (list === null) {
    return (
      <p class="send-wait" role="status">
        {formatsFailed.value ?? 'Asking the server …'}{' '}
        {formatsFailed.value === null ? null : (
          <button type="button" class="link" onClick={loadFormats}>
            Try again
          </button>
        )}
      </p>
    );
  }
  const first = view.value.room === 'brief' ? list.find(({ ofPicks }) => ofPicks) : list[0];
  const format = list.find(({ id }) => id === chosen.value) ?? list.find(({ group }) => group === 'figure') ?? first;
  const now = view.value.room === 'brief' && chosen.value === '' ? first : format;
  if (!now) return <p class="send-wait">This server has no formats.</p>;
  const request: ExportRequest['size'] = now.sized ? sizeRequest(size.value) : undefined;
  const isBusy = making.value.state === 'making';
  const isReady = !now.sized || request !== undefined;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBusy && isReady) download(now.id, request);
      }}
    >
      <Contents format={now} />
      <Choices
        chosen={now.id}
        onChoose={(id) => {
          chosen.value = id;
        }}
      />
      {now.sized ? (
        <SizeChoice
          size={size.value}
          onChange={(next) => {
            size.value = next;
          }}
        />
      ) : null}
      <Command format={now} size={size.value} />
      <footer>
        <Progress />
        <button type="submit" class="send-button" aria-disabled={isBusy || !isReady}>
          Download .{now.extension}
        </button>
      </footer>
    </form>
  );
}

export function SendDialog(): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    loadFormats();
    dialog.current?.showModal();
    if (making.value.state !== 'making') making.value = { state: 'idle' };
    // Closed before it goes, so that the focus returns to where it was.
    return () => dialog.current?.close();
  }, []);
  const close = () => {
    sending.value = false;
  };
  return (
    <dialog ref={dialog} class="send" aria-label="Export" onClose={close}>
      <header>
        <h2>Export</h2>
        <button type="button" class="icon-button" aria-label="Close" onClick={() => dialog.current?.close()}>
          <Icon name="close" />
        </button>
      </header>
      <Body />
    </dialog>
  );
}
