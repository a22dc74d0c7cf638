/** The tools over the map: selecting several, and the way back to all actors. */

import type { JSX } from 'preact';
import { Icon } from '../panels/icons.tsx';
import { view } from '../state/store.ts';
import { bringAllBack } from './doing.ts';
import { lassoing, ruling } from './selecting.ts';

export function Tools(): JSX.Element {
  const { kept, hidden } = view.value;
  return (
    <fieldset class="tools-of-map floating" data-floating aria-label="Select on the map">
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
      {kept === null && hidden.size === 0 ? null : (
        <button
          type="button"
          class="icon-button"
          aria-label="Bring all actors back (O)"
          title="Bring all actors back (O)"
          onClick={bringAllBack}
        >
          <Icon name="all" />
        </button>
      )}
    </fieldset>
  );
}
