/**
 * The only file that knows sigma. Sigma keeps the camera, the pointer and the marks' hit areas; the picture itself is
 * drawn by `src/draw` on two canvases of our own in sigma's stack.
 */

import Graph from 'graphology';
import Sigma from 'sigma';
import { SHEET } from '../../../src/draw/arrange.ts';
import type { Box } from '../../../src/draw/boxes.ts';
import { distance, type Point } from '../../../src/draw/curve.ts';
import { centre, stateOf } from '../../../src/draw/emphasis.ts';
import { bundleParallel } from '../../../src/draw/gather.ts';
import type { Guide, Lie } from '../../../src/draw/guides.ts';
import { type Line, pairKey } from '../../../src/draw/lanes.ts';
import { COLLAR } from '../../../src/draw/marks.ts';
import { lineAt, type Scene, type SceneInput, type SceneMark, scene } from '../../../src/draw/scene.ts';
import type { Camera, Target } from '../../../src/view/view.ts';
import { Journey, motion } from './motion.ts';
import { measure, paint } from './paint.ts';

/** A mark with its place on the sheet instead of on the screen. */
export type SheetMark = Omit<SceneMark, 'x' | 'y'> & Point;

/** What is to be drawn; the camera, the frame and the words that fit are the map's own business. */
export interface Picture
  extends Omit<SceneInput, 'marks' | 'frame' | 'covered' | 'measure' | 'words' | 'compact' | 'behind'> {
  readonly marks: readonly SheetMark[];
  /** The size of the sheet on which the marks stand. */
  readonly sheet: { readonly width: number; readonly height: number };
  /** What stands behind the marks, in the sheet's own coordinates. */
  readonly guides: readonly Guide[];
  /** True where the sheet is laid on its side: `sheet` and the marks are, already. */
  readonly turned: boolean;
}

export interface MapEvents {
  /** The user pressed an actor, a line, or nothing; `more` to have it beside what is selected. */
  onPick(picked: Target, more: boolean): void;
  /** The pointer came over an actor, a line, or nothing. */
  onHover(hovered: Target): void;
  /** Whether pressing this twice does something of its own, so that the map is not zoomed. */
  opens(target: Target): boolean;
  /** The user pressed it twice. */
  onTwice(target: Target): void;
  /** Boxes over the map, in its pixels, that names should keep off. */
  covered(): readonly Box[];
  /** The camera moved: how many statements are in view. */
  onFrame(statements: number, zoomed: boolean): void;
  /** The graphics context was lost and is back. */
  onRestored(): void;
}

/** What `inspect` tells, in the map's pixels. */
export interface Inspection {
  readonly names: readonly { readonly id: string; readonly box: Box }[];
  readonly words: readonly { readonly id: string; readonly boxes: readonly Box[] }[];
  readonly marks: readonly (Point & { readonly id: string; readonly radius: number })[];
  /** `free` are places along a line where a press finds it, and nothing that lies over it. */
  readonly lines: readonly {
    readonly id: string;
    readonly statements: readonly string[];
    readonly free: readonly Point[];
  }[];
}

/** Places along a line that `inspect` looks at, as shares of its length. */
const INSPECTED = Array.from({ length: 17 }, (_, i) => 0.1 + i * 0.05);

/** How near a line the pointer must come, in pixels: a hand on a mouse, and a finger. */
const REACH = { mouse: 8, touch: 16 };
/** Lines in view up to which plain verbs are written along them. */
const VERBS_UP_TO = 60;
/** From this zoom on verbs are written however many lines there are. */
const NEAR = 0.55;
const FAR = 1.6;
/** Below this scale of the sheet names are set smaller. */
const SMALL = 1.1;
/** Room left around what the camera looks at, for its names, in pixels. */
const MARGIN = { across: 150, down: 130 };
/** Size of sigma's own nodes: they only tell it where things are, the marks are drawn over them. */
const UNSEEN = 0.1;
/** How much marks shrink and grow with the room the whole sheet has. */
const MARK_SCALE = { least: 0.6, leastOfMany: 0.3, most: 1.15 };
/** From this many marks on they may be very small. */
const MANY = 300;
/** A picture that takes longer than this to draw, in milliseconds, is only moved while the camera moves. */
const SLOW = 24;
/** How long the camera must rest before such a picture is drawn again. */
const REST = 120;
/** The camera while the whole sheet is seen. */
const WHOLE = { cameraState: { x: 0.5, y: 0.5, angle: 0, ratio: 1 } };
/** How near the lines of a fanned pair the pointer stays among them, in pixels. */
const AMONG = 26;
const NOTHING: Target = { kind: 'none' };

/** False where the browser draws no WebGL, without which there is no map. */
export function canDraw(): boolean {
  const context = document.createElement('canvas').getContext('webgl2');
  context?.getExtension('WEBGL_lose_context')?.loseContext();
  return context !== null;
}

function inside(box: Box, point: Point): boolean {
  return point.x >= box.left && point.x <= box.right && point.y >= box.top && point.y <= box.bottom;
}

/** The map in a container. */
export class TieMap {
  readonly #sigma: Sigma;
  readonly #graph = new Graph();
  readonly #events: MapEvents;
  readonly #ties: CanvasRenderingContext2D;
  readonly #marks: CanvasRenderingContext2D;
  readonly #watch: ResizeObserver;
  #picture: Picture | undefined;
  #scene: Scene | undefined;
  #awaiting = 0;
  #hovered: Target = NOTHING;
  /** The pair whose lines are fanned out under the pointer. */
  #fanned: string | undefined;
  readonly #journey = new Journey();
  #touched = false;
  /** How long the last drawing took, in milliseconds, where the sheet was then, and the timer of the next. */
  #drawnIn = 0;
  #drawnAt: readonly [Point, Point] = [
    { x: 0, y: 0 },
    { x: 1, y: 1 },
  ];
  #resting: ReturnType<typeof setTimeout> | undefined;

  constructor(container: HTMLElement, events: MapEvents) {
    this.#events = events;
    this.#sigma = new Sigma(this.#graph, container, {
      renderLabels: false,
      renderEdgeLabels: false,
      defaultDrawNodeHover: () => {},
      stagePadding: 0,
      minCameraRatio: 0.06,
      maxCameraRatio: 3,
      zoomToSizeRatioFunction: (ratio) => (ratio > 1 ? Math.sqrt(ratio) : ratio ** 0.25),
      allowInvalidContainer: true,
      zoomDuration: motion(160),
    });
    this.#ties = this.#layer('ties', { beforeLayer: 'nodes' });
    this.#marks = this.#layer('marks', { afterLayer: 'hoverNodes' });
    this.#listen(container);
    this.#watch = new ResizeObserver(() => {
      this.#sigma.resize();
      this.#sigma.refresh();
    });
    this.#watch.observe(container);
  }

  #layer(id: string, place: { beforeLayer: string } | { afterLayer: string }): CanvasRenderingContext2D {
    const canvas = this.#sigma.createCanvas(id, {
      style: { position: 'absolute', inset: '0', transformOrigin: '0 0' },
      ...place,
    });
    Object.assign(canvas.style, { pointerEvents: 'none', width: '100%', height: '100%' });
    return canvas.getContext('2d') as CanvasRenderingContext2D;
  }

  #listen(container: HTMLElement): void {
    const sigma = this.#sigma;
    // Sigma would read a pixel back from the GPU at every move of the pointer, which waits for all drawing to end. It
    // has no setting against that, and hits are found by geometry here.
    Object.assign(sigma, { getNodeAtPosition: () => null });
    sigma.on('afterRender', () => this.#follow());
    container.addEventListener('pointerdown', (event) => {
      this.#touched = event.pointerType === 'touch';
    });
    sigma.on('clickStage', ({ event }) => this.#events.onPick(this.at(event), event.original.shiftKey));
    sigma.on('doubleClickStage', ({ event }) => {
      if (this.#events.opens(this.at(event))) event.preventSigmaDefault();
    });
    // The browser knows better than sigma what the user's two presses mean, however slow the page is meanwhile.
    container.addEventListener('dblclick', ({ clientX, clientY }) => {
      const box = container.getBoundingClientRect();
      const target = this.at({ x: clientX - box.left, y: clientY - box.top });
      if (this.#events.opens(target)) this.#events.onTwice(target);
    });
    sigma.on('moveBody', ({ event }) => {
      const found = this.at(event);
      this.#fanOut(found, event);
      this.#hover(found);
    });
    container.addEventListener('pointerleave', () => this.#hover(NOTHING));
    for (const canvas of Object.values(sigma.getCanvases())) {
      canvas.addEventListener('webglcontextlost', (event) => event.preventDefault());
      canvas.addEventListener('webglcontextrestored', () => this.#events.onRestored(), { once: true });
    }
  }

  /** The marks with their places on the screen. */
  get marks(): readonly SceneMark[] {
    return this.#screenMarks();
  }

  /** What stands at a point of the screen: a mark, then a name, then a line. */
  at(point: Point): Target {
    const mark = this.#screenMarks().find((one) => Math.hypot(one.x - point.x, one.y - point.y) <= one.radius + COLLAR);
    if (mark) return { kind: 'actor', id: mark.id };
    const name = this.#scene?.placed.find((placed) => inside(placed.box, point));
    if (name) return { kind: 'actor', id: name.id };
    const line = this.#scene && lineAt(this.#scene, point, this.#touched ? REACH.touch : REACH.mouse);
    return line ? { kind: 'tie', id: line.id } : NOTHING;
  }

  /** A point of the screen as a place of the sheet. */
  onSheet(point: Point): Point {
    const { x, y } = this.#sigma.viewportToGraph(point);
    return this.#picture?.turned ? { x: -y, y: x } : { x, y: -y };
  }

  /** Keeps the lines of a pair apart while the pointer is among them. */
  #fanOut(found: Target, point: Point): void {
    const line = found.kind === 'tie' ? this.#scene?.drawn.get(found.id)?.line : undefined;
    const over = line && pairKey(line.subject, line.object);
    const kept = over ?? (this.#isAmong(this.#fanned, point) ? this.#fanned : undefined);
    if (kept === this.#fanned) return;
    this.#fanned = kept;
    this.#redraw();
  }

  #isAmong(pair: string | undefined, point: Point): boolean {
    if (pair === undefined) return false;
    const own = [...(this.#scene?.drawn.values() ?? [])].filter(
      ({ line }) => pairKey(line.subject, line.object) === pair,
    );
    return own.some(({ track }) => track.nearest(point).distance < AMONG);
  }

  #hover(found: Target): void {
    const same =
      found.kind === this.#hovered.kind && (found.kind === 'none' || found.id === (this.#hovered as { id: string }).id);
    if (same) return;
    this.#hovered = found;
    this.#sigma.getContainer().classList.toggle('over', found.kind !== 'none');
    this.#events.onHover(found);
  }

  /** Shows a picture. Positions of marks that stay do not change. */
  show(picture: Picture): void {
    const before = this.#picture;
    this.#picture = picture;
    if (before && before.marks !== picture.marks && this.#journey.begin(before.marks, picture.marks)) this.#travel();
    if (before?.sheet !== picture.sheet) {
      this.#sigma.setCustomBBox({ x: [0, picture.sheet.width], y: [-picture.sheet.height, 0] });
    }
    if (before?.marks === picture.marks) {
      this.#redraw();
      return;
    }
    const wanted = new Map(picture.marks.map((mark) => [mark.id, mark]));
    for (const id of this.#graph.nodes()) if (!wanted.has(id)) this.#graph.dropNode(id);
    for (const mark of wanted.values()) {
      const attributes = { x: mark.x, y: -mark.y, size: UNSEEN };
      if (this.#graph.hasNode(mark.id)) this.#graph.replaceNodeAttributes(mark.id, attributes);
      else this.#graph.addNode(mark.id, attributes);
    }
    this.#redraw();
  }

  #travel(): void {
    this.#draw();
    if (this.#journey.isUnderWay) requestAnimationFrame(() => this.#travel());
    else this.#redraw();
  }

  #redraw(): void {
    if (this.#awaiting !== 0) return;
    this.#awaiting = requestAnimationFrame(() => {
      this.#awaiting = 0;
      this.#draw();
    });
  }

  /** How large the sheet is on the screen while all of it is shown. */
  #sheetScale(): number {
    const { width, height } = this.#sigma.getDimensions();
    const sheet = this.#picture?.sheet ?? SHEET;
    return Math.min(width / sheet.width, height / sheet.height);
  }

  #screenMarks(): readonly SceneMark[] {
    const least = (this.#picture?.marks.length ?? 0) > MANY ? MARK_SCALE.leastOfMany : MARK_SCALE.least;
    const factor = Math.min(MARK_SCALE.most, Math.max(least, this.#sheetScale()));
    return (this.#picture?.marks ?? []).map((mark) => {
      const { x, y } = this.#journey.at(mark);
      const at = this.#sigma.graphToViewport({ x, y: -y });
      return { ...mark, ...at, radius: this.#sigma.scaleSize(mark.radius) * factor };
    });
  }

  /** How the sheet lies on the screen. */
  #lie(turned: boolean): Lie {
    const [origin, far] = this.#corners();
    return { scale: (far.x - origin.x) / 1000, x: origin.x, y: origin.y, turned };
  }

  /** The lines that are drawn: those of a pair as one where there is no room for them, unless one is looked at. */
  #bundled(inView: readonly Line[], byId: ReadonlyMap<string, SceneMark>, ratio: number): readonly Line[] {
    const { emphasis } = this.#picture as Picture;
    const chosen = centre(emphasis);
    const fans = (pair: readonly Line[]) => {
      const [first] = pair as [Line];
      return (
        pairKey(first.subject, first.object) === this.#fanned ||
        (chosen !== undefined && (first.subject === chosen || first.object === chosen)) ||
        pair.some((line) => stateOf(line, emphasis) !== 'rest')
      );
    };
    const length = (a: string, b: string) => {
      const [from, to] = [byId.get(a), byId.get(b)];
      return from && to ? Math.max(0, distance(from, to) - from.radius - to.radius) : 0;
    };
    return bundleParallel(inView, { length, far: ratio > FAR, fans });
  }

  /** Two points of the sheet on the screen, which tell how the camera has moved. */
  #corners(): readonly [Point, Point] {
    return [this.#sigma.graphToViewport({ x: 0, y: 0 }), this.#sigma.graphToViewport({ x: 1000, y: -1000 })];
  }

  /** After the camera has moved: draws, or moves what is drawn and draws once the camera rests. */
  #follow(): void {
    clearTimeout(this.#resting);
    if (this.#drawnIn < SLOW) {
      this.#draw();
      return;
    }
    const [then, thenFar] = this.#drawnAt;
    const [now, nowFar] = this.#corners();
    const scale = (nowFar.x - now.x) / (thenFar.x - then.x);
    const transform = `translate(${now.x - then.x * scale}px, ${now.y - then.y * scale}px) scale(${scale})`;
    for (const { canvas } of [this.#ties, this.#marks]) canvas.style.transform = transform;
    this.#resting = setTimeout(() => this.#draw(), REST);
  }

  #draw(): void {
    const picture = this.#picture;
    if (!picture) return;
    const started = performance.now();
    this.#drawnAt = this.#corners();
    for (const { canvas } of [this.#ties, this.#marks]) canvas.style.transform = '';
    const { width, height } = this.#sigma.getDimensions();
    const frame: Box = { left: 0, top: 0, right: width, bottom: height };
    const near: Box = { left: -80, top: -80, right: width + 80, bottom: height + 80 };
    const marks = this.#screenMarks();
    const byId = new Map(marks.map((mark) => [mark.id, mark]));
    const inFrame = (id: string) => {
      const mark = byId.get(id);
      return mark !== undefined && inside(frame, mark);
    };
    const inView = picture.lines.filter((line) => inFrame(line.subject) || inFrame(line.object));
    const { ratio } = this.#sigma.getCamera().getState();
    const drawn = this.#bundled(inView, byId, ratio);
    const all = drawn.length <= VERBS_UP_TO || ratio < NEAR;
    const current = scene({
      ...picture,
      marks: marks.filter(
        (mark) => inside(near, mark) || inView.some((line) => line.subject === mark.id || line.object === mark.id),
      ),
      lines: drawn,
      frame,
      behind: this.#journey.isUnderWay ? undefined : { guides: picture.guides, lie: this.#lie(picture.turned) },
      covered: this.#events.covered(),
      measure,
      compact: this.#sheetScale() < SMALL,
      words: all ? 'all' : ratio > FAR ? 'none' : 'hedges',
    });
    this.#scene = current;
    this.#put(this.#ties, [...current.behind, ...current.ties], width, height);
    this.#put(this.#marks, [...current.marks, ...current.names], width, height);
    const statements = inView.reduce((sum, line) => sum + line.statements.length, 0);
    this.#events.onFrame(statements, inView.length < picture.lines.length);
    this.#drawnIn = performance.now() - started;
  }

  #put(context: CanvasRenderingContext2D, shapes: Scene['ties'], width: number, height: number): void {
    const ratio = devicePixelRatio;
    const { canvas } = context;
    if (canvas.width !== Math.round(width * ratio) || canvas.height !== Math.round(height * ratio)) {
      canvas.width = Math.round(width * ratio);
      canvas.height = Math.round(height * ratio);
    }
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, width, height);
    paint(context, shapes);
  }

  /** Moves the picture by some pixels. */
  shift(x: number, y: number): void {
    const camera = this.#sigma.getCamera();
    const from = this.#sigma.viewportToFramedGraph({ x, y });
    const to = this.#sigma.viewportToFramedGraph({ x: 0, y: 0 });
    const now = camera.getState();
    camera.animate({ x: now.x + to.x - from.x, y: now.y + to.y - from.y }, { duration: motion(320) });
  }

  zoomIn(): void {
    this.#sigma.getCamera().animatedZoom({ duration: motion(320) });
  }

  zoomOut(): void {
    this.#sigma.getCamera().animatedUnzoom({ duration: motion(320) });
  }

  /** Shows the whole sheet. */
  fit(): void {
    this.#sigma.getCamera().animatedReset({ duration: motion(320) });
  }

  /** Where the camera looks, as a place of the sheet; `null` where it looks at the whole sheet. */
  get camera(): Camera | null {
    const { x, y, ratio } = this.#sigma.getCamera().getState();
    if (Math.abs(x - 0.5) < 0.002 && Math.abs(y - 0.5) < 0.002 && Math.abs(ratio - 1) < 0.002) return null;
    const { width, height } = this.#sigma.getDimensions();
    const middle = this.#sigma.viewportToGraph({ x: width / 2, y: height / 2 });
    return { x: middle.x, y: -middle.y, zoom: 1 / ratio };
  }

  /** Looks at a place of the sheet. */
  place({ x, y, zoom }: Camera): void {
    const point = this.#sigma.graphToViewport({ x, y: -y }, WHOLE);
    const middle = this.#sigma.viewportToFramedGraph(point, WHOLE);
    this.#sigma.getCamera().animate({ ...middle, angle: 0, ratio: 1 / zoom }, { duration: motion(320) });
  }

  /**
   * Moves the camera so that these marks fill the view, no closer than reads well.
   * @param hidden Share of the map's height, from below, that something covers.
   */
  look(ids: readonly string[], hidden = 0): void {
    const { width, height } = this.#sigma.getDimensions();
    const wanted = new Set(ids);
    const points = (this.#picture?.marks ?? [])
      .filter((mark) => wanted.has(mark.id))
      .map((mark) => this.#sigma.graphToViewport({ x: mark.x, y: -mark.y }, WHOLE));
    if (points.length === 0) return;
    const xs = points.map((point) => point.x);
    const ys = points.map((point) => point.y);
    const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    const seen = height * (1 - hidden);
    const wide = Math.max((right - left) / (width - MARGIN.across), (bottom - top) / (seen - MARGIN.down));
    const ratio = Math.min(1.6, Math.max(0.35, wide));
    const below = (ratio * height * hidden) / 2;
    const middle = this.#sigma.viewportToFramedGraph({ x: (left + right) / 2, y: (top + bottom) / 2 + below }, WHOLE);
    this.#sigma.getCamera().animate({ ...middle, angle: 0, ratio }, { duration: motion(320) });
  }

  /** What is on the screen now, for tests and for the curious at the console. */
  inspect(): Inspection {
    const current = this.#scene;
    const lines = [...(current?.drawn.values() ?? [])].map(({ line, track, from, to }) => ({
      id: line.id,
      statements: line.statements.map((row) => row.id),
      free: INSPECTED.map((share) => track.at(from + (to - from) * share))
        .map(({ x, y }) => ({ x: Math.round(x), y: Math.round(y) }))
        .filter((point) => {
          const found = this.at(point);
          return found.kind === 'tie' && found.id === line.id;
        }),
    }));
    return {
      names: current?.placed.map(({ id, box }) => ({ id, box })) ?? [],
      words: [...(current?.words ?? [])].map(([id, { boxes }]) => ({ id, boxes })),
      marks: this.#screenMarks().map(({ id, x, y, radius }) => ({ id, x, y, radius })),
      lines,
    };
  }

  kill(): void {
    cancelAnimationFrame(this.#awaiting);
    clearTimeout(this.#resting);
    this.#watch.disconnect();
    this.#sigma.kill();
  }
}
