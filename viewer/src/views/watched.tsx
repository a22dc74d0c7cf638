/** What is wrong with the records that are being edited, at file and line. */

import type { JSX } from 'preact';
import { formatLocation } from '../../../src/model/errors.ts';
import { plural } from '../panels/wording.ts';
import { watch } from '../state/store.ts';

const TOLD = 20;

export function RecordProblems(): JSX.Element {
  const { problems, unshown, loaded } = watch.value ?? { problems: [], unshown: 0, loaded: true };
  const more = unshown + Math.max(0, problems.length - TOLD);
  return (
    <div role="status">
      {problems.length === 0 ? null : (
        <section class="banner record-problems">
          <strong>
            The records have {plural(problems.length + unshown, 'problem')}.{' '}
            {loaded
              ? 'They are loaded all the same: only saved views are concerned.'
              : 'You are seeing what was right last.'}
          </strong>
          <ul>
            {problems.slice(0, TOLD).map((problem) => (
              <li key={`${formatLocation(problem)} ${problem.rule} ${problem.message}`}>
                <code>{formatLocation(problem)}</code> {problem.message} <span class="gloss">{problem.mend}</span>
              </li>
            ))}
          </ul>
          {more > 0 ? <p>And {more.toLocaleString('en')} more.</p> : null}
        </section>
      )}
    </div>
  );
}
