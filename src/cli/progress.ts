/** A bar for work that takes long, on screens only. */

import { formatCount } from '../model/counts.ts';
import type { LoadProgress } from '../store/store.ts';
import type { Terminal } from './terminal.ts';

/** Short work needs no bar, and one that flashes by only disturbs. */
const QUIET_MS = 500;
const REDRAW_MS = 80;
const WIDTH = 24;

export interface ProgressBar {
  update(progress: LoadProgress): void;
  /** Wipes the bar, so that what follows starts on a clean line. */
  end(): void;
}

export function progressBar(terminal: Terminal): ProgressBar {
  if (!terminal.errIsTTY) return { update: () => {}, end: () => {} };
  const started = Date.now();
  let drawn = 0;
  return {
    update(progress) {
      const now = Date.now();
      if (now - started < QUIET_MS || now - drawn < REDRAW_MS) return;
      drawn = now;
      terminal.err(`\r\u001b[2K${draw(progress)}`);
    },
    end() {
      if (drawn > 0) terminal.err('\r\u001b[2K');
    },
  };
}

function draw({ step, done, total }: LoadProgress): string {
  const filled = total > 0 ? Math.round((WIDTH * Math.min(done, total)) / total) : 0;
  return `${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} ${step} ${formatCount(done)} of ${formatCount(total)}`;
}
