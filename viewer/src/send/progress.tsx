/** How far an export is, and what came of it. */

import type { JSX } from 'preact';
import { WithCode } from '../panels/with-code.tsx';
import { cancel, making, sizeWords } from './state.ts';

export function Progress(): JSX.Element {
  const now = making.value;
  return (
    <div class={`send-progress ${now.state}`} role="status">
      {now.state === 'making' ? (
        <>
          <span class="send-spinner" aria-hidden="true" />
          <span>
            Making the file{now.bytes === 0 ? '' : `, ${sizeWords(now.bytes)} so far`} …{' '}
            <button type="button" class="link" onClick={cancel}>
              Cancel
            </button>
          </span>
        </>
      ) : now.state === 'done' ? (
        <span>
          Downloaded <strong>{now.name}</strong>, {sizeWords(now.bytes)}.
        </span>
      ) : now.state === 'failed' ? (
        <span>
          <strong>{now.message}</strong> <WithCode>{now.mend}</WithCode>
        </span>
      ) : null}
    </div>
  );
}
