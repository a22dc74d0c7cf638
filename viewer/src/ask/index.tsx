/** The room "Ask". What it needs, the editor above all, is fetched when it is first opened. */

import type { JSX } from 'preact';
import { lazily } from '../lazy.tsx';

function NeedsServer(): JSX.Element {
  return <p class="message">Questions need a server: open the graph with `spillover view`.</p>;
}

/** A page that stands alone as a file has nobody to ask, and leaves the code for it out. */
export const Ask =
  import.meta.env.MODE === 'file'
    ? NeedsServer
    : lazily(async () => (await import('./room.tsx')).AskRoom, 'Opening the questions …');
