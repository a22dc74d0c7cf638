/** The keyboard: one table of keys, which the help shows as well. */

import { families, statuses } from '../../src/model/vocabulary.ts';
import { askForWays, bringAllBack, expand, focusFurther, hide, selected, wayFrom } from './acts/doing.ts';
import { openMenu } from './acts/menu.tsx';
import { openNote } from './acts/note.tsx';
import { lassoing, ruling } from './acts/selecting.ts';
import { aboutFile } from './api.ts';
import { togglePickOfMeant } from './brief/picking.ts';
import { copyMeant } from './cite/cite.tsx';
import { focusFind } from './find/find.tsx';
import { lookedGroup } from './map/group-card.tsx';
import { current } from './map/map.tsx';
import { tall } from './map/picture.ts';
import { nudge } from './map/shape.ts';
import { openShape } from './map/shape-panel.tsx';
import { help } from './panels/help.tsx';
import { step } from './panels/tie-card.tsx';
import { toggleGaps } from './reader/reader.tsx';
import { sending } from './send/state.ts';
import { act, redo, statementOf, undo, view } from './state/store.ts';
import { toggleTheme } from './state/theme.ts';
import { stepTime } from './timeline/play.tsx';
import { stepStory, viewsOpen } from './views/saved.ts';

export interface Key {
  /** As it is printed on the key. */
  readonly keys: readonly string[];
  readonly does: string;
  readonly run: () => void;
}

function readSelected(): void {
  const { selection } = view.value;
  const statement = selection.kind === 'tie' ? statementOf(selection.id) : undefined;
  if (statement) act({ do: 'read', statement });
  else act({ do: 'open', room: 'source' });
}

function back(): void {
  if (help.value) help.value = false;
  else if (viewsOpen.value) viewsOpen.value = false;
  else if (sending.value) sending.value = false;
  else if (ruling.value) ruling.value = false;
  else if (wayFrom.value !== null) wayFrom.value = null;
  else if (lassoing.value) lassoing.value = false;
  else if (view.value.selection.kind !== 'none') act({ do: 'select', selection: { kind: 'none' } });
  else act({ do: 'open', room: 'explore' });
}

function toggleLasso(): void {
  lassoing.value = !lassoing.value;
}

/** What a file that stands alone has not. */
const OF_SERVER: readonly Key[] = [
  { keys: ['a'], does: 'Ask a question', run: () => act({ do: 'open', room: 'ask' }) },
  {
    keys: ['d'],
    does: 'Export what is shown',
    run: () => {
      sending.value = true;
    },
  },
];

export const KEYS: readonly Key[] = [
  { keys: ['/'], does: 'Find (Ctrl K as well)', run: focusFind },
  { keys: ['j'], does: 'Next statement', run: () => step(1) },
  { keys: ['k'], does: 'Previous statement', run: () => step(-1) },
  { keys: ['s'], does: 'Read in place', run: readSelected },
  { keys: ['e'], does: 'Explore the map', run: () => act({ do: 'open', room: 'explore' }) },
  ...(aboutFile === null ? OF_SERVER : []),
  { keys: ['g'], does: 'Go to the brief', run: () => act({ do: 'open', room: 'brief' }) },
  {
    keys: ['b'],
    does: 'Pick for the brief, or take out: the selected statement; in the table the chosen rows, or the one in focus',
    run: togglePickOfMeant,
  },
  { keys: ['l'], does: 'Table instead of map, and back', run: () => act({ do: 'toggle-list' }) },
  { keys: ['p'], does: 'Show or hide what is only expected, or denied', run: () => act({ do: 'toggle-layer' }) },
  { keys: ['f'], does: 'Focus: 1, 2, 3 steps around the selected actor', run: focusFurther },
  {
    keys: ['x'],
    does: 'Expand: show the hidden neighbours of the selected',
    run: () => selected().map((id) => expand(id)),
  },
  { keys: ['h'], does: 'Hide what is selected', run: () => hide(selected()) },
  { keys: ['o'], does: 'All actors again: leave focus, unhide', run: bringAllBack },
  { keys: ['r'], does: 'Paths from the selected actor to another', run: askForWays },
  { keys: ['n'], does: 'Write a note', run: openNote },
  {
    keys: ['m'],
    does: 'Menu of what is selected',
    run: () => openMenu((id) => current?.marks.find((mark) => mark.id === id)),
  },
  { keys: ['w'], does: 'Select with a lasso', run: toggleLasso },
  {
    keys: ['y'],
    does: 'Select by rule',
    run: () => {
      ruling.value = true;
    },
  },
  { keys: ['['], does: 'Back in time', run: () => stepTime(-1) },
  { keys: [']'], does: 'On in time', run: () => stepTime(1) },
  { keys: ['i'], does: 'Layout: arrangement, groups, size and colour', run: openShape },
  { keys: ['Shift + arrows'], does: 'Move the selected mark', run: () => {} },
  { keys: ['+', '='], does: 'Zoom in', run: () => current?.camera.zoomIn() },
  { keys: ['-', '−'], does: 'Zoom out', run: () => current?.camera.zoomOut() },
  { keys: ['0'], does: 'Show all', run: () => current?.camera.fit() },
  { keys: ['u'], does: 'In the source: mark text without statement', run: toggleGaps },
  {
    keys: ['c'],
    does: 'Copy the selected statement, or the row in focus, as a citation',
    run: copyMeant,
  },
  {
    keys: ['v'],
    does: 'Saved views and stories; save this view',
    run: () => {
      viewsOpen.value = true;
    },
  },
  { keys: ['.'], does: 'Next step of the story', run: () => stepStory(1) },
  { keys: [','], does: 'Step before, of the story', run: () => stepStory(-1) },
  { keys: ['t'], does: 'Light or dark', run: toggleTheme },
  { keys: ['Escape'], does: 'Back', run: back },
  {
    keys: ['?'],
    does: 'This list',
    run: () => {
      help.value = !help.value;
    },
  },
];

function digit(event: KeyboardEvent): boolean {
  const found = /^Digit([1-9])$/.exec(event.code);
  if (!found) return false;
  const at = Number(found[1]) - 1;
  const family = families[at];
  const status = statuses[at];
  if (event.shiftKey && status) act({ do: 'toggle-sureness', sureness: status.id });
  else if (!event.shiftKey && family) act({ do: 'toggle-family', family: family.id });
  else return false;
  return true;
}

function typing(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input:not([type="checkbox"]), textarea, select'))
  );
}

/** Ctrl or ⌘ with K, from everywhere. */
function finds(event: KeyboardEvent): boolean {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== 'k') return false;
  focusFind();
  return true;
}

/** Ctrl or ⌘ with Z undoes, with Shift or as Y it does again. In a field these keys are the field's. */
function takesBack(event: KeyboardEvent): boolean {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || typing(event.target)) return false;
  const key = event.key.toLowerCase();
  if (key === 'y' || (key === 'z' && event.shiftKey)) redo();
  else if (key === 'z') undo();
  else return false;
  return true;
}

/** One press moves a mark this far, in units of the sheet. */
const NUDGE = 12;

/** Shift with an arrow moves the selected mark. */
function movesMark(event: KeyboardEvent): boolean {
  const { selection, room } = view.value;
  const moved = lookedGroup() ?? (selection.kind === 'actor' ? selection.id : undefined);
  if (!event.shiftKey || !event.key.startsWith('Arrow') || moved === undefined || room !== 'explore') return false;
  const right = { ArrowLeft: -1, ArrowRight: 1 }[event.key] ?? 0;
  const down = { ArrowUp: -1, ArrowDown: 1 }[event.key] ?? 0;
  const by = { x: right * NUDGE, y: down * NUDGE };
  nudge(moved, tall.value ? { x: by.y, y: by.x } : by);
  return true;
}

/** Listens to the whole page. */
export function listenToKeys(): void {
  addEventListener('keydown', (event) => {
    if (finds(event) || takesBack(event)) event.preventDefault();
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
    const key = KEYS.find((one) => one.keys.includes(event.key.length === 1 ? event.key.toLowerCase() : event.key));
    if (key) key.run();
    else if (!digit(event) && !movesMark(event)) return;
    event.preventDefault();
  });
}
