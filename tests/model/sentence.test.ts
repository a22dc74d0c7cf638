import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import type { EntityRow, Graph, StatementRow } from '../../src/model/graph.ts';
import { brief, inSentence, isPlural, pluralVerb, title } from '../../src/model/sentence.ts';
import { type EntityKind, relations, statuses } from '../../src/model/vocabulary.ts';
import { readRecords } from '../../src/records/index.ts';
import { statement } from '../draw/statements.ts';

let graph: Graph;
let entities: ReadonlyMap<string, EntityRow>;
let statements: ReadonlyMap<string, StatementRow>;

beforeAll(async () => {
  graph = await readRecords(fileURLToPath(new URL('../../graph', import.meta.url)));
  entities = new Map(graph.entities.map((row) => [row.id, row]));
  statements = new Map(graph.statements.map((row) => [row.id, row]));
});

const say = (row: StatementRow) =>
  title(
    row,
    (id) => entities.get(id),
    (id) => statements.get(id),
  );

describe('the sentences of the article', () => {
  it('state flatly only what the source reports flatly', () => {
    for (const row of graph.statements) {
      const flat = row.status === 'reported' && !row.negated && row.said_by === null && row.hedge === null;
      const naked = title({ ...row, status: 'reported', negated: false, said_by: null, hedge: null }, (id) =>
        entities.get(id),
      );
      expect(say(row) === naked, say(row)).toBe(flat);
    }
  });

  it('carry the speaker of what is alleged, and the hedge or a lead of what is not flat', () => {
    for (const row of graph.statements) {
      if (row.status === 'alleged') {
        const speaker = entities.get(row.said_by ?? '');
        expect(say(row).toLowerCase()).toContain(speaker?.name.toLowerCase());
      } else if (row.hedge !== null) {
        expect(say(row)).toContain(`“${row.hedge}”`);
      }
    }
  });

  it('say of what has not happened that it has not', () => {
    for (const row of graph.statements.filter((one) => one.status === 'forecast' && !one.negated)) {
      expect(say(row)).toMatch(/^(Expected|Said to be possible)\b/);
    }
    for (const row of graph.statements.filter((one) => one.status === 'conditional' && !one.negated)) {
      expect(say(row)).toMatch(row.conditions.length > 0 ? /^If\b/ : /^Put conditionally\b/);
    }
    for (const row of graph.statements.filter((one) => one.negated)) {
      expect(say(row)).toMatch(/^(Not so|Denied|Judged not|Suspected not|Expected not|On a condition|Advised against)/);
    }
  });

  it('say of what is merely possible that it is possible', () => {
    const possible = graph.statements.filter(({ likelihood }) => likelihood === 'possibly' || likelihood === 'risk');
    expect(possible.length).toBeGreaterThan(0);
    for (const row of possible) expect(say(row)).toMatch(/^Said to be possible\b/);
  });

  it('speak of what has not happened as of one among others', () => {
    const warning = graph.statements.find(({ id }) => id === 'experts-warn-of-iranian-retaliation');
    expect(say(warning as StatementRow)).toBe('Experts warn of an Iranian retaliation for American offensives');
    const hoped = graph.statements.find(({ id }) => id === 'palestine-part-of-two-state-solution');
    expect(say(hoped as StatementRow)).toContain('an independent Palestine is part of a two-state solution');
  });

  it('name conditions as they would come, one after the other', () => {
    const last = graph.statements.find(({ id }) => id === 'united-states-part-of-new-american-conflict');
    expect(say(last as StatementRow)).toMatch(
      /^If the United States attacks Iran and Iran retaliates against the United States\b/,
    );
  });

  it('are whole: no id, no doubled space or article, no verb against its subject', () => {
    for (const row of graph.statements) {
      const said = say(row);
      expect(said).not.toMatch(/ {2}|\bthe the\b|undefined|null/);
      expect(said).toMatch(/^[\p{Lu}“]/u);
      for (const id of [row.subject, row.object]) if (id.includes('-')) expect(said).not.toContain(id);
    }
  });

  it('are never only a clause in the short form either, unless reported flatly', () => {
    for (const row of graph.statements) {
      const short = brief(row, (id) => entities.get(id));
      const naked = brief({ ...row, status: 'reported', negated: false, said_by: null, hedge: null }, (id) =>
        entities.get(id),
      );
      if (row.status !== 'reported' || row.negated) expect(short).not.toBe(naked);
    }
  });
});

describe('a condition', () => {
  const said = (more: Partial<StatementRow>, other = (id: string) => statements.get(id)) => {
    const row = statements.get('iran-shelters-bla') as StatementRow;
    const depends = { ...row, conditions: ['united-states-attacks-iran'], ...more };
    return title(depends, (id) => entities.get(id), other);
  };
  const clause = 'if the United States attacks Iran';

  it('stands in every sentence, however sure it is and whoever says it', () => {
    for (const { id: status } of statuses) {
      for (const more of [{}, { said_by: null }, { negated: true }, { hedge: null }]) {
        expect(said({ status, ...more }).toLowerCase()).toContain(clause.toLowerCase());
      }
    }
  });

  it('that is not at hand is said to be one', () => {
    expect(said({ status: 'forecast', hedge: null, said_by: null }, () => undefined)).toBe(
      'Expected, if something holds that is not told here: Iran shelters the Balochistan Liberation Army',
    );
  });
});

describe('the short form', () => {
  const short = (id: string) => brief(statements.get(id) as StatementRow, (entity) => entities.get(entity));

  it('names whoever says it, also where there is a hedge', () => {
    for (const row of graph.statements.filter(({ said_by }) => said_by !== null)) {
      expect(short(row.id).toLowerCase()).toContain(entities.get(row.said_by ?? '')?.name.toLowerCase());
    }
    expect(short('external-actors-back-border-militants')).toBe(
      'Hossein Amir-Abdollahian says external actors back militants in the border areas: “no doubt”',
    );
    expect(short('iran-retaliates-against-united-states')).toBe(
      'Iran retaliates against the United States: “might compel”, experts say',
    );
  });

  it('lets nobody say flatly what they only put conditionally', () => {
    expect(short('united-states-attacks-iran')).toBe('Put conditionally by experts: The United States attacks Iran');
  });
});

describe('grammar', () => {
  const entity = (name: string, kind: EntityKind): EntityRow => ({
    id: name,
    name,
    kind,
    aliases: [],
    note: null,
    wikidata: null,
    place: null,
    date: null,
    date_from: null,
    date_to: null,
    date_text: null,
    year_inferred: false,
    prospective: false,
  });

  it.each([
    ['Balochistan Liberation Army', 'ArmedGroup', 'the Balochistan Liberation Army', false],
    ['Hezbollah', 'ArmedGroup', 'Hezbollah', false],
    ['Jaish ul-Adl', 'ArmedGroup', 'Jaish ul-Adl', false],
    ['Hamas', 'ArmedGroup', 'Hamas', false],
    ['Houthi movement', 'ArmedGroup', 'the Houthi movement', false],
    ['United States', 'State', 'the United States', false],
    ['Pakistan', 'State', 'Pakistan', false],
    ['US forces', 'Military', 'US forces', true],
    ['Experts', 'Unidentified', 'experts', true],
    ['Biden administration', 'Government', 'the Biden administration', false],
    ['Centre for Research and Security Studies', 'Organisation', 'the Centre for Research and Security Studies', false],
    ['Drone attack in Jordan', 'Event', 'the drone attack in Jordan', false],
    ['Iranian strikes on Pakistan', 'Event', 'the Iranian strikes on Pakistan', true],
    ['Security personnel in Pakistan', 'Military', 'security personnel in Pakistan', true],
    ['Red Sea', 'Place', 'the Red Sea', false],
  ] as const)('%s is "%s" in a sentence', (name, kind, inside, plural) => {
    expect(inSentence(entity(name, kind))).toBe(inside);
    expect(isPlural(entity(name, kind))).toBe(plural);
  });

  it('bends every verb of the vocabulary', () => {
    const plural = Object.fromEntries(relations.map((row) => [row.label, pluralVerb(row.label)]));
    expect(plural).toMatchObject({
      strikes: 'strike',
      accuses: 'accuse',
      'is part of': 'are part of',
      'carries out': 'carry out',
      pressures: 'pressure',
    });
    for (const [one, many] of Object.entries(plural)) expect(many).not.toBe(one);
  });

  it('kills members of a body, and not the body', () => {
    const said = (id: string) => say(statements.get(id) as StatementRow);
    expect(said('january-30-attack-kills-bla-militants')).toBe(
      'The attack of January 30 in Balochistan kills members of the Balochistan Liberation Army',
    );
    expect(said('israel-kills-palestinians')).toBe('Israel kills Palestinians');
    expect(said('assassination-kills-mousavi')).toBe('The assassination of Razi Mousavi kills Razi Mousavi');
  });

  it('names the actor once where a tie leads back to it', () => {
    const self = statement('s', { subject: 'Hamas', object: 'Hamas', relation: 'FIGHTS' });
    expect(title(self, () => entity('Hamas', 'ArmedGroup'))).toBe('Hamas fights itself');
  });
});
