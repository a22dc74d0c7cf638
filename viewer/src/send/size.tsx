/** How large a picture of dots is to be: for a screen, or for a width on paper. */

import type { JSX } from 'preact';
import { type ExportRequest, LARGEST, MM_PER_INCH } from '../../../src/model/exports.ts';

export interface Size {
  readonly scale: 1 | 2 | 4 | null;
  /** Of the paper, as they were typed; they count where there is no scale. */
  readonly widthMm: string;
  readonly dpi: string;
}

export const USUAL: Size = { scale: 2, widthMm: '160', dpi: '300' };

function whole(text: string, most: number): number | null {
  const value = Number(text);
  return /^\d+$/.test(text) && value >= 1 && value <= most ? value : null;
}

/** `undefined` while what was typed is no size. */
export function sizeRequest({ scale, widthMm, dpi }: Size): ExportRequest['size'] {
  if (scale !== null) return { scale };
  const width = whole(widthMm, LARGEST.widthMm);
  const dots = whole(dpi, LARGEST.dpi);
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

interface TypedProps extends SizeProps {
  readonly of: keyof typeof LARGEST;
  readonly unit: string;
}

function Typed({ of, unit, size, onChange }: TypedProps): JSX.Element {
  return (
    <label>
      <input
        type="number"
        min={1}
        max={LARGEST[of]}
        value={size[of]}
        onInput={(event) => onChange({ ...size, [of]: event.currentTarget.value })}
      />
      {unit}
    </label>
  );
}

export function SizeChoice({ size, onChange }: SizeProps): JSX.Element {
  const scales = [1, 2, 4] as const;
  const request = sizeRequest(size);
  const dots = request && 'dpi' in request ? Math.round((request.widthMm / MM_PER_INCH) * request.dpi) : null;
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
          <Typed of="widthMm" unit="mm wide" size={size} onChange={onChange} />
          <Typed of="dpi" unit="dots per inch" size={size} onChange={onChange} />
          <small role="status">
            {dots === null
              ? `At most ${LARGEST.widthMm} mm and ${LARGEST.dpi} dots per inch.`
              : `${dots.toLocaleString('en')} dots wide`}
          </small>
        </span>
      ) : null}
    </fieldset>
  );
}
