/** The page: top bar, filters, and the rooms, which share one map and one selection. */

import type { JSX } from 'preact';
import type { Room } from '../../src/view/view.ts';
import { SeveralCard } from './acts/several-card.tsx';
import { WayCard } from './acts/way-card.tsx';
import { aboutFile } from './api.ts';
import { Ask } from './ask/index.tsx';
import { BriefRoom } from './brief/index.tsx';
import { ActiveFilters, MoreFilters } from './find/filters.tsx';
import { Find } from './find/find.tsx';
import { KEYS } from './keys.ts';
import { MapStage } from './map/map.tsx';
import { ActorCard } from './panels/actor-card.tsx';
import { Help, help } from './panels/help.tsx';
import { Icon, Logo, ThemeIcon } from './panels/icons.tsx';
import { CountLine, FamilyChips } from './panels/legend.tsx';
import { Overview } from './panels/overview.tsx';
import { SideEdge, sideFolded, sideStyle } from './panels/side.tsx';
import { Banners, NothingAsked, Waiting } from './panels/states.tsx';
import { TieCard } from './panels/tie-card.tsx';
import { Reader } from './reader/reader.tsx';
import { Send, SendButton } from './send/index.tsx';
import {
  act,
  announcement,
  data,
  entityOf,
  graph,
  partOf,
  redo,
  redoable,
  statementOf,
  undo,
  undoable,
  view,
} from './state/store.ts';
import { theme, toggleTheme } from './state/theme.ts';
import { Timeline } from './timeline/timeline.tsx';
import { SavedViews } from './views/dialog.tsx';
import { viewsOpen } from './views/saved.ts';
import { StoryBar } from './views/story.tsx';
import { RecordProblems } from './views/watched.tsx';

function RoomTab(props: { readonly room: Room; readonly name: string; readonly count?: number }): JSX.Element {
  const { room, name, count = 0 } = props;
  return (
    <button
      type="button"
      class="tab"
      aria-current={view.value.room === room ? 'page' : undefined}
      onClick={() => act({ do: 'open', room })}
    >
      {name}
      {count === 0 ? null : <span class="count"> {count}</span>}
    </button>
  );
}

function UndoButtons(): JSX.Element {
  const named = (name: string, keys: string, what: string | null) =>
    what === null ? `${name} (${keys})` : `${name}: ${what} (${keys})`;
  const undoName = named('Undo', 'Ctrl Z', undoable.value);
  const redoName = named('Redo', 'Ctrl Shift Z', redoable.value);
  // A disabled button would lose the focus of those who press it until nothing is left.
  return (
    <>
      <button
        type="button"
        class="icon-button"
        aria-label={undoName}
        title={undoName}
        aria-disabled={undoable.value === null}
        onClick={undo}
      >
        <Icon name="undo" />
      </button>
      <button
        type="button"
        class="icon-button"
        aria-label={redoName}
        title={redoName}
        aria-disabled={redoable.value === null}
        onClick={redo}
      >
        <Icon name="redo" />
      </button>
    </>
  );
}

function TopBar(): JSX.Element {
  return (
    <header class="top">
      <p class="brand">
        <Logo /> <span class="brand-name">Spillover</span>
      </p>
      <nav class="rooms" aria-label="Rooms">
        <RoomTab room="explore" name="Explore" />
        <RoomTab room="source" name="Source" />
        {aboutFile === null ? <RoomTab room="ask" name="Ask" /> : null}
        <RoomTab room="brief" name="Brief" count={view.value.brief.picks.length} />
      </nav>
      {data.value.state === 'ready' ? <Find /> : null}
      <div class="tools">
        {data.value.state === 'ready' ? (
          <button
            type="button"
            class="icon-button"
            aria-label="Saved views (V)"
            title="Saved views (V)"
            onClick={() => {
              viewsOpen.value = true;
            }}
          >
            <Icon name="views" />
          </button>
        ) : null}
        <UndoButtons />
        {data.value.state === 'ready' && aboutFile === null ? <SendButton /> : null}
        {view.value.room === 'ask' || view.value.room === 'brief' ? null : (
          <button
            type="button"
            class="button"
            aria-pressed={view.value.asList}
            onClick={() => act({ do: 'toggle-list' })}
          >
            <Icon name={view.value.asList ? 'map' : 'list'} /> {view.value.asList ? 'Map' : 'Table'}
          </button>
        )}
        <button
          type="button"
          class="icon-button"
          aria-label={theme.value === 'dark' ? 'Light theme (T)' : 'Dark theme (T)'}
          onClick={toggleTheme}
        >
          <ThemeIcon />
        </button>
        <button
          type="button"
          class="icon-button"
          aria-label="Keys (?)"
          onClick={() => {
            help.value = true;
          }}
        >
          <span aria-hidden="true">?</span>
        </button>
      </div>
    </header>
  );
}

function Side(): JSX.Element {
  const { selection } = view.value;
  const statement = selection.kind === 'tie' ? statementOf(selection.id) : undefined;
  const entity = selection.kind === 'actor' ? entityOf(selection.id) : undefined;
  return (
    <aside
      class={`side ${selection.kind === 'none' ? '' : 'has-selection'}`}
      aria-label="Details"
      tabIndex={-1}
      data-floating
    >
      {selection.kind === 'actors' ? (
        <SeveralCard ids={selection.ids} />
      ) : selection.kind === 'path' ? (
        <WayCard ids={selection.ids} />
      ) : statement ? (
        <TieCard row={statement} />
      ) : entity ? (
        <ActorCard entity={entity} />
      ) : (
        <Overview />
      )}
    </aside>
  );
}

function Rooms(): JSX.Element {
  const { room, selection } = view.value;
  if (room !== 'ask' && partOf.value !== null && graph.value?.answer.statements.length === 0) {
    return (
      <main class="waiting">
        <NothingAsked />
      </main>
    );
  }
  return (
    <>
      {room === 'ask' || room === 'brief' ? null : (
        <div class="filters">
          <FamilyChips />
          <MoreFilters />
          <CountLine />
        </div>
      )}
      <StoryBar />
      <main
        class={`rooms-of room-${room} ${selection.kind === 'none' ? '' : 'with-card'} ${sideFolded.value ? 'side-folded' : ''}`}
        style={sideStyle.value}
      >
        {room === 'source' ? <Reader /> : null}
        {room === 'ask' ? <Ask /> : null}
        {room === 'brief' ? <BriefRoom /> : null}
        <MapStage />
        {room === 'brief' ? null : <ActiveFilters />}
        {room === 'brief' ? null : <Timeline />}
        <Side />
        <SideEdge />
      </main>
    </>
  );
}

export function App(): JSX.Element {
  return (
    <div class="page">
      <TopBar />
      <Banners />
      <RecordProblems />
      {data.value.state === 'ready' ? (
        <Rooms />
      ) : (
        <main class="waiting">
          <Waiting />
        </main>
      )}
      <p class="sr" role="status" aria-live="polite">
        {announcement.value}
      </p>
      <Send />
      <Help lines={KEYS} />
      <SavedViews />
    </div>
  );
}
