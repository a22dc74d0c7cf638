/**
 * The only file that knows sigma. Sigma keeps the camera and the pointer; the picture itself is
 * drawn by `src/draw` on two canvases of our own in sigma's stack.
 */

import Graph from 'graphology';
import Sigma from 'sigma';
import { SHEET } from '../../../src/draw/arrange.ts';
import { within } from '../../../src/draw/boxes.ts';
import type { Point } from '../../../src/draw/curve.ts';
import type { Lie } from '../../../src/draw/guides.ts';
import { pairKey } from '../../../src/draw/lanes.ts';
import { COLLAR } from '../../../src/draw/marks.ts';
import { lineAt, type Scene, type SceneMark } from '../../../src/draw/scene.ts';
import type { Shape } from '../../../src/draw/shape.ts';
import type { Target } from '../../../src/view/view.ts';
import { MapCamera } from './camera.ts';
import { inspection } from './inspect.ts';
import { Journey, motion } from './motion.ts';
import { paint } from './paint.ts';
import { takeShot } from './shot.ts';
import type { Inspection, MapEvents, Picture } from './shown.ts';

/** How near a line the pointer must come, in pixels: a hand on a mouse, and a finger. */
const REACH = { mouse: 8, touch: 16 };
/** A finger takes a mark whose middle is this near, however small it is; in pixels. */
const FINGER = 14;
/** Below this scale of the sheet names are set smaller. */
const SMALL = 1.1;
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
/** How near the lines of a fanned pair the pointer stays among them, in pixels. */
const AMONG = 26;
const NOTHING: Target = { kind: 'none' };

/** False where the browser draws no WebGL, without which there is no map. */
export function canDraw(): boolean {
  const context = document.createElement('canvas').getContext('webgl2');
  context?.getExtension('WEBGL_lose_context')?.loseContext();
  return context !== null;
}

/** What draws and moves the map, to those who may not know it by name. */
export type Renderer = Sigma;

/** The map in a container. */
export class TieMap {
  readonly camera: MapCamera;
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
    this.camera = new MapCamera(this.#sigma);
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
      const target = this.at(event);
      if (!this.#events.opens(target)) return;
      event.preventSigmaDefault();
      // Of two taps the browser makes no double click here.
      if (this.#touched) this.#events.onTwice(target);
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

  /** The mark that is taken at a point: by the mouse at its name too, which a finger would cover too often. */
  handleAt(point: Point, byFinger: boolean): string | undefined {
    if (!byFinger) {
      const found = this.at(point);
      return found.kind === 'actor' ? found.id : undefined;
    }
    const near = this.#screenMarks()
      .map(({ id, x, y, radius }) => ({ id, away: Math.hypot(x - point.x, y - point.y), radius }))
      .filter(({ away, radius }) => away <= Math.max(radius + COLLAR, FINGER));
    return near.sort((a, b) => a.away - b.away)[0]?.id;
  }

  /** What stands at a point of the screen: a mark, then a name, then a line. */
  at(point: Point): Target {
    const mark = this.#screenMarks().find((one) => Math.hypot(one.x - point.x, one.y - point.y) <= one.radius + COLLAR);
    if (mark) return { kind: 'actor', id: mark.id };
    const name = this.#scene?.placed.find((placed) => within(placed.box, point));
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
    const { scene, statements, whole } = takeShot(picture, {
      width,
      height,
      marks: this.#screenMarks(),
      ratio: this.#sigma.getCamera().getState().ratio,
      fanned: this.#fanned,
      covered: this.#events.covered(),
      compact: this.#sheetScale() < SMALL,
      lie: this.#journey.isUnderWay ? undefined : this.#lie(picture.turned),
    });
    this.#scene = scene;
    this.#put(this.#ties, [...scene.behind, ...scene.ties], width, height);
    this.#put(this.#marks, [...scene.marks, ...scene.names], width, height);
    this.#events.onFrame(statements, !whole);
    this.#drawnIn = performance.now() - started;
  }

  #put(context: CanvasRenderingContext2D, shapes: readonly Shape[], width: number, height: number): void {
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

  /** Moves the camera so that these marks fill the view; see `MapCamera.look`. */
  look(ids: readonly string[], hidden = 0): void {
    const wanted = new Set(ids);
    this.camera.look(
      (this.#picture?.marks ?? []).filter(({ id }) => wanted.has(id)),
      hidden,
    );
  }

  /** What is on the screen now, for tests and for the curious at the console. */
  inspect(): Inspection {
    return inspection(this.#scene, this.#screenMarks(), (point) => this.at(point));
  }

  kill(): void {
    cancelAnimationFrame(this.#awaiting);
    clearTimeout(this.#resting);
    this.#watch.disconnect();
    this.#sigma.kill();
  }
}
