/** Where the map's camera looks, in the sheet's own terms, and how it goes elsewhere. */

import { around, type Box, hull } from '../../../src/draw/boxes.ts';
import type { Point } from '../../../src/draw/curve.ts';
import type { Camera } from '../../../src/view/view.ts';
import { type Ground, sighted } from './ground.ts';
import { motion } from './motion.ts';
import type { Renderer } from './sigma.ts';

/** The camera while the whole sheet is seen. */
const WHOLE = { cameraState: { x: 0.5, y: 0.5, angle: 0, ratio: 1 } };

/** A camera as sigma has it. */
interface Sight extends Point {
  readonly angle: number;
  readonly ratio: number;
}

export class MapCamera {
  readonly #sigma: Renderer;
  readonly #ground: Ground;
  readonly #refit: () => void;
  readonly #floats: () => readonly Box[];
  /** Does the last movement to a place of the sheet again. */
  #aim: (() => void) | undefined;
  /** Where that movement ends. */
  #end: Sight | undefined;

  /**
   * @param refit fits the sheet into what is free of the window now
   * @param floats what lies over the map, in its pixels
   */
  constructor(sigma: Renderer, ground: Ground, refit: () => void, floats: () => readonly Box[]) {
    this.#sigma = sigma;
    this.#ground = ground;
    this.#refit = refit;
    this.#floats = floats;
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
    this.#end = undefined;
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
   * Changes how the sheet is fitted into the window. Afterwards it looks at what it was sent to, as that fits now; where
   * the user has moved it since, at the same place.
   */
  keeping(change: () => void): void {
    const before = this.now;
    const camera = this.#sigma.getCamera();
    const isUnderWay = camera.isAnimated();
    const isSent = isUnderWay || (this.#end !== undefined && isNear(camera.getState(), this.#end));
    change();
    if (isSent && this.#aim) this.#aim();
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
    this.#go(this.#stateAt(at));
  }

  /**
   * Moves the camera so that these places of the sheet fill what is free of the view, no closer than reads well.
   * @param hidden Share of the map's height, from below, that something covers.
   */
  look(places: readonly Point[], hidden = 0): void {
    this.#aim = () => this.look(places, hidden);
    if (places.length === 0) return;
    const { width, height } = this.#sigma.getDimensions();
    const points = places.map((place) => this.#sigma.graphToViewport(this.#ground.toGraph(place), WHOLE));
    const below = { left: 0, right: width, top: height * (1 - hidden), bottom: height };
    const floats = [...this.#floats(), ...(hidden > 0 ? [below] : [])];
    const { middle, ratio } = sighted(points, { width, height, floats });
    const { left, right, top, bottom } = hull(points.map((point) => around(point, 0)));
    const at = {
      x: (left + right) / 2 - (middle.x - width / 2) * ratio,
      y: (top + bottom) / 2 - (middle.y - height / 2) * ratio,
    };
    const to = this.#sigma.viewportToFramedGraph(at, WHOLE);
    this.#go({ ...to, angle: 0, ratio });
  }

  #go(end: Sight): void {
    this.#end = end;
    this.#sigma.getCamera().animate(end, { duration: motion(320) });
  }
}

function isNear(a: Sight, b: Sight): boolean {
  return Math.abs(a.x - b.x) < 1e-6 && Math.abs(a.y - b.y) < 1e-6 && Math.abs(a.ratio - b.ratio) < 1e-6;
}
