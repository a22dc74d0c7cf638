/**
 * Statements in plain words. A statement that is less than a flat report never stands alone: its sentence carries
 * who says it, or the words that hedge it, or that it has not happened.
 */

import type { EntityRow, StatementRow } from './graph.ts';
import { relation, type Status } from './vocabulary.ts';

/** Finds an entity by its id. */
export type EntityOf = (id: string) => EntityRow | undefined;
/** Finds a statement by its id. */
export type StatementOf = (id: string) => StatementRow | undefined;

/** States and the like whose names take an article. */
const ARTICLE_NAMES =
  /^(United |Netherlands|Philippines|Gambia|Bahamas|Maldives|Soviet Union|European Union|Central African|Dominican |Czech Republic|Islamic (Republic|State)|Red Sea|Persian Gulf|Middle East|West Bank)/;
/** Capitalised common nouns at the end of a name, as in "Balochistan Liberation Army". */
const ARTICLE_HEADS =
  /^(Administration|Agency|Alliance|Army|Authority|Border|Brigade|Brigades|Centre|Center|Coast|Command|Committee|Congress|Corps|Council|Department|Force|Front|Government|Group|Guard|Guards|Gulf|Institute|League|Military|Ministry|Movement|Navy|Organisation|Organization|Parliament|Party|Police|Regime|Region|Republic|Sea|Senate|Strait|Strip|Taliban|Union|University)$/;
/** Names that end in s and are one. */
const SINGULAR_S =
  /(ss|us|is)$|^(Hamas|United States|Laos|Cyprus|Honduras|Barbados|Maldives|Netherlands|Philippines|Texas|Paris|Studies|Politics)$/i;
const PREPOSITION =
  /[\s,]+(?:in|of|at|on|for|along|between|from|near|with|to|against|by|within|across|inside)\s|,\s|\s\(/i;

/** The words of a name up to its first preposition: what it is, without where or of what. */
function head(name: string): string {
  return name.split(PREPOSITION)[0] as string;
}

/** Whether a name takes a plural verb: "US forces strike", "Iran strikes". */
export function isPlural(entity: Pick<EntityRow, 'name' | 'kind'>): boolean {
  if (entity.kind === 'State' || entity.kind === 'Person') return false;
  const words = head(entity.name);
  if (/\sand\s/.test(words) && /s$/.test(words)) return true;
  const last = words.split(/\s/).at(-1) as string;
  if (/^(people|police|troops|civilians|personnel|leadership)$/i.test(last)) return !/^leadership$/i.test(last);
  return /s$/.test(last) && !SINGULAR_S.test(last);
}

/** A name as it stands inside a sentence, with its article where it takes one. */
export function inSentence(entity: Pick<EntityRow, 'name' | 'kind'>): string {
  const { name, kind } = entity;
  if (/^(the|a|an|another|some|both|many)\s/i.test(name)) return lowerFirst(name);
  if (ARTICLE_NAMES.test(name)) return `the ${name}`;
  if (kind === 'State' || kind === 'Person') return name;
  const words = head(name).split(/\s/);
  const last = words.at(-1) as string;
  const common = /^\p{Ll}/u.test(last) || ARTICLE_HEADS.test(last) || ARTICLE_HEADS.test(words[0] as string);
  if (kind === 'Event') return `the ${name}`;
  return common && !isPlural(entity) ? `the ${name}` : name;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function upperFirst(text: string): string {
  return text.charAt(0).toLocaleUpperCase('en') + text.slice(1);
}

/** The verb of a label in the plural: "strikes" becomes "strike", "is part of" becomes "are part of". */
export function pluralVerb(label: string): string {
  const [verb = '', ...rest] = label.split(' ');
  const known: Record<string, string> = { is: 'are', was: 'were', has: 'have', does: 'do', goes: 'go' };
  const stem =
    known[verb] ??
    (/(ss|sh|ch|x|zz)es$/.test(verb)
      ? verb.slice(0, -2)
      : /[^aeiou]ies$/.test(verb)
        ? `${verb.slice(0, -3)}y`
        : verb.replace(/s$/, ''));
  return [stem, ...rest].join(' ');
}

function nameOf(id: string, entity: EntityOf): string {
  const found = entity(id);
  return found ? inSentence(found) : id;
}

/**
 * Who does what to whom, as if it were so: "Iran shelters the Balochistan Liberation Army". Only for places where
 * the status, the speaker or the hedge stands beside it.
 */
export function clause(statement: StatementRow, entity: EntityOf): string {
  const subject = entity(statement.subject);
  const plural = subject ? isPlural(subject) : false;
  const { label } = relation(statement.relation);
  const verb = plural ? pluralVerb(label) : label;
  const object =
    statement.object === statement.subject ? (plural ? 'themselves' : 'itself') : nameOf(statement.object, entity);
  return `${nameOf(statement.subject, entity)} ${verb} ${object}`;
}

/** What stands before a clause: what it is when nobody is named, and when somebody is. */
const LEADS: Record<Status, readonly [so: string, notSo: string]> = {
  reported: ['Reported', 'Not so'],
  assessed: ['Judged', 'Judged not so'],
  alleged: ['Alleged', 'Denied'],
  suspected: ['Suspected', 'Doubted'],
  forecast: ['Expected', 'Not expected'],
  conditional: ['Only on a condition', 'Not expected, on a condition'],
  recommended: ['Called for', 'Advised against'],
};

function conditionsOf(statement: StatementRow, entity: EntityOf, other: StatementOf): string {
  const clauses = statement.conditions.flatMap((id) => {
    const condition = other(id);
    return condition ? [`${condition.negated ? 'not: ' : ''}${clause(condition, entity)}`] : [];
  });
  return clauses.join(' and ');
}

/**
 * The statement as a sentence that can stand alone: "Iran strikes Pakistan", "Pakistan says Iran shelters the
 * Balochistan Liberation Army", "Suspected, “bears the signature tactics of”: Kata’ib Hezbollah strikes US forces".
 */
export function title(statement: StatementRow, entity: EntityOf, other: StatementOf = () => undefined): string {
  const said = clause(statement, entity);
  const { status, negated, said_by: speaker, hedge } = statement;
  if (status === 'reported' && !negated && speaker === null && hedge === null) return upperFirst(said);
  const speaking = speaker === null ? undefined : entity(speaker);
  if (speaker !== null && !negated && (status === 'alleged' || status === 'reported')) {
    return upperFirst(`${nameOf(speaker, entity)} ${speaking && isPlural(speaking) ? 'say' : 'says'} ${said}`);
  }
  return upperFirst(`${leadOf(statement, entity, other)}: ${said}`);
}

function leadOf(statement: StatementRow, entity: EntityOf, other: StatementOf): string {
  const { status, negated, said_by: speaker, hedge } = statement;
  const condition = negated ? '' : conditionsOf(statement, entity, other);
  const named = negated && speaker !== null && status === 'reported' ? 'Denied' : LEADS[status][negated ? 1 : 0];
  const lead = condition === '' ? named : `${status === 'conditional' ? 'Only' : named} if ${condition}`;
  const by =
    speaker === null ? '' : condition === '' ? ` by ${nameOf(speaker, entity)}` : `, says ${nameOf(speaker, entity)}`;
  return `${lead}${by}${hedge === null ? '' : `, “${hedge}”`}`;
}

/** A line for lists and margins, where a sample of the line stands beside it: the clause, then the hedge. */
export function brief(statement: StatementRow, entity: EntityOf): string {
  const said = upperFirst(clause(statement, entity));
  if (statement.negated) return `Not so: ${said}`;
  if (statement.hedge !== null) return `${said}: “${statement.hedge}”`;
  if (statement.status === 'reported') return said;
  const speaker = statement.said_by === null ? '' : `, says ${nameOf(statement.said_by, entity)}`;
  return speaker === '' ? `${LEADS[statement.status][0]}: ${said}` : `${said}${speaker}`;
}
