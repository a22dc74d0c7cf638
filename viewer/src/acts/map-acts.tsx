/** What the analyst's actions put over the map: tools, menu, lasso, and what asks for the other end of a path. */

import type { JSX } from 'preact';
import type { Point } from '../../../src/draw/curve.ts';
import { BesideMap } from './beside-map.tsx';
import { Lasso } from './lasso.tsx';
import { MapMenu } from './menu.tsx';
import { RuleDialog } from './rule.tsx';
import { Tools } from './tools.tsx';
import { WayBar } from './way-bar.tsx';

export interface MapActsProps {
  /** True where the list stands in the map's place. */
  readonly asList: boolean;
  /** The marks with their places in the map's pixels. */
  readonly marks: () => readonly (Point & { readonly id: string })[];
}

export function MapActs({ asList, marks }: MapActsProps): JSX.Element {
  return (
    <>
      <BesideMap />
      <RuleDialog />
      <WayBar />
      {asList ? null : (
        <>
          <Tools />
          <Lasso marks={marks} />
          <MapMenu />
        </>
      )}
    </>
  );
}
