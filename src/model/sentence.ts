/**
 * Statements in plain words. A statement that is less than a flat report never stands alone: its sentence carries
 * who says it, or the words that hedge it, or that it has not happened.
 */

import type { EntityRow, StatementRow } from './graph.ts';
import { type EntityKind, relation, type Status } from './vocabulary.ts';

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

/**
 * Words that begin a description rather than a proper name, and so are not capitalised inside a sentence. A word that
 * is missing here only keeps its capital.
 */
const DESCRIBING =
  /^(Affiliated|Allies|Armed|Assassination|Attack|Attacks|Bombings|Border|Civilians|Drone|End|Enclaves|Escalation|Experts|External|Forces|Foreign|Independent|Instability|Insurgency|Insurgent|Internal|International|Local|Long-standing|Memorial|Militants|Militias|Missile|New|Offensive|Offensives|Officials|People|Police|Possible|Recent|Regional|Residents|Resolution|Rising|Security|Smugglers|Soldiers|Strikes|Terrorism|Terrorist|Third-party|Those|Troops|Two-state|Unnamed|Violence|War|Wider) ?/;
/** Kinds whose one name stands for many people. */
const BODIES: ReadonlySet<EntityKind> = new Set(['Government', 'Military', 'ArmedGroup', 'Organisation']);
const POSSESSIVE = /^[^ ]+(?:['’]s|s['’]) /;

/** The words of a name up to its first preposition: what it is, without where or of what. */
function head(name: string): string {
  return name.split(PREPOSITION)[0] as string;
}

/** Whether a name takes a plural verb: "US forces strike", "Iran strikes". */
export function isPlural(entity: Pick<EntityRow, 'name' | 'kind'>): boolean {
  if (entity.kind === 'State' || entity.kind === 'Person') return false;
  if (/^Those /.test(entity.name)) return true;
  const words = head(entity.name);
  const last = words.split(/\s/).at(-1) as string;
  if (/^(people|police|troops|personnel)$/i.test(last)) return true;
  return /s$/.test(last) && !SINGULAR_S.test(last);
}

/** Events that are not counted, and so take no article. */
const UNCOUNTED = /^(Instability|Terrorism|Unrest|Violence)\b/;

/** "an Iranian retaliation", "a wider conflict": what has not happened is not yet the one that one could point at. */
function indefinite(name: string, entity: Pick<EntityRow, 'name' | 'kind'>): string {
  if (isPlural(entity)) return name;
  return `${/^[aeiou]/i.test(name) && !/^(U\.|Un[it]|Eu)/.test(name) ? 'an' : 'a'} ${name}`;
}

/** A name as it stands inside a sentence, with its article where it takes one. */
export function inSentence(entity: Pick<EntityRow, 'name' | 'kind'> & Partial<Pick<EntityRow, 'prospective'>>): string {
  const { kind } = entity;
  const name = DESCRIBING.test(entity.name) ? lowerFirst(entity.name) : entity.name;
  if (/^(the|a|an|another|some|both|many|those)\s/i.test(name)) return lowerFirst(name);
  if (ARTICLE_NAMES.test(name)) return `the ${name}`;
  if (/^Independent /.test(entity.name)) return indefinite(name, entity);
  if (kind === 'State' || kind === 'Person' || POSSESSIVE.test(name)) return name;
  if (kind === 'Event' && UNCOUNTED.test(entity.name)) return name;
  if (kind === 'Event') return entity.prospective ? indefinite(name, entity) : `the ${name}`;
  const words = head(entity.name).split(/\s/);
  const last = words.at(-1) as string;
  const common = /^[\p{Ll}-]+$/u.test(last) || ARTICLE_HEADS.test(last) || ARTICLE_HEADS.test(words[0] as string);
  return common && (kind === 'Place' || !isPlural(entity)) ? `the ${name}` : name;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function upperFirst(text: string): string {
  return text.charAt(0).toLocaleUpperCase('en') + text.slice(1);
}

/** The verb of a label in the plural: "strikes" becomes "strike", "is part of" becomes "are part of". */
export function pluralVerb(label: string): string {
  if (label === 'is a proxy of') return 'are proxies of';
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
  const label = labelFor(statement, entity);
  const verb = plural ? pluralVerb(label) : label;
  const object =
    statement.object === statement.subject
      ? plural
        ? 'themselves'
        : 'itself'
      : `${some(statement, entity)}${nameOf(statement.object, entity)}`;
  return `${nameOf(statement.subject, entity)} ${verb} ${object}`;
}

/** Places that one is at and not in. */
const LINES = /^(Border|Coast|Frontier) of /;

/** The relation's label, as it suits what it points at: in a region, at a border; part of an army, among groups. */
function labelFor({ relation: type, object }: StatementRow, entity: EntityOf): string {
  const { label } = relation(type);
  const to = entity(object);
  if (type === 'LOCATED_IN' && to && LINES.test(to.name)) return 'is at';
  if (type === 'PART_OF' && to?.kind === 'Unidentified' && isPlural(to)) return 'is among';
  return label;
}

/** Whoever kills six of an army does not kill the army. Where people are named as such, no word is needed. */
function some({ relation: type, object }: StatementRow, entity: EntityOf): string {
  const killed = type === 'KILLS' ? entity(object) : undefined;
  return killed && BODIES.has(killed.kind) ? 'members of ' : '';
}

/** What stands before a clause, by status: said to be so, and said not to be so. */
const LEADS: Record<Status, readonly [so: string, notSo: string]> = {
  reported: ['Reported', 'Not so'],
  assessed: ['Judged', 'Judged not to be so'],
  alleged: ['Alleged', 'Denied'],
  suspected: ['Suspected', 'Suspected not to be so'],
  forecast: ['Expected', 'Expected not to be so'],
  conditional: ['Put conditionally', 'On a condition, not so'],
  recommended: ['Said to be needed', 'Advised against'],
};

/** What is called possible is not thereby expected. */
const MERELY_POSSIBLE = /^(possibl|potential|might|may|could|risk)/i;

/** How a statement that something is not so is called: "Denied" only where somebody is named who denies it. */
export function negatedLabel({ status, said_by: speaker }: Pick<StatementRow, 'status' | 'said_by'>): string {
  return status === 'reported' && speaker !== null ? 'Denied' : LEADS[status][1];
}

/** A name with the verb of saying that fits it: "Pakistan says", "experts say". */
function says(id: string, entity: EntityOf): string {
  const speaker = entity(id);
  return `${nameOf(id, entity)} ${speaker && isPlural(speaker) ? 'say' : 'says'}`;
}

/** Stands for conditions that cannot be looked up where the sentence is: that there are some is still said. */
const UNTOLD = 'something holds that is not told here';

/**
 * The clauses of the conditions of a statement, joined; empty where it has none. What depends on another of them comes
 * after it, as it would happen.
 */
export function conditions(statement: StatementRow, entity: EntityOf, other: StatementOf): string {
  const ids = new Set(statement.conditions);
  const before = (row: StatementRow) => row.conditions.filter((id) => ids.has(id)).length;
  const found = statement.conditions.flatMap((id) => other(id) ?? []).sort((a, b) => before(a) - before(b));
  const clauses = found.map((row) => `${row.negated ? 'not so: ' : ''}${clause(row, entity)}`);
  return [...clauses, ...(found.length < ids.size ? [UNTOLD] : [])].join(' and ');
}

/**
 * The statement as a sentence that can stand alone: "Iran strikes Pakistan", "Pakistan says Iran shelters the
 * Balochistan Liberation Army", "Suspected (“bears the signature tactics of”): Kata’ib Hezbollah carries out the
 * drone attack in Jordan".
 */
export function title(statement: StatementRow, entity: EntityOf, other: StatementOf = () => undefined): string {
  const plain = clause(statement, entity);
  const { status, negated, said_by: speaker, hedge } = statement;
  const hedged = hedge === null ? '' : ` (“${hedge}”)`;
  const condition = conditions(statement, entity, other);
  const said = condition === '' ? plain : `${plain}, if ${condition}`;
  if (negated) return upperFirst(`${negatedLead(statement, entity)}${hedged}: ${said}`);
  if (speaker !== null && (status === 'alleged' || status === 'reported')) {
    return upperFirst(`${says(speaker, entity)} ${said}`);
  }
  switch (status) {
    case 'reported':
      return hedge === null ? upperFirst(said) : upperFirst(`as the source puts it${hedged}, ${said}`);
    case 'assessed': {
      const whose = speaker === null ? 'In the source’s judgment' : `In the judgment of ${nameOf(speaker, entity)}`;
      return `${whose}${hedged}, ${said}`;
    }
    default:
      return upperFirst(`${lead(statement, entity, condition, hedged)}: ${plain}`);
  }
}

function negatedLead(statement: StatementRow, entity: EntityOf): string {
  const { said_by: speaker } = statement;
  const label = negatedLabel(statement);
  return speaker === null ? label : `${label} by ${nameOf(speaker, entity)}`;
}

/**
 * "Expected by experts", "If the United States attacks Iran, experts say". Never "only if": a source that names one
 * condition seldom says that there is no other.
 */
function lead(statement: StatementRow, entity: EntityOf, condition: string, hedged: string): string {
  const { status, said_by: speaker } = statement;
  if (status === 'conditional' && condition !== '') {
    return `If ${condition}${hedged}${speaker === null ? '' : `, ${says(speaker, entity)}`}`;
  }
  const possible = status === 'forecast' && statement.likelihood !== null && MERELY_POSSIBLE.test(statement.likelihood);
  const plain = possible ? 'Said to be possible' : LEADS[status][0];
  const by = speaker === null ? '' : ` by ${nameOf(speaker, entity)}`;
  return `${plain}${by}${hedged}${condition === '' ? '' : `, if ${condition}`}`;
}

/** A line for lists and margins, where a sample of the line stands beside it: the clause, its speaker, the hedge. */
export function brief(statement: StatementRow, entity: EntityOf): string {
  const { status, negated, hedge, said_by: speaker } = statement;
  const plain = clause(statement, entity);
  const said = upperFirst(plain);
  const quoted = hedge === null ? '' : `: “${hedge}”`;
  if (negated) return `${upperFirst(negatedLead(statement, entity))}: ${said}${quoted}`;
  if (speaker !== null && (status === 'alleged' || status === 'assessed' || status === 'reported')) {
    return `${upperFirst(says(speaker, entity))} ${plain}${quoted}`;
  }
  if (hedge !== null) return `${said}${quoted}${speaker === null ? '' : `, ${says(speaker, entity)}`}`;
  return status === 'reported' ? said : `${lead(statement, entity, '', '')}: ${said}`;
}
