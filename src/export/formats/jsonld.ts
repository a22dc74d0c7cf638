/**
 * JSON-LD 1.1: statements as resources, ties as named graphs, quotes as W3C Web Annotations. Why so: docs/decisions.md.
 * https://www.w3.org/TR/annotation-model/
 */

import type { EntityRow, QuoteRow, SourceRow, StatementRow } from '../../model/graph.ts';
import { isTie, labelsOf } from '../../model/vocabulary.ts';
import { describe } from '../account.ts';
import { asObject, entityColumns, figureColumns, sourceColumns, statementColumns } from '../columns.ts';
import type { FileExporter } from '../exporter.ts';
import { jsonMembers } from '../streaming.ts';
import { type Subgraph, sourceIndex } from '../subgraph.ts';

/** Inline, so that no processor has to fetch anything. */
const CONTEXT = {
  '@version': 1.1,
  '@vocab': 'urn:spillover:vocabulary:',
  oa: 'http://www.w3.org/ns/oa#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  dcterms: 'http://purl.org/dc/terms/',
  name: 'http://www.w3.org/2000/01/rdf-schema#label',
  aliases: 'http://www.w3.org/2004/02/skos/core#altLabel',
  wikidata: { '@id': 'http://www.w3.org/2002/07/owl#sameAs', '@type': '@id' },
  text: 'rdf:value',
  subject: { '@id': 'rdf:subject', '@type': '@id' },
  relation: { '@id': 'rdf:predicate', '@type': '@vocab' },
  object: { '@id': 'rdf:object', '@type': '@id' },
  said_by: { '@type': '@id' },
  of: { '@type': '@id' },
  event: { '@type': '@id' },
  place: { '@type': '@id' },
  source: { '@id': 'dcterms:source', '@type': '@id' },
  conditions: { '@type': '@id' },
  about: { '@id': 'about' },
  statement: { '@type': '@id' },
  date_from: { '@type': 'xsd:date' },
  date_to: { '@type': 'xsd:date' },
  body: { '@id': 'oa:hasBody', '@type': '@id' },
  target: { '@id': 'oa:hasTarget' },
  motivation: { '@id': 'oa:motivatedBy', '@type': '@id' },
  selector: { '@id': 'oa:hasSelector' },
  in: { '@id': 'oa:hasSource', '@type': '@id' },
  exact: 'oa:exact',
  prefix: 'oa:prefix',
  suffix: 'oa:suffix',
  start: { '@id': 'oa:start', '@type': 'xsd:nonNegativeInteger' },
  end: { '@id': 'oa:end', '@type': 'xsd:nonNegativeInteger' },
} as const;

export const jsonld: FileExporter = {
  id: 'jsonld',
  title: 'JSON-LD',
  purpose: 'RDF stores and web annotation tools.',
  extension: 'jsonld',
  mediaType: 'application/ld+json',
  keeps: {
    id: 'IRI of the statement',
    status: '`status`',
    speaker: '`said_by`',
    hedge: '`hedge`',
    quote: '`oa:Annotation` with `oa:TextQuoteSelector` and `oa:TextPositionSelector`',
    source: '`dcterms:source`; a resource with its text',
    dates: 'properties, as in the records',
    about: '`about` with its `stance`, `conditions`',
    notTies: 'statement resources without a named graph: the triple itself is nowhere',
    figures: '`Figure`, with annotations',
    notes: '`note`',
    account: '`dcterms:description` of the `Export`',
  },
  drops: [],
  write,
};

type Node = Readonly<Record<string, unknown>>;

async function* write(subgraph: Subgraph): AsyncGenerator<string> {
  yield `{\n"@context": ${JSON.stringify(CONTEXT)},\n"@graph": [`;
  yield* jsonMembers(nodes(subgraph));
  yield '\n]\n}\n';
}

async function* nodes(subgraph: Subgraph): AsyncGenerator<Node> {
  const sources = await sourceIndex(subgraph);
  yield {
    '@id': `urn:spillover:export:${subgraph.version}`,
    '@type': 'Export',
    'dcterms:title': subgraph.title,
    'dcterms:description': await describe(subgraph, jsonld.drops),
  };
  for (const source of sources.values()) yield sourceNode(source);
  for await (const entity of subgraph.entities()) yield entityNode(entity);
  for await (const row of subgraph.statements()) {
    yield statementNode(row);
    if (isTie(row)) yield tie(row);
    yield* annotations('statement', row, sources);
  }
  for await (const row of subgraph.figures()) {
    const { id, quotes: _, subject, ...rest } = asObject(figureColumns, row);
    yield {
      '@id': iri('figure', row.id),
      '@type': 'Figure',
      ...links(rest),
      about_entity: { '@id': iri('entity', row.subject) },
    };
    yield* annotations('figure', row, sources);
  }
}

function sourceNode(source: SourceRow): Node {
  const { id, ...rest } = asObject(sourceColumns, source);
  return { '@id': iri('source', source.id), '@type': 'Source', ...rest, text: source.text };
}

function entityNode(entity: EntityRow): Node {
  const { id, wikidata, ...rest } = asObject(entityColumns, entity);
  const sameAs = entity.wikidata === null ? {} : { wikidata: `http://www.wikidata.org/entity/${entity.wikidata}` };
  return { '@id': iri('entity', entity.id), '@type': labelsOf(entity.kind), ...links(rest), ...sameAs };
}

function statementNode(row: StatementRow): Node {
  const { id, quotes: _, ...rest } = asObject(statementColumns, row);
  return {
    '@id': iri('statement', row.id),
    '@type': 'Statement',
    ...links(rest),
    relation: row.relation,
    about: row.about.map(({ statement, stance }) => ({ statement: iri('statement', statement), stance })),
    conditions: row.conditions.map((condition) => iri('statement', condition)),
  };
}

/** The triple stands in a graph of its own, named like the statement: whoever takes it up takes up whose word it is. */
function tie({ id, subject, relation, object }: StatementRow): Node {
  const triple = { '@id': iri('entity', subject), [relation]: { '@id': iri('entity', object) } };
  return { '@id': iri('statement', id), '@graph': [triple] };
}

function* annotations(
  what: 'statement' | 'figure',
  { id, quotes }: { readonly id: string; readonly quotes: readonly QuoteRow[] },
  sources: ReadonlyMap<string, SourceRow>,
): Generator<Node> {
  for (const [index, quote] of quotes.entries()) {
    yield {
      '@id': `${iri(what, id)}:quote:${index + 1}`,
      '@type': 'oa:Annotation',
      motivation: 'oa:identifying',
      body: iri(what, id),
      target: {
        '@type': 'oa:SpecificResource',
        in: iri('source', quote.source),
        locator: quote.locator,
        selector: [
          { '@type': 'oa:TextQuoteSelector', exact: quote.exact, ...surroundings(quote, sources.get(quote.source)) },
          { '@type': 'oa:TextPositionSelector', start: quote.start, end: quote.end },
        ],
      },
    };
  }
}

/** As many characters on each side as the annotation model's own examples have. */
const SURROUNDINGS = 32;

function surroundings({ start, end }: QuoteRow, source: SourceRow | undefined): Node {
  if (source === undefined) return {};
  const before = source.text.slice(0, unitAt(source.text, start));
  const after = source.text.slice(unitAt(source.text, end));
  // Twice as many units hold that many code points in any case.
  return {
    prefix: [...before.slice(-2 * SURROUNDINGS)].slice(-SURROUNDINGS).join(''),
    suffix: [...after.slice(0, 2 * SURROUNDINGS)].slice(0, SURROUNDINGS).join(''),
  };
}

/** The offsets of quotes count code points, JavaScript's strings count UTF-16 units. */
function unitAt(text: string, codePoint: number): number {
  if (!/[\u{10000}-\u{10ffff}]/u.test(text)) return codePoint;
  let unit = 0;
  for (let point = 0; point < codePoint; point += 1) unit += (text.codePointAt(unit) ?? 0) > 0xffff ? 2 : 1;
  return unit;
}

const LINKED: Readonly<Record<string, 'entity' | 'source'>> = {
  subject: 'entity',
  object: 'entity',
  said_by: 'entity',
  of: 'entity',
  event: 'entity',
  place: 'entity',
  source: 'source',
};

/** Ids become IRIs. */
function links(properties: Node): Node {
  return Object.fromEntries(
    Object.entries(properties).map(([name, value]) => {
      const what = LINKED[name];
      return [name, what === undefined ? value : iri(what, String(value))];
    }),
  );
}

function iri(what: 'entity' | 'source' | 'statement' | 'figure', id: string): string {
  return `urn:spillover:${what}:${encodeURIComponent(id)}`;
}
