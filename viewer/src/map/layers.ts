/** The two canvases on which the map is drawn: lines below, marks and names above. */

import type { Point } from '../../../src/draw/curve.ts';
import type { Scene } from '../../../src/draw/scene.ts';
import type { Shape } from '../../../src/draw/shape.ts';
import { paint } from './paint.ts';

/** Two points of the sheet on the screen, which tell how the camera has moved. */
export type Corners = readonly [Point, Point];

/** Makes a canvas in the stack of those that show the map. */
export type MakeCanvas = (id: string, place: { beforeLayer: string } | { afterLayer: string }) => HTMLCanvasElement;

export class Layers {
  readonly #ties: CanvasRenderingContext2D;
  readonly #marks: CanvasRenderingContext2D;
  /** Where the sheet was when it was drawn. */
  #drawnAt: Corners = [
    { x: 0, y: 0 },
    { x: 1, y: 1 },
  ];

  constructor(make: MakeCanvas) {
    const layer = (...args: Parameters<MakeCanvas>) => {
      const canvas = make(...args);
      Object.assign(canvas.style, { pointerEvents: 'none', width: '100%', height: '100%' });
      return canvas.getContext('2d') as CanvasRenderingContext2D;
    };
    this.#ties = layer('ties', { beforeLayer: 'nodes' });
    this.#marks = layer('marks', { afterLayer: 'hoverNodes' });
  }

  get #all(): readonly CanvasRenderingContext2D[] {
    return [this.#ties, this.#marks];
  }

  draw(scene: Scene, corners: Corners, width: number, height: number): void {
    this.#drawnAt = corners;
    for (const { canvas } of this.#all) canvas.style.transform = '';
    put(this.#ties, [...scene.behind, ...scene.ties], width, height);
    put(this.#marks, [...scene.marks, ...scene.names], width, height);
  }

  /** Moves what is drawn to where the sheet is now, which is quicker than drawing it anew. */
  move([now, nowFar]: Corners): void {
    const [then, thenFar] = this.#drawnAt;
    const scale = (nowFar.x - now.x) / (thenFar.x - then.x);
    const transform = `translate(${now.x - then.x * scale}px, ${now.y - then.y * scale}px) scale(${scale})`;
    for (const { canvas } of this.#all) canvas.style.transform = transform;
  }
}

function put(context: CanvasRenderingContext2D, shapes: readonly Shape[], width: number, height: number): void {
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
