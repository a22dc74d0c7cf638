/** The map with what floats over it: legend, key of kinds, zoom; or the list in its place. */

import { batch, effect, useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { cssFont, MAP_FONTS } from '../../../src/draw/type.ts';
import type { Camera } from '../../../src/view/view.ts';
import { pick } from '../acts/doing.ts';
import { MapActs } from '../acts/map-acts.tsx';
import { listenForMenu } from '../acts/on-map.ts';
import { NothingShown } from '../find/nothing.tsx';
import { Icon } from '../panels/icons.tsx';
import { KindKey, mapSummary, StatusLegend } from '../panels/legend.tsx';
import { TieList } from '../panels/rows.tsx';
import { plural } from '../panels/wording.ts';
import { camera, hover, shownLines, view, wantedCamera } from '../state/store.ts';
import { Statements } from '../table/index.tsx';
import { type DragEvents, listenForDrag } from './drag.ts';
import { coveredBoxes, lastingBoxes, watchFloats } from './floats.ts';
import { GroupCard, isOfGroups, openGroup, pickGroup } from './group-card.tsx';
import { forgetWidths } from './paint.ts';
import { inFrame, layout, lookedAt, narrow, paragraph, picture, tall } from './picture.ts';
import { dragged, followLayout, followSizes, isMovable, pin, placeFor, tellFixed, turns } from './shape.ts';
import { ShapePanel } from './shape-panel.tsx';
import type { Inspection, MapEvents } from './shown.ts';
import { canDraw, TieMap } from './sigma.ts';

/** The map that is on screen, for the keyboard and for the page's other parts. */
export let current: TieMap | null = null;

/** What tests and the console may ask of the map. */
declare global {
  interface Window {
    spillover?: { inspect(): Inspection | null; settled(): boolean };
  }
}

window.spillover = {
  inspect: () => current?.inspect() ?? null,
  settled: () => layout.value !== null && current !== null,
};

function eventsOf(container: HTMLElement, restart: () => void): MapEvents {
  return {
    onPick: (picked, at, more) => {
      if (!pickGroup(picked, at)) pick(picked, more);
    },
    opens: (target) => target.kind === 'actor' && isOfGroups(target),
    onTwice: (target) => {
      if (target.kind === 'actor') openGroup(target.id);
    },
    onHover: (hovered) => {
      hover.value = hovered;
    },
    covered: () => coveredBoxes(container),
    lasting: () => lastingBoxes(container),
    onFrame: (statements, zoomed) => {
      inFrame.value = zoomed ? statements : null;
      const seen = current?.camera.now ?? null;
      camera.value = seen && turned(seen);
    },
    onRestored: restart,
  };
}

async function fontsReady(): Promise<void> {
  await Promise.all(MAP_FONTS.map((font) => document.fonts.load(cssFont(font), 'Aé“')));
  forgetWidths();
}

/** Lays the map out whenever another one is wanted; what fails is told by the returned message. */
function useLayout(): { readonly failed: string | null } {
  const failed = useSignal<string | null>(null);
  useEffect(() => {
    const fail = (message: string) => {
      failed.value = message;
    };
    const ends = [followLayout(fontsReady, fail), followSizes()];
    return () => {
      for (const end of ends) end();
    };
  }, []);
  return { failed: failed.value };
}

const DRAGS: DragEvents = {
  isFree: isMovable,
  onMove: (id, at) => {
    dragged.value = { id, at: placeFor(id, at) };
  },
  onRefused: tellFixed,
  onDrop: (id, at) => {
    batch(() => {
      dragged.value = null;
      if (at) pin(id, at);
    });
  },
};

function Canvas(): JSX.Element {
  const box = useRef<HTMLDivElement>(null);
  const round = useSignal(0);
  useEffect(() => {
    const container = box.current as HTMLDivElement;
    const map = new TieMap(
      container,
      eventsOf(container, () => {
        round.value += 1;
      }),
    );
    current = map;
    const stop = effect(() => map.show(picture.value));
    const listenNoMore = listenForMenu(container, map);
    const dragNoMore = listenForDrag(container, map, DRAGS);
    const watchNoMore = watchFloats(container, () => map.refit());
    return () => {
      stop();
      listenNoMore();
      dragNoMore();
      watchNoMore();
      map.kill();
      current = null;
      inFrame.value = null;
    };
  }, [round.value]);
  return <div class="canvas" ref={box} role="img" aria-label={mapSummary()} />;
}

function Zoom(): JSX.Element {
  return (
    <fieldset class="zoom floating" data-floating="lasting" aria-label="Zoom">
      <button type="button" class="icon-button" aria-label="Zoom in (+)" onClick={() => current?.camera.zoomIn()}>
        <Icon name="plus" />
      </button>
      <button type="button" class="icon-button" aria-label="Zoom out (−)" onClick={() => current?.camera.zoomOut()}>
        <Icon name="minus" />
      </button>
      <button type="button" class="icon-button" aria-label="Show all (0)" onClick={() => current?.camera.fit()}>
        <Icon name="fit" />
      </button>
    </fieldset>
  );
}

const drawable = canDraw();

/** How much of the map the card covers on narrow screens. */
const SHEET_SHARE = 0.52;

/** A place on the sheet as it is laid on its side on tall screens, or back. */
function turned(at: Camera): Camera {
  return tall.peek() ? { ...at, x: at.y, y: at.x } : at;
}

/** Beside the text the map follows what is read; in the map's own room it stays where the user put it. */
function useFollowing(): void {
  useEffect(() => {
    let room = view.peek().room;
    let met: unknown = null;
    let turn = turns.peek();
    return effect(() => {
      const before = room;
      room = view.value.room;
      const ids = lookedAt.value;
      const wanted = wantedCamera.value;
      if (layout.value === null) return;
      const isTurned = turns.value !== turn;
      turn = turns.value;
      const isNew = wanted !== met;
      met = wanted;
      // The map has another size in another room: it is looked at once that has settled.
      requestAnimationFrame(() => {
        if (isNew && wanted && 'zoom' in wanted) current?.camera.place(turned(wanted));
        else if (isNew && wanted && layout.peek()?.guides.length) current?.camera.fit();
        else if (isNew && wanted) current?.look(picture.peek().marks.map((mark) => mark.id));
        else if (ids) current?.look(ids, narrow.peek() ? SHEET_SHARE : 0);
        else if (room === 'source' || before !== room || isTurned) current?.camera.fit();
      });
    });
  }, []);
}

function ParagraphLine(): JSX.Element | null {
  const only = paragraph.value;
  if (only === null) return null;
  return (
    <p class="paragraph-line" data-floating>
      <strong>{only.locator}</strong> on the map, other ties left out
    </p>
  );
}

export function MapStage(): JSX.Element {
  const { failed } = useLayout();
  useFollowing();
  const asList = view.value.asList || !drawable || failed !== null;
  return (
    <section class={asList ? 'stage as-list' : 'stage'} aria-label="Map">
      {asList ? null : <Canvas />}
      {layout.value === null && !asList ? (
        <p class="settling" role="status">
          Placing {plural(shownLines.value.length, 'line')} …
        </p>
      ) : null}
      {drawable ? null : (
        <p class="notice wide">
          This browser draws no WebGL, so there is no map. The list and the source hold everything the map would show;
          to see it, allow hardware acceleration in the browser’s settings.
        </p>
      )}
      {failed === null ? null : (
        <p class="notice wide">
          The map could not be drawn ({failed}). The list holds the same. Load the page again to retry.
        </p>
      )}
      {asList ? <Statements /> : <TieList />}
      <NothingShown />
      <ParagraphLine />
      <StatusLegend />
      <KindKey />
      {asList ? null : <Zoom />}
      {asList ? null : <ShapePanel />}
      {asList ? null : <GroupCard />}
      <MapActs asList={asList} marks={() => current?.marks ?? []} />
    </section>
  );
}
