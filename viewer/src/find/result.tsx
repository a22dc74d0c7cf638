/** What was found, and what it is: the mark and the kind, or the line and how sure it is. */

import type { JSX } from 'preact';
import { family, kind } from '../../../src/model/vocabulary.ts';
import { Glyph, Mark } from '../panels/svg.tsx';
import { plural, sureLabel } from '../panels/wording.ts';
import { entityOf, lineOf, shownEntities, statementOf } from '../state/store.ts';
import type { Found } from './finder.ts';

const FILTERED = 'filtered out';
/** Of a graph that is too large for the page. */
const ELSEWHERE = 'not on this page yet';

function Row(props: {
  readonly sample: JSX.Element;
  readonly name: string;
  readonly what: string;
  readonly more?: string;
  /** Why it is not on the map, where it is not. */
  readonly absent?: string | false;
}): JSX.Element {
  return (
    <>
      <span class="find-sample">{props.sample}</span>
      <span class="find-words">
        <span class="find-name">{props.name}</span>
        {props.more ? <small>{props.more}</small> : null}
      </span>
      <span class="find-what">
        {props.what}
        {props.absent ? <small>{props.absent}</small> : null}
      </span>
    </>
  );
}

export function Result({ found }: { readonly found: Found }): JSX.Element {
  switch (found.is) {
    case 'entity': {
      const { row } = found;
      return (
        <Row
          sample={<Mark kind={row.kind} radius={7} />}
          name={row.name}
          more={row.aliases.join(', ')}
          what={kind(row.kind).label}
          absent={!shownEntities.value.has(row.id) && (entityOf(row.id) ? FILTERED : ELSEWHERE)}
        />
      );
    }
    case 'type':
      return (
        <Row
          sample={<Glyph status="reported" family={found.row.family} width={36} />}
          name={`“${found.row.label}”`}
          more={`Show only ${found.statements === null ? 'statements' : plural(found.statements, 'statement')} of this type`}
          what={`Type · ${family(found.row.family).label}`}
        />
      );
    case 'statement': {
      const { row } = found;
      return (
        <Row
          sample={<Glyph status={row.status} negated={row.negated} family={row.family} width={36} />}
          name={found.words}
          more={`“${row.quote}”`}
          what={sureLabel(row)}
          absent={!lineOf.value.has(row.id) && (statementOf(row.id) ? FILTERED : ELSEWHERE)}
        />
      );
    }
  }
}
