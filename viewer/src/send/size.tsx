/** How large a picture of dots is to be: for a screen, or for a width on paper. */

import type { JSX } from 'preact';
import type { ExportRequest } from '../../../src/model/exports.ts';

export interface Size {
  readonly scale: 1 | 2 | 4 | null;
  /** Of the paper, as they were typed; they count where there is no scale. */
  readonly widthMm: string;
  readonly dpi: string;
}

export const USUAL: Size = { scale: 2, widthMm: '160', dpi: '300' };

/** What the server and the command line take. */
const MOST = { widthMm: 2_000, dpi: 2_400 };

function whole(text: string, most: number): number | null {
  const value = Number(text);
  return /^\d+$/.test(text) && value >= 1 && value <= most ? value : null;
}

/** `undefined` while what was typed is no size. */
export function sizeRequest({ scale, widthMm, dpi }: Size): ExportRequest['size'] {
  if (scale !== null) return { scale };
  const width = whole(widthMm, MOST.widthMm);
  const dots = whole(dpi, MOST.dpi);
  return width === null || dots === null ? undefined : { widthMm: width, dpi: dots };
}

/** The same for the command line. */
export function sizeOptions(size: Size): readonly string[] {
  const request = sizeRequest(size);
  if (!request) return [];
  if ('scale' in request) return ['--scale', `${request.scale}`];
  return ['--width-mm', `${request.widthMm}`, '--dpi', `${request.dpi}`];
}

interface SizeProps {
  readonly size: Size;
  readonly onChange: (size: Size) => void;
}

export function SizeChoice({ size, onChange }: SizeProps): JSX.Element {
  const scales = [1, 2, 4] as const;
  const request = sizeRequest(size);
  const dots = request && 'dpi' in request ? Math.round((request.widthMm / 25.4) * request.dpi) : null;
  return (
    <fieldset class="send-size">
      <legend>Size</legend>
      {scales.map((scale) => (
        <label key={scale}>
          <input
            type="radio"
            name="size"
            checked={size.scale === scale}
            onChange={() => onChange({ ...size, scale })}
          />
          {scale}×
        </label>
      ))}
      <label>
        <input
          type="radio"
          name="size"
          checked={size.scale === null}
          onChange={() => onChange({ ...size, scale: null })}
        />
        On paper
      </label>
      {size.scale === null ? (
        <span class="send-paper">
          <label>
            <input
              type="number"
              min={1}
              max={MOST.widthMm}
              value={size.widthMm}
              onInput={(event) => onChange({ ...size, widthMm: event.currentTarget.value })}
            />
            mm wide
          </label>
          <label>
            <input
              type="number"
              min={1}
              max={MOST.dpi}
              value={size.dpi}
              onInput={(event) => onChange({ ...size, dpi: event.currentTarget.value })}
            />
            dots an inch
          </label>
          <small role="status">
            {dots === null
              ? `At most ${MOST.widthMm} mm and ${MOST.dpi} dots an inch.`
              : `${dots.toLocaleString('en')} dots wide`}
          </small>
        </span>
      ) : null}
    </fieldset>
  );
}
