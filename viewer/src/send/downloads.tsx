/** The downloads of the Brief room: its files at one press, all other formats behind the last button; or the printed page. */

import './send.css';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { aboutFile } from '../api.ts';
import { figureFile } from '../brief/content.ts';
import { Progress } from './progress.tsx';
import { download, formats, formatsFailed, loadFormats, making, save, sending } from './state.ts';

/** What people call them. */
const NAMES: Readonly<Record<string, string>> = {
  'brief-docx': 'Word',
  'brief-pdf': 'PDF',
  'brief-html': 'HTML',
  'brief-md': 'Markdown',
};

/** A file that stands alone has no server to make others: what the page itself can. */
function FromPage({ about }: { readonly about: string }): JSX.Element {
  const figure = figureFile(about);
  return (
    <fieldset class="download-buttons" aria-label="Take the brief along">
      <button type="button" class="chip" onClick={() => window.print()}>
        Print, or save as PDF …
      </button>
      {figure === null ? null : (
        <button
          type="button"
          class="chip"
          onClick={() => save('figure.svg', new Blob([figure], { type: 'image/svg+xml' }))}
        >
          Figure (SVG)
        </button>
      )}
    </fieldset>
  );
}

export function Downloads(): JSX.Element {
  return aboutFile === null ? <FromServer /> : <FromPage about={aboutFile} />;
}

function FromServer(): JSX.Element {
  useEffect(() => {
    loadFormats();
  }, []);
  const briefs = formats.value?.filter(({ ofPicks }) => ofPicks) ?? [];
  const now = making.value;
  return (
    <div class="downloads">
      <Progress />
      {formatsFailed.value === null ? null : <p class="send-failed">{formatsFailed.value}</p>}
      <fieldset class="download-buttons" aria-label="Download the brief">
        {briefs.map(({ id, title }) => (
          <button
            key={id}
            type="button"
            class="chip"
            aria-disabled={now.state === 'making'}
            onClick={() => now.state !== 'making' && download(id)}
          >
            {NAMES[id] ?? title}
          </button>
        ))}
        <button
          type="button"
          class="chip"
          onClick={() => {
            sending.value = true;
          }}
        >
          Other formats …
        </button>
      </fieldset>
    </div>
  );
}
