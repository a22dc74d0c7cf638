/** Where the map's camera looks, in the sheet's own terms, and how it goes elsewhere. */

import type { Point } from '../../../src/draw/curve.ts';
import type { Camera } from '../../../src/view/view.ts';
import type { Ground } from './ground.ts';
import { motion } from './motion.ts';
import type { Renderer } from './sigma.ts';

/** Room left around what the camera looks at, for its names, in pixels. */
const MARGIN = { across: 150, down: 130 };
/** The camera while the whole sheet is seen. */
const WHOLE = { cameraState: { x: 0.5, y: 0.5, angle: 0, ratio: 1 } };

export class MapCamera {
  readonly #sigma: Renderer;
  readonly #ground: Ground;
  readonly #refit: () => void;
  /** Does the last movement to a place of the sheet again. */
  #aim: (() => void) | undefined;

  /** @param refit Fits the sheet into what is free of the window now. */
  constructor(sigma: Renderer, ground: Ground, refit: () => void) {
    this.#sigma = sigma;
    this.#ground = ground;
    this.#refit = refit;
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
    this.#refit();
    this.#aim = undefined;
    this.#sigma.getCamera().animatedReset({ duration: motion(320) });
  }

  /** Where the camera looks, as a place of the sheet; `null` where it looks at the whole sheet. */
  get now(): Camera | null {
    const { x, y, ratio } = this.#sigma.getCamera().getState();
    if (Math.abs(x - 0.5) < 0.002 && Math.abs(y - 0.5) < 0.002 && Math.abs(ratio - 1) < 0.002) return null;
    const { width, height } = this.#sigma.getDimensions();
    const middle = this.#sigma.viewportToGraph({ x: width / 2, y: height / 2 });
    return { ...this.#ground.toSheet(middle), zoom: 1 / ratio };
  }

  /**
   * Changes how the sheet is fitted into the window, and looks at the same place of it afterwards, or goes on to where
   * it was on its way.
   */
  keeping(change: () => void): void {
    const before = this.now;
    const isUnderWay = this.#sigma.getCamera().isAnimated();
    change();
    if (isUnderWay && this.#aim) this.#aim();
    else if (before && !isUnderWay) this.#sigma.getCamera().setState(this.#stateAt(before));
  }

  /** The camera that looks at a place of the sheet. */
  #stateAt({ x, y, zoom }: Camera) {
    const point = this.#sigma.graphToViewport(this.#ground.toGraph({ x, y }), WHOLE);
    return { ...this.#sigma.viewportToFramedGraph(point, WHOLE), angle: 0, ratio: 1 / zoom };
  }

  /** Looks at a place of the sheet. */
  place(at: Camera): void {
    this.#aim = () => this.place(at);
    this.#sigma.getCamera().animate(this.#stateAt(at), { duration: motion(320) });
  }

  /**
   * Moves the camera so that these places of the sheet fill the view, no closer than reads well.
   * @param hidden Share of the map's height, from below, that something covers.
   */
  look(places: readonly Point[], hidden = 0): void {
    this.#aim = () => this.look(places, hidden);
    const { width, height } = this.#sigma.getDimensions();
    const points = places.map((place) => this.#sigma.graphToViewport(this.#ground.toGraph(place), WHOLE));
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
}
