/** Checks each record against the others and against its source. */

import type { QuoteRow } from '../model/graph.ts';
import type { EntityRecord, FigureRecord, SourceRecord, StatementRecord } from '../model/records.ts';
import { status } from '../model/vocabulary.ts';
import type { Context, Report } from './context.ts';
import { findCycles } from './cycles.ts';
import { checkDate } from './dates.ts';
import { checkInQuotes, locateQuotes } from './quotes.ts';
import type { Loaded } from './reading.ts';
import { checkAliases, checkEnds, checkEventFields, checkId, checkRole } from './references.ts';
import type { SourceText } from './source-text.ts';

/** One value or several, always as a list. */
export function listOf<T>(value: T | readonly T[] | undefined): readonly T[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value as T];
}

export function checkSource(context: Context, { origin, draft }: Loaded<SourceRecord>): void {
  const report = context.reporter(origin);
  if (draft.published === undefined || draft.published === null) return;
  checkDate(context, (_, finding) => report(['published'], finding), { date: draft.published }, []);
}

/**
 * @param spokenOfIn the sources with statements or figures about an event, by the event's id.
 */
export function checkEntity(
  context: Context,
  { origin, draft }: Loaded<EntityRecord>,
  spokenOfIn: ReadonlyMap<string, ReadonlySet<string>>,
): void {
  const report = context.reporter(origin);
  checkEventFields(report, draft);
  checkAliases(context, report, draft);
  checkRole(context, report, 'place', draft.place);
  const sources = [...(spokenOfIn.get(draft.id ?? '') ?? [])];
  checkDate(
    context,
    report,
    draft,
    sources.flatMap((id) => context.texts.get(id) ?? []),
  );
}

/** Reports a status that the rest of the record belies. */
function checkStatus(report: Report, draft: Partial<StatementRecord> | Partial<FigureRecord>): void {
  const { status, said_by } = draft;
  if (status === 'alleged' && said_by === undefined) {
    const message = 'The status is alleged, and there is no "said_by".';
    const mend = 'Add “said_by: …”, the party whose word it is; where nobody claims it, the status is suspected.';
    report(['status'], { rule: 'alleged-by-nobody', message, mend });
  }
  if (status === 'reported' && said_by !== undefined) {
    const message = 'The status is reported, which is the own voice of the source, and there is a "said_by".';
    const mend = 'Make it alleged (a claim about another) or assessed (a judgment), or leave "said_by" out.';
    report(['said_by'], { rule: 'reported-by-other', message, mend });
  }
}

/** Reports a status that only hedged or unconditional words can have. */
function checkHedging(report: Report, { status: id, hedge, condition }: Partial<StatementRecord>): void {
  if (id === undefined) return;
  if (id === 'suspected' && hedge === undefined) {
    const message = 'The status is suspected, and there is no "hedge".';
    const mend = 'Add “hedge: …”, the words that make it a suspicion; without such words it is not one.';
    report(['status'], { rule: 'suspected-without-hedge', message, mend });
  }
  if (status(id).tie && condition !== undefined) {
    const message = `The status is ${id}, and the statement depends on another.`;
    const mend = 'Make it conditional, forecast or recommended: it must not be drawn as a fact.';
    report(['status'], { rule: 'condition-on-fact', message, mend });
  }
}

/** What statements and figures have in common: where they are quoted from, when, where, and whose word it is. */
function checkCitation(
  context: Context,
  report: Report,
  draft: Partial<StatementRecord> | Partial<FigureRecord>,
): readonly QuoteRow[] {
  checkId(context, report, 'source', draft.source, ['source']);
  checkRole(context, report, 'place', draft.place);
  checkRole(context, report, 'said_by', draft.said_by);
  checkStatus(report, draft);
  const text: SourceText | undefined = context.texts.get(draft.source ?? '');
  checkDate(context, report, draft, text ? [text] : []);
  if (!text || draft.source === undefined || draft.quote === undefined) return [];
  return locateQuotes(draft.source, text, draft.quote, report, context.problems.full);
}

/** @returns where the quotes stand. */
export function checkStatement(context: Context, { origin, draft }: Loaded<StatementRecord>): readonly QuoteRow[] {
  const report = context.reporter(origin);
  checkId(context, report, 'entity', draft.subject, ['subject']);
  checkId(context, report, 'entity', draft.object, ['object']);
  checkRole(context, report, 'event', draft.event);
  if (draft.relation !== undefined) {
    checkEnds(context, report, draft.relation, { subject: draft.subject, object: draft.object });
  }
  for (const [index, { statement }] of listOf(draft.about).entries()) {
    const path = Array.isArray(draft.about) ? ['about', index, 'statement'] : ['about', 'statement'];
    checkId(context, report, 'statement', statement, path);
  }
  for (const [index, id] of listOf(draft.condition).entries()) {
    checkId(context, report, 'statement', id, Array.isArray(draft.condition) ? ['condition', index] : ['condition']);
  }
  checkHedging(report, draft);
  checkInQuotes(draft.hedge, 'hedge', draft.quote, report);
  checkInQuotes(draft.likelihood, 'likelihood', draft.quote, report);
  return checkCitation(context, report, draft);
}

/** @returns where the quotes stand. */
export function checkFigure(context: Context, { origin, draft }: Loaded<FigureRecord>): readonly QuoteRow[] {
  const report = context.reporter(origin);
  checkId(context, report, 'entity', draft.subject, ['subject']);
  checkId(context, report, 'entity', draft.of, ['of']);
  checkInQuotes(draft.of_text, 'of_text', draft.quote, report);
  return checkCitation(context, report, draft);
}

/** Reports statements that are about, or depend on, themselves. */
export function checkCycles(context: Context): void {
  const { statements } = context.records;
  const draftOf = (id: string) => statements.get(id)?.draft;
  const links = {
    about: (id: string) => listOf(draftOf(id)?.about).map(({ statement }) => statement),
    condition: (id: string) => listOf(draftOf(id)?.condition),
  };
  const wording = { about: 'is about', condition: 'depends on' };
  for (const field of ['about', 'condition'] as const) {
    for (const cycle of findCycles(statements.ids(), links[field])) {
      const first = cycle[0] as string;
      const origin = statements.get(first)?.origin;
      if (!origin) continue;
      const message =
        cycle.length === 1
          ? `The statement ${wording[field]} itself.`
          : `The statements go round in a circle: ${`${first} ${wording[field]} ${[...cycle.slice(1), first].join(`, which ${wording[field]} `)}`}.`;
      const mend = `Take "${field}" out where it is not meant.`;
      context.problems.addToRecord(origin, [field], { rule: `${field}-cycle`, message, mend }, 'key');
    }
  }
}
