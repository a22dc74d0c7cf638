/**
 * The only file that knows sigma. Sigma keeps the camera and the pointer; the picture itself is
 * drawn by `src/draw` on two canvases of our own in sigma's stack.
 */

import Graph from 'graphology';
import Sigma from 'sigma';
import type { Point } from '../../../src/draw/curve.ts';
import type { Lie } from '../../../src/draw/guides.ts';
import type { Scene, SceneMark } from '../../../src/draw/scene.ts';
import type { Target } from '../../../src/view/view.ts';
import { MapCamera } from './camera.ts';
import { fitted, Ground } from './ground.ts';
import { handleAt, hitAt, NOTHING, pairAt, type Seen } from './hits.ts';
import { inspection } from './inspect.ts';
import { type Corners, Layers } from './layers.ts';
import { Journey, motion } from './motion.ts';
import { listenForPresses, type Pressed } from './presses.ts';
import { takeShot } from './shot.ts';
import type { Inspection, MapEvents, Picture } from './shown.ts';

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

/** The moment at which the page first had a map with names on it, in the browser's list of marks. */
const FIRST_PICTURE = 'first picture';

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
  readonly #ground = new Ground();
  readonly #events: MapEvents;
  readonly #layers: Layers;
  readonly #watch: ResizeObserver;
  readonly #journey = new Journey();
  #picture: Picture | undefined;
  #scene: Scene | undefined;
  #awaiting = 0;
  /** The next frame of a journey to new places. */
  #travelling = 0;
  #hovered: Target = NOTHING;
  /** The pair whose lines are fanned out under the pointer. */
  #fanned: string | undefined;
  /** Whether a finger pressed last. */
  readonly #byFinger: () => boolean;
  /** How long the last drawing took, in milliseconds, and the timer of the next. */
  #drawnIn = 0;
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
    this.camera = new MapCamera(
      this.#sigma,
      this.#ground,
      () => this.refit(true),
      () => this.#events.covered(),
    );
    const style = { position: 'absolute', inset: '0', transformOrigin: '0 0' } as const;
    this.#layers = new Layers((id, place) => this.#sigma.createCanvas(id, { style, ...place }));
    this.#byFinger = this.#listen(container);
    this.#watch = new ResizeObserver(() => {
      this.#sigma.resize();
      this.refit(true);
      this.#sigma.refresh();
    });
    this.#watch.observe(container);
  }

  #listen(container: HTMLElement): () => boolean {
    this.#sigma.on('afterRender', () => this.#follow());
    for (const canvas of Object.values(this.#sigma.getCanvases())) {
      canvas.addEventListener('webglcontextlost', (event) => event.preventDefault());
      canvas.addEventListener('webglcontextrestored', () => this.#events.onRestored(), { once: true });
    }
    const pressed: Pressed = {
      at: (point) => this.at(point),
      over: (found, point) => {
        this.#fanOut(found, point);
        this.#hover(found);
      },
      left: () => this.#hover(NOTHING),
    };
    return listenForPresses(this.#sigma, container, pressed, this.#events);
  }

  /** The marks with their places on the screen. */
  get marks(): readonly SceneMark[] {
    return this.#screenMarks();
  }

  get #seen(): Seen {
    return { scene: this.#scene, marks: this.#screenMarks() };
  }

  /** The mark that is taken at a point; see `hits.ts`. */
  handleAt(point: Point, byFinger: boolean): string | undefined {
    return handleAt(this.#seen, point, byFinger);
  }

  /** What stands at a point of the screen: a mark, then a name, then a line. */
  at(point: Point): Target {
    return hitAt(this.#seen, point, this.#byFinger());
  }

  /** A point of the screen as a place of the sheet. */
  onSheet(point: Point): Point {
    const { x, y } = this.#ground.toSheet(this.#sigma.viewportToGraph(point));
    return this.#picture?.turned ? { x: y, y: x } : { x, y };
  }

  /** A place of the sheet, laid as it is, as a point of the screen. */
  #onScreen(place: Point): Point {
    return this.#sigma.graphToViewport(this.#ground.toGraph(place));
  }

  /** Keeps the lines of a pair apart while the pointer is among them. */
  #fanOut(found: Target, point: Point): void {
    const pair = pairAt(this.#scene, found, point, this.#fanned);
    if (pair === this.#fanned) return;
    this.#fanned = pair;
    this.#redraw();
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
    const isFitted = before?.extent !== picture.extent && this.refit(true);
    if (before?.marks === picture.marks && !isFitted) {
      this.#redraw();
      return;
    }
    const wanted = new Set(picture.marks.map(({ id }) => id));
    for (const id of this.#graph.nodes()) if (!wanted.has(id)) this.#graph.dropNode(id);
    this.#putNodes();
    this.#redraw();
  }

  /** Tells sigma where things are. */
  #putNodes(): void {
    for (const mark of this.#picture?.marks ?? []) {
      const attributes = { ...this.#ground.toGraph(mark), size: UNSEEN };
      if (this.#graph.hasNode(mark.id)) this.#graph.replaceNodeAttributes(mark.id, attributes);
      else this.#graph.addNode(mark.id, attributes);
    }
  }

  /**
   * Fits the sheet into what is free of the window. False where it lies so already.
   * @param anyway Also while the camera looks at a part of it, which then lies elsewhere.
   */
  refit(anyway = false): boolean {
    const { width, height } = this.#sigma.getDimensions();
    const extent = this.#picture?.extent;
    if (!extent || this.#isHidden || !(anyway || this.camera.now === null)) return false;
    const fit = fitted(extent, { width, height, floats: this.#events.lasting() });
    if (this.#ground.has(fit)) return false;
    this.camera.keeping(() => {
      this.#ground.take(fit);
      this.#sigma.setCustomBBox(this.#ground.frame(width, height));
      this.#putNodes();
      this.#sigma.refresh();
    });
    return true;
  }

  #travel(): void {
    cancelAnimationFrame(this.#travelling);
    this.#draw();
    if (this.#journey.isUnderWay) this.#travelling = requestAnimationFrame(() => this.#travel());
    else this.#redraw();
  }

  #redraw(): void {
    if (this.#awaiting !== 0) return;
    this.#awaiting = requestAnimationFrame(() => {
      this.#awaiting = 0;
      this.#draw();
    });
  }

  #screenMarks(): readonly SceneMark[] {
    const least = (this.#picture?.marks.length ?? 0) > MANY ? MARK_SCALE.leastOfMany : MARK_SCALE.least;
    const factor = Math.min(MARK_SCALE.most, Math.max(least, this.#ground.scale));
    return (this.#picture?.marks ?? []).map((mark) => {
      return {
        ...mark,
        ...this.#onScreen(this.#journey.at(mark)),
        radius: this.#sigma.scaleSize(mark.radius) * factor,
      };
    });
  }

  /** How the sheet lies on the screen. */
  #lie(turned: boolean): Lie {
    const [origin, far] = this.#corners();
    return { scale: { x: (far.x - origin.x) / 1000, y: (far.y - origin.y) / 1000 }, ...origin, turned };
  }

  #corners(): Corners {
    return [this.#onScreen({ x: 0, y: 0 }), this.#onScreen({ x: 1000, y: 1000 })];
  }

  /** After the camera has moved: draws, or moves what is drawn and draws once the camera rests. */
  #follow(): void {
    clearTimeout(this.#resting);
    if (this.#drawnIn < SLOW) {
      this.#draw();
      return;
    }
    this.#layers.move(this.#corners());
    this.#resting = setTimeout(() => this.#draw(), REST);
  }

  /** Whether the page shows it nowhere now; sigma takes such a map for one of a pixel. */
  get #isHidden(): boolean {
    const { width, height } = this.#sigma.getDimensions();
    return width <= 1 || height <= 1;
  }

  #draw(): void {
    const picture = this.#picture;
    if (!picture || this.#isHidden) return;
    const started = performance.now();
    const { width, height } = this.#sigma.getDimensions();
    const { scene, statements, whole } = takeShot(picture, {
      width,
      height,
      marks: this.#screenMarks(),
      ratio: this.#sigma.getCamera().getState().ratio,
      fanned: this.#fanned,
      covered: this.#events.covered(),
      compact: this.#ground.scale < SMALL,
      lie: this.#journey.isUnderWay ? undefined : this.#lie(picture.turned),
    });
    this.#scene = scene;
    this.#layers.draw(scene, this.#corners(), width, height);
    this.#events.onFrame(statements, !whole);
    this.#drawnIn = performance.now() - started;
    if (scene.placed.length > 0 && performance.getEntriesByName(FIRST_PICTURE).length === 0) {
      performance.mark(FIRST_PICTURE);
    }
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
    const seen = this.#seen;
    return inspection(seen.scene, seen.marks, (point) => hitAt(seen, point, this.#byFinger()));
  }

  kill(): void {
    cancelAnimationFrame(this.#awaiting);
    cancelAnimationFrame(this.#travelling);
    clearTimeout(this.#resting);
    this.#watch.disconnect();
    this.#sigma.kill();
  }
}
