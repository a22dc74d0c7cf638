/** The tools over the map: selecting several at once. */

import type { JSX } from 'preact';
import { Icon } from '../panels/icons.tsx';
import { lassoing, ruling } from './selecting.ts';

export function Tools(): JSX.Element {
  return (
    <fieldset class="tools-of-map floating" data-floating="lasting" aria-label="Select on the map">
      <button
        type="button"
        class="icon-button"
        aria-label="Select with a lasso (W)"
        title="Select with a lasso (W)"
        aria-pressed={lassoing.value}
        onClick={() => {
          lassoing.value = !lassoing.value;
        }}
      >
        <Icon name="lasso" />
      </button>
      <button
        type="button"
        class="icon-button"
        aria-label="Select by rule (Y)"
        title="Select by rule (Y)"
        onClick={() => {
          ruling.value = true;
        }}
      >
        <Icon name="rule" />
      </button>
    </fieldset>
  );
}
