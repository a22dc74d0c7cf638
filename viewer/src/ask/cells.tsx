/** Values of an answer as people read them. */

import type { ComponentChildren, JSX } from 'preact';
import type { StatementRow } from '../../../src/model/graph.ts';
import { GraphNode, GraphPath, GraphRelationship, type Value } from '../../../src/model/values.ts';
import { NameButton } from '../panels/fields.tsx';
import { StatementButton } from '../panels/rows.tsx';
import { entityOf, statementOf } from '../state/store.ts';

/** More of one cell is folded away: one row would be as high as the screen. */
const UNFOLDED = 3;

interface FoldProps {
  readonly count: number;
  /** What there are so many of, as "4 values". */
  readonly what: string;
  readonly children: ComponentChildren;
}

function Fold({ count, what, children }: FoldProps): JSX.Element {
  if (count <= UNFOLDED) return <>{children}</>;
  return (
    <details class="value-fold">
      <summary>
        {count} {what}
      </summary>
      {children}
    </details>
  );
}

/** Keys that begin with `_` are this project's own marks and mean nothing to a reader. */
function Entries({ of }: { readonly of: { readonly [key: string]: Value } }): JSX.Element {
  return (
    <dl class="value-map">
      {Object.entries(of)
        .filter(([key]) => !key.startsWith('_'))
        .map(([key, value]) => (
          <div key={key}>
            <dt>{key}</dt>
            <dd>
              <Cell value={value} plain />
            </dd>
          </div>
        ))}
    </dl>
  );
}

function Statements({ rows }: { readonly rows: readonly StatementRow[] }): JSX.Element {
  return (
    <Fold count={rows.length} what="statements">
      <ul class="value-statements">
        {rows.map((row) => (
          <li key={row.id}>
            <StatementButton row={row} />
          </li>
        ))}
      </ul>
    </Fold>
  );
}

function Node({ node }: { readonly node: GraphNode }): JSX.Element {
  const id = String(node.properties.id ?? '');
  if (node.labels.includes('Entity') && entityOf(id)) return <NameButton id={id} />;
  const row = node.labels.includes('Statement') ? statementOf(id) : undefined;
  if (row) return <Statements rows={[row]} />;
  return (
    <details class="value-fold">
      <summary>
        <code>
          ({node.labels.map((label) => `:${label}`).join('')} {id})
        </code>
      </summary>
      <Entries of={node.properties} />
    </details>
  );
}

function Relationship({ of }: { readonly of: GraphRelationship }): JSX.Element {
  const row = statementOf(String(of.properties.id ?? ''));
  if (row) return <Statements rows={[row]} />;
  return (
    <details class="value-fold">
      <summary>
        <code>[:{of.type}]</code>
      </summary>
      <Entries of={of.properties} />
    </details>
  );
}

function List({ items, plain }: { readonly items: readonly Value[]; readonly plain: boolean }): JSX.Element {
  const rows = plain ? [] : items.flatMap((item) => (typeof item === 'string' ? (statementOf(item) ?? []) : []));
  if (rows.length > 0 && rows.length === items.length) return <Statements rows={rows} />;
  return (
    <Fold count={items.length} what="values">
      <ul class="value-list">
        {items.map((item, index) => (
          // The items of a list have no names of their own.
          <li key={index}>
            <Cell value={item} plain={plain} />
          </li>
        ))}
      </ul>
    </Fold>
  );
}

export interface CellProps {
  readonly value: Value;
  /** True where ids stay ids: the columns as they came. */
  readonly plain?: boolean;
}

export function Cell({ value, plain = false }: CellProps): JSX.Element | null {
  if (value === null) return <span class="value-null">none</span>;
  if (typeof value === 'string') {
    if (plain) return <>{value}</>;
    const row = statementOf(value);
    if (row) return <Statements rows={[row]} />;
    return entityOf(value) ? <NameButton id={value} /> : <span>{value}</span>;
  }
  if (typeof value === 'boolean') return <>{value ? 'yes' : 'no'}</>;
  if (typeof value !== 'object')
    return <>{typeof value === 'number' ? value.toLocaleString('en', { maximumFractionDigits: 6 }) : String(value)}</>;
  if (value instanceof GraphNode) return <Node node={value} />;
  if (value instanceof GraphRelationship) return <Relationship of={value} />;
  if (value instanceof GraphPath) return <List items={value.relationships} plain={false} />;
  if (Array.isArray(value)) return <List items={value} plain={plain} />;
  return <Entries of={value as { readonly [key: string]: Value }} />;
}
