/** Samples of lines and marks as inline SVG, drawn by the same functions as the map, in the page's own colours. */

import type { JSX } from 'preact';
import { glyph } from '../../../src/draw/glyph.ts';
import { markShapes } from '../../../src/draw/marks.ts';
import { PAGE_COLOURS, type Palette } from '../../../src/draw/palette.ts';
import type { Command, Shape } from '../../../src/draw/shape.ts';
import { type EntityKind, type Family, families, kinds, type Status } from '../../../src/model/vocabulary.ts';

function named<K extends string>(names: readonly K[], prefix: string): Record<K, string> {
  return Object.fromEntries(names.map((name) => [name, `var(--${prefix}${name})`])) as Record<K, string>;
}

/** A palette of custom properties, so that samples follow the theme by themselves. */
const CSS_PALETTE: Palette = {
  page: { ...named(Object.keys(PAGE_COLOURS) as (keyof typeof PAGE_COLOURS)[], ''), canvas: 'var(--panel)' },
  family: named(
    families.map((row) => row.id),
    'family-',
  ),
  kind: named(
    kinds.map((row) => row.id),
    'kind-',
  ),
  kindFill: named(
    kinds.filter((row) => row.fill).map((row) => row.id),
    'kind-fill-',
  ),
};

function data(commands: readonly Command[]): string {
  return commands.map((command) => command.join(' ')).join('');
}

function element(shape: Shape, key: number): JSX.Element | null {
  const paint = {
    key,
    fill: 'fill' in shape && shape.fill ? shape.fill : 'none',
    stroke: 'stroke' in shape && shape.stroke ? shape.stroke : 'none',
  };
  switch (shape.type) {
    case 'path':
      return (
        <path
          {...paint}
          d={data(shape.commands)}
          stroke-width={shape.width}
          stroke-linecap={shape.cap ?? 'butt'}
          stroke-dasharray={shape.dash?.join(' ')}
        />
      );
    case 'circle':
      return <circle {...paint} cx={shape.x} cy={shape.y} r={shape.radius} stroke-width={shape.width} />;
    case 'text':
      return (
        <text
          {...paint}
          x={shape.x}
          y={shape.y}
          dy="0.36em"
          text-anchor={shape.align}
          font-size={shape.font.size}
          font-weight={shape.font.weight}
        >
          {shape.text}
        </text>
      );
    case 'letters':
      return null;
  }
}

/** A sample of the line that a status, and a family or several where there are any, is drawn with. */
export function Glyph(props: {
  readonly status: Status;
  readonly negated?: boolean;
  readonly family?: Family | 'several';
  readonly width?: number;
}): JSX.Element {
  const width = props.width ?? 44;
  const shapes = glyph(
    { status: props.status, negated: props.negated ?? false, family: props.family },
    width,
    CSS_PALETTE,
  );
  return (
    <svg class="glyph" width={width} height={16} viewBox={`0 0 ${width} 16`} aria-hidden="true">
      {shapes.map(element)}
    </svg>
  );
}

/** The mark of a group, as small as those of kinds. */
export function GroupMark(): JSX.Element {
  const ring = { cx: 8, cy: 8, fill: 'none', stroke: 'var(--ink2)', 'stroke-width': 1.6 };
  return (
    <svg class="mark-of-kind" width={16} height={16} viewBox="0 0 16 16" aria-hidden="true">
      <circle {...ring} r={6.4} />
      <circle {...ring} r={3.4} />
    </svg>
  );
}

/** The mark of a kind of actor. */
export function Mark(props: {
  readonly kind: EntityKind;
  readonly radius?: number;
  /** True where colours stand for something else, and only the form says the kind. */
  readonly plain?: boolean;
}): JSX.Element {
  const { kind, radius = 7, plain = false } = props;
  const size = 2 * radius + 4;
  const shapes = markShapes(
    kind,
    { x: size / 2, y: size / 2 },
    radius,
    CSS_PALETTE,
    false,
    plain ? 'var(--ink3)' : undefined,
  );
  return (
    <svg class="mark-of-kind" width={size} height={size} viewBox={`0 0 ${size} ${size}`} aria-hidden="true">
      {shapes.slice(1).map(element)}
    </svg>
  );
}
