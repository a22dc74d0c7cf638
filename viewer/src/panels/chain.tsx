/** "Who says what": from the source, through those who speak, to what is said. */

import type { JSX } from 'preact';
import type { StatementRow } from '../../../src/model/graph.ts';
import { clause } from '../../../src/model/sentence.ts';
import type { Stance } from '../../../src/model/vocabulary.ts';
import { type GraphIndex, of } from '../../../src/view/graph-index.ts';
import { act, entityOf, graph, statementOf } from '../state/store.ts';
import { Glyph } from './svg.tsx';
import { named, SOURCE_VERB, stanceOf, sureLabel } from './wording.ts';

interface Link {
  readonly depth: number;
  readonly words: string;
  readonly row: StatementRow | null;
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function spoken(row: StatementRow, stance: Stance): string {
  return `${upperFirst(clause(row, entityOf))}, and ${stanceOf(stance, row.subject)}:`;
}

/** The statement's place among those who speak of it and what it speaks of. */
function links(row: StatementRow, index: GraphIndex): readonly Link[] {
  const speaking = of(index.speakingOf, row.id);
  const root: Link = { depth: 0, words: `The source ${SOURCE_VERB[(speaking[0] ?? row).status]}:`, row: null };
  const speakers: Link[] = speaking.map((other) => ({
    depth: 1,
    row: other,
    words: spoken(other, other.about.find((about) => about.statement === row.id)?.stance ?? 'asserts'),
  }));
  if (speakers.length === 0 && row.said_by !== null) {
    speakers.push({ depth: 1, row: null, words: `${upperFirst(named(row.said_by))}, in the source’s words:` });
  }
  const depth = speakers.length === 0 ? 1 : 2;
  const own = `${row.negated ? `${sureLabel(row)}: ` : ''}${upperFirst(clause(row, entityOf))}`;
  const said = row.about.flatMap((about): Link[] => {
    const other = statementOf(about.statement);
    return other
      ? [
          {
            depth: depth + 1,
            row: other,
            words: `${upperFirst(stanceOf(about.stance, row.subject))}: ${clause(other, entityOf)}`,
          },
        ]
      : [];
  });
  return [root, ...speakers, { depth, row, words: own }, ...said];
}

/** The chain of a statement; nothing where the source says it itself and of nothing else. */
export function Chain({ row }: { readonly row: StatementRow }): JSX.Element | null {
  const chain = links(row, graph.value as GraphIndex);
  if (chain.length < 3) return null;
  return (
    <section>
      <h2>Who says what</h2>
      <ol class="chain">
        {chain.map((link) => (
          <li key={`${link.depth} ${link.words}`} class={`depth-${link.depth}`}>
            {link.row && link.row !== row ? (
              <button
                type="button"
                class="link plain"
                onClick={() => act({ do: 'select', selection: { kind: 'tie', id: (link.row as StatementRow).id } })}
              >
                {link.words}
              </button>
            ) : (
              <span class={link.row === row ? 'own' : ''}>{link.words}</span>
            )}
            {link.row ? (
              <span class="chain-status">
                <Glyph status={link.row.status} negated={link.row.negated} width={28} />
                {sureLabel(link.row).toLowerCase()}
              </span>
            ) : null}
          </li>
        ))}
      </ol>
    </section>
  );
}
