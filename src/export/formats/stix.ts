/** A STIX 2.1 bundle, for threat intelligence platforms. https://docs.oasis-open.org/cti/stix/v2.1/ */

import { createHash } from 'node:crypto';
import { isDay } from '../../model/dates.ts';
import type { EntityRow, FigureRow, SourceRow, StatementRow } from '../../model/graph.ts';
import { sentenceOf } from '../../model/told.ts';
import { type EntityKind, isTie } from '../../model/vocabulary.ts';
import { describe } from '../account.ts';
import { asObject, type Column, entityColumns, figureColumns, statementColumns } from '../columns.ts';
import { inContext } from '../context.ts';
import type { FileExporter } from '../exporter.ts';
import { jsonMembers } from '../streaming.ts';
import { entityIndex, type Subgraph, sourceIndex } from '../subgraph.ts';
import { evidenceOf, figureInWords, labelOf } from '../words.ts';

/** The namespace of all ids made here: the same row has the same id in every export. */
const NAMESPACE = 'f238b06b-91bb-50db-b901-d8a22a93c69e';
const EXTENSION = 'extension-definition--144bb293-6098-5380-8c7b-eda53f05af89';
/** The identity of this program. */
const OURSELVES = 'identity--bdf38a12-1c11-571f-973e-dd61a16184a1';
/** `created` of what the records give no date for: STIX demands one, and this one nobody takes for real. */
const UNKNOWN = '1970-01-01T00:00:00.000Z';

const IDENTITY_CLASSES: Readonly<Partial<Record<EntityKind, string>>> = {
  State: 'organization',
  Government: 'organization',
  Military: 'organization',
  ArmedGroup: 'group',
  Person: 'individual',
  Organisation: 'organization',
  Population: 'class',
};

/** Admiralty credibility on the scale of STIX, appendix A; 6 "cannot be judged" has no value there. */
const CONFIDENCE: Readonly<Record<number, number>> = { 1: 90, 2: 70, 3: 50, 4: 30, 5: 10 };

export const stix: FileExporter = {
  id: 'stix',
  title: 'STIX 2.1',
  purpose: 'Threat intelligence platforms, such as OpenCTI and MISP.',
  extension: 'json',
  mediaType: 'application/stix+json;version=2.1',
  keeps: {
    id: 'our extension; the STIX id is made from it',
    status: '`labels`, `description`, our extension',
    speaker: '`description`, our extension',
    hedge: '`description`, our extension',
    quote: '`external_references`, our extension',
    source: '`external_references`, our extension (an id); without author, publisher, grading and text',
    dates:
      'in words in `description`, with an inferred year in brackets; our extension; `start_time` and `stop_time` where the source gives a day or a span. `modified` is when the data was loaded; `created` is when the source was published, or 1970 where that is not known',
    about: 'in words in `description`; our extension',
    notTies: '`note` about both ends, never a `relationship`',
    figures: '`note` about what they count',
    notes: '`description` of entities; our extension',
    account: 'a `note` on the identity `Spillover`',
  },
  drops: ['sourceCredits'],
  write,
};

type StixObject = Readonly<Record<string, unknown>> & { readonly id: string };

async function* write(subgraph: Subgraph): AsyncGenerator<string> {
  const account = `${subgraph.title}. ${await describe(subgraph, stix.drops)}`;
  const bundle = uuid(`bundle ${account}`);
  yield `{\n"type": "bundle",\n"id": "bundle--${bundle}",\n"objects": [`;
  yield* jsonMembers(objects(subgraph, account));
  yield '\n]\n}\n';
}

async function* objects(subgraph: Subgraph, account: string): AsyncGenerator<StixObject> {
  const entities = await entityIndex(subgraph);
  const sources = await sourceIndex(subgraph);
  const stixIds = new Map(
    [...entities.values()].map((entity) => [entity.id, stixId(typeOf(entity), `entity ${entity.id}`)]),
  );
  const refs = (...ids: readonly (string | null)[]) => [
    ...new Set(ids.flatMap((id) => (id === null ? [] : (stixIds.get(id) ?? [])))),
  ];
  const base = common(subgraph);
  const names = { entities, statements: new Map() };

  yield* ourselves(base);
  yield { ...accountNote(subgraph, account), ...base };
  for (const entity of entities.values()) yield entityObject(entity, base);
  for await (const [statement, context] of inContext(subgraph, entities)) {
    const shared = {
      ...base,
      ...createdOf(sources.get(statement.source)),
      labels: [...new Set([statement.status, ...(statement.negated ? ['denied'] : [])])],
      ...(CONFIDENCE[statement.credibility] === undefined ? {} : { confidence: CONFIDENCE[statement.credibility] }),
      external_references: references(statement, sources),
      extensions: extension(statementColumns, statement, 'statement'),
    };
    const [from, to] = [stixIds.get(statement.subject), stixIds.get(statement.object)];
    const sentence = sentenceOf(statement, context);
    const evidence = evidenceOf(statement, context);
    if (isTie(statement) && from !== undefined && to !== undefined) {
      yield {
        type: 'relationship',
        id: stixId('relationship', `statement ${statement.id}`),
        ...shared,
        relationship_type: statement.relation.toLowerCase().replaceAll('_', '-'),
        description: `${sentence}.\n${evidence}`,
        source_ref: from,
        target_ref: to,
        ...times(statement),
      };
    } else {
      const about = refs(statement.subject, statement.object);
      yield { ...note(`statement ${statement.id}`, sentence, evidence, about), ...shared };
    }
  }
  for await (const figure of subgraph.figures()) {
    const words = figureInWords(figure, entities);
    const shared = {
      ...base,
      ...createdOf(sources.get(figure.source)),
      labels: [figure.status],
      external_references: references(figure, sources),
      extensions: extension(figureColumns, figure, 'figure'),
    };
    yield { ...note(`figure ${figure.id}`, words, evidenceOf(figure, names), refs(figure.subject)), ...shared };
  }
}

function common({ asOf }: Subgraph) {
  return { spec_version: '2.1', created: UNKNOWN, modified: timestamp(asOf) };
}

/** What the bundle holds and what it leaves out. The same selection of later records has the same note, as it is then. */
function accountNote({ title, filters, leftOut: left_out, version }: Subgraph, account: string): StixObject {
  const given = filters.length === 0 ? {} : { filters };
  const ours = { extension_type: 'property-extension', version, ...given, left_out };
  return {
    ...note(`account ${title} ${filters.join('; ')}`, 'What this bundle holds', account, [OURSELVES]),
    extensions: { [EXTENSION]: ours },
  };
}

/** Who defines the extension, and what it holds. */
function* ourselves(base: object): Generator<StixObject> {
  yield { type: 'identity', id: OURSELVES, ...base, name: 'Spillover', identity_class: 'system' };
  yield {
    type: 'extension-definition',
    id: EXTENSION,
    ...base,
    created_by_ref: OURSELVES,
    name: 'Spillover statement',
    description: 'What a source says, word by word: who says it, how sure, how hedged, when, and in which passage.',
    schema: 'The properties are those of the graph, as its own documentation lists them.',
    version: '1.0.0',
    extension_types: ['property-extension'],
  };
}

function typeOf({ kind }: EntityRow): string {
  return kind === 'Place' ? 'location' : kind === 'Event' ? 'incident' : 'identity';
}

function entityObject(entity: EntityRow, base: object): StixObject {
  const { id, kind, name, note: description, wikidata } = entity;
  const type = typeOf(entity);
  const own = {
    identity: { identity_class: IDENTITY_CLASSES[kind] ?? 'unknown' },
    location: { region: name },
    incident: {},
  }[type];
  return {
    type,
    id: stixId(type, `entity ${id}`),
    ...base,
    name: labelOf(entity),
    ...(description === null ? {} : { description }),
    ...own,
    labels: [kind.toLowerCase(), ...(entity.prospective ? ['prospective'] : [])],
    ...(wikidata === null ? {} : { external_references: [{ source_name: 'Wikidata', external_id: wikidata }] }),
    extensions: extension(entityColumns, entity, 'entity'),
  };
}

function note(name: string, abstract: string, content: string, about: readonly string[]): StixObject {
  return { type: 'note', id: stixId('note', name), abstract, content, object_refs: about };
}

/** STIX wants names of three letters or more, and no empty lists. */
function extension<Row>(columns: readonly Column<Row>[], row: Row, what: string): object {
  const full = columns.filter(({ value }) => (value(row) as { length?: number } | null)?.length !== 0);
  const { id, of, ...rest } = asObject(full, row);
  return {
    [EXTENSION]: {
      extension_type: 'property-extension',
      [`${what}_id`]: id,
      ...rest,
      ...(of === undefined ? {} : { of_entity: of }),
    },
  };
}

function references(row: StatementRow | FigureRow, sources: ReadonlyMap<string, SourceRow>): object[] {
  return row.quotes.map(({ source: id, exact, locator }) => {
    const { title = null, url = null } = sources.get(id) ?? {};
    return { source_name: title ?? id, description: `“${exact}” (${locator})`, ...(url === null ? {} : { url }) };
  });
}

/** Only what the source gives as a day or as a span: a day somewhere in January is not a tie from the 1st to the 31st. */
function times(row: StatementRow): object {
  const { date, date_from: from, date_to: to } = row;
  if (date === null || (!isDay(row) && !date.includes('/'))) return {};
  return {
    ...(from === null ? {} : { start_time: `${from}T00:00:00.000Z` }),
    ...(to === null ? {} : { stop_time: `${to}T23:59:59.999Z` }),
  };
}

function createdOf(source: SourceRow | undefined): object {
  const published = source?.published ?? '';
  return /^\d{4}-\d{2}-\d{2}$/.test(published) ? { created: `${published}T00:00:00.000Z` } : {};
}

function timestamp(iso: string): string {
  return new Date(iso).toISOString();
}

function stixId(type: string, name: string): string {
  return `${type}--${uuid(name)}`;
}

/** Version 5 of RFC 9562: a hash of the namespace and the name. */
function uuid(name: string): string {
  const bytes = createHash('sha1')
    .update(Buffer.from(NAMESPACE.replaceAll('-', ''), 'hex'))
    .update(name)
    .digest();
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex', 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
