/** Checks that what a record refers to is there and may stand in that place. */

import type { EntityRecord } from '../model/records.ts';
import { type EntityKind, isInRange, kind, kinds, type RelationType, relation } from '../model/vocabulary.ts';
import type { Context, Report } from './context.ts';
import type { Finding, Path } from './problems.ts';

/** Which kinds of entities may stand in a role. */
interface Role {
  readonly field: string;
  readonly must: string;
  readonly allows: (entityKind: EntityKind) => boolean;
}

const ROLES = {
  place: {
    field: 'place',
    must: 'a Place or a State',
    allows: (entityKind) => isInRange(entityKind, 'place'),
  },
  event: { field: 'event', must: 'an Event', allows: (entityKind) => isInRange(entityKind, 'event') },
  said_by: { field: 'said_by', must: 'an actor', allows: (entityKind) => isInRange(entityKind, 'actor') },
} as const satisfies Readonly<Record<string, Role>>;

const articleFor = (word: string) => (/^[AEIOU]/i.test(word) ? `an ${word}` : `a ${word}`);

function unknownId(context: Context, what: 'source' | 'entity' | 'statement', id: string): Finding {
  const near = context.problems.full ? undefined : context.suggesters[what].suggest(id);
  return {
    rule: 'unknown-id',
    message: `There is no ${what} with the id ${id}.`,
    mend: near === undefined ? `Correct the id, or add ${articleFor(what)} with it.` : `Did you mean ${near}?`,
  };
}

/** Reports an id that no record has. */
export function checkId(
  context: Context,
  report: Report,
  what: 'source' | 'entity' | 'statement',
  id: string | undefined,
  path: Path,
): void {
  const set = {
    source: context.records.sources,
    entity: context.records.entities,
    statement: context.records.statements,
  };
  if (id !== undefined && !set[what].has(id)) report(path, unknownId(context, what, id));
}

/** The kind of an entity; `undefined` where there is no such entity or its kind is wrong itself. */
function kindOf(context: Context, id: string | undefined): EntityKind | undefined {
  return id === undefined ? undefined : context.records.entities.get(id)?.draft.kind;
}

/** Reports an entity that is not there, or whose kind does not fit the role. */
export function checkRole(context: Context, report: Report, role: keyof typeof ROLES, id: string | undefined): void {
  const { field, must, allows } = ROLES[role];
  checkId(context, report, 'entity', id, [field]);
  const found = kindOf(context, id);
  if (found === undefined || allows(found)) return;
  const fitting = kinds.filter((row) => allows(row.id)).map((row) => row.id);
  report([field], {
    rule: 'wrong-kind',
    message: `${id} is ${articleFor(found)}; "${field}" must be ${must}.`,
    mend: `Name an entity of kind ${fitting.join(', ')}.`,
  });
}

/** Reports ends that the relation does not take, and says so when they would fit the other way round. */
export function checkEnds(
  context: Context,
  report: Report,
  type: RelationType,
  ends: { readonly subject: string | undefined; readonly object: string | undefined },
): void {
  const { subjects, objects } = relation(type);
  const subject = kindOf(context, ends.subject);
  const object = kindOf(context, ends.object);
  const fits = (end: EntityKind | undefined, allowed: readonly EntityKind[]) => !end || allowed.includes(end);
  const turned = subject && object && subjects.includes(object) && objects.includes(subject);
  const hint = turned ? ' The other way round it would fit.' : '';
  const reportEnd = (end: 'subject' | 'object', found: EntityKind, allowed: readonly EntityKind[]) =>
    report([end], {
      rule: 'relation-ends',
      message: `${ends[end]} is ${articleFor(found)}, which cannot be the ${end} of ${type}.`,
      mend: `The ${end} of ${type} is one of: ${allowed.join(', ')}.${hint}`,
    });
  if (subject && !fits(subject, subjects)) reportEnd('subject', subject, subjects);
  if (object && !fits(object, objects)) reportEnd('object', object, objects);
}

/** Reports an alias that is another entity's name: asked for by that name, two would answer. */
export function checkAliases(context: Context, report: Report, { id, aliases = [] }: Partial<EntityRecord>): void {
  for (const [index, alias] of aliases.entries()) {
    const other = context.idsByName.get(alias.toLowerCase());
    if (other === undefined || other === id) continue;
    report(['aliases', index], {
      rule: 'alias-is-name',
      message: `The alias ${alias} is the name of another entity, ${other}.`,
      mend: 'Leave it out; where a comma cut it off a longer alias, put that one into quotes.',
    });
  }
}

/** Fields that only events have. */
const EVENT_FIELDS = ['date', 'date_text', 'year_inferred', 'place', 'prospective'] as const;

/** Reports what only an event can have, on something else. */
export function checkEventFields(report: Report, draft: Partial<EntityRecord>): void {
  if (draft.kind === undefined || kind(draft.kind).layer === 'event') return;
  for (const field of EVENT_FIELDS) {
    if (draft[field] === undefined) continue;
    const message = `"${field}" is for events, and this is ${articleFor(draft.kind)}.`;
    const mend = 'Leave it out, and say it in a statement.';
    report([field], { rule: 'event-field', message, mend }, 'key');
  }
}
