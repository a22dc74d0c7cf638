/** graphology JSON and JSON-LD as their own libraries read them. */

import fc from 'fast-check';
import graphologyModule from 'graphology';
import jsonldProcessor from 'jsonld';
import { describe, expect, it } from 'vitest';
import { graphology } from '../../src/export/formats/graphology.ts';
import { jsonld } from '../../src/export/formats/jsonld.ts';
import type { Graph } from '../../src/model/graph.ts';
import { isTie, relation } from '../../src/model/vocabulary.ts';
import { readRecords } from '../../src/records/index.ts';
import { hostileGraph, smallGraph } from './graphs.ts';
import { exportText } from './writing.ts';

/** Node gives the class itself, TypeScript expects it under `default`. */
const Graphology = graphologyModule as unknown as typeof graphologyModule.default;

const article = await readRecords('graph');

describe('graphology', () => {
  const read = async (graph: Graph) => Graphology.from(JSON.parse(await exportText(graphology, graph)));

  it('imports every actor and tie with all that is known of them', async () => {
    await fc.assert(
      fc.asyncProperty(hostileGraph, async (graph) => {
        const seen = await read(graph);
        expect(seen.mapNodes((id, { name, kind, aliases }) => ({ id, name, kind, aliases })).sort(byId)).toEqual(
          graph.entities.map(({ id, name, kind, aliases }) => ({ id, name, kind, aliases })).sort(byId),
        );
        const edges = seen.mapEdges((id, { status, quote, hedge }, from, to) => ({
          id,
          status,
          quote,
          hedge,
          from,
          to,
        }));
        expect(edges.sort(byId)).toEqual(
          graph.statements
            .filter(isTie)
            .map(({ id, status, quote, hedge, subject, object }) => {
              return { id, status, quote, hedge: hedge ?? undefined, from: subject, to: object };
            })
            .sort(byId),
        );
      }),
      { numRuns: 40 },
    );
  });

  it('keeps what is no tie, the figures and the sources beside the edges', async () => {
    const seen = await read(article);
    const others = article.statements.filter((statement) => !isTie(statement));
    expect(seen.getAttribute('statements_that_are_no_ties')).toHaveLength(others.length);
    expect(seen.getAttribute('figures')).toHaveLength(article.figures.length);
    expect(seen.getAttribute('sources')).toHaveLength(1);
    expect(seen.getAttribute('data').version).toBe(article.version);
  });

  it('says in the labels what is less than reported, and which event had not happened', async () => {
    const label = (id: string) => article.statements.find((row) => row.id === id)?.relation;
    const seen = await read(article);
    const suspected = 'kataib-hezbollah-carries-out-jordan-attack';
    expect([label(suspected), seen.getEdgeAttribute(suspected, 'label')]).toEqual([
      'CARRIES_OUT',
      'carries out (suspected)',
    ]);
    const feared = article.entities.filter(({ prospective }) => prospective);
    expect(feared.length).toBeGreaterThan(0);
    for (const { id, name } of feared) expect(seen.getNodeAttribute(id, 'label')).toBe(`${name} (had not happened)`);
  });

  it('gives a direction only to what has one', async () => {
    const seen = await read(article);
    const undirected = seen.filterEdges((edge) => seen.isUndirected(edge));
    const symmetric = article.statements.filter((row) => isTie(row) && relation(row.relation).symmetric);
    expect(undirected.sort()).toEqual(symmetric.map(({ id }) => id).sort());
  });
});

describe('jsonld', () => {
  interface Quad {
    readonly subject: { readonly value: string };
    readonly predicate: { readonly value: string };
    readonly object: { readonly value: string };
    readonly graph: { readonly value: string };
  }
  const documentLoader = async (url: string): Promise<never> => {
    throw new Error(`The file makes its reader fetch ${url}.`);
  };
  const read = async (graph: Graph): Promise<Quad[]> => {
    const document = JSON.parse(await exportText(jsonld, graph));
    const quads = await jsonldProcessor.toRDF(document, {
      documentLoader,
      safe: true,
    } as jsonldProcessor.Options.ToRdf);
    return quads as unknown as Quad[];
  };
  const OA = 'http://www.w3.org/ns/oa#';
  const entityIri = (id: string) => `urn:spillover:entity:${id}`;

  it('asserts no tie in the default graph, and each tie in a graph named like its statement', async () => {
    for (const graph of [smallGraph, article, ...fc.sample(hostileGraph, { numRuns: 20, seed: 8 })]) {
      const quads = await read(graph);
      const between = quads.filter(
        ({ subject, object, predicate }) =>
          /^urn:spillover:vocabulary:[A-Z_]+$/.test(predicate.value) &&
          [subject, object].every(({ value }) => value.startsWith('urn:spillover:entity:')),
      );
      const seen = between.map(({ subject, predicate, object, graph: { value } }) => [
        ...[value, subject.value, predicate.value, object.value],
      ]);
      const ties = graph.statements
        .filter(isTie)
        .map(({ id, subject, relation: type, object }) => [
          ...[
            `urn:spillover:statement:${id}`,
            entityIri(subject),
            `urn:spillover:vocabulary:${type}`,
            entityIri(object),
          ],
        ]);
      expect(seen.sort()).toEqual(ties.sort());
    }
  });

  it('has each quote as an annotation that finds its place in the text', async () => {
    const quads = await read(article);
    const textOf = (subject: string, predicate: string) =>
      quads.find((quad) => quad.subject.value === subject && quad.predicate.value === OA + predicate)?.object.value ??
      '';
    const points = [...(article.sources[0]?.text ?? '')];
    const selectorsOf = (target: string) =>
      quads.filter(({ subject, predicate }) => subject.value === target && predicate.value === `${OA}hasSelector`);
    const targets = quads.filter(({ predicate }) => predicate.value === `${OA}hasTarget`);
    const passages = [...article.statements, ...article.figures].flatMap(({ quotes }) => quotes);
    expect(targets).toHaveLength(passages.length);
    for (const { object: target } of targets) {
      const ids = selectorsOf(target.value).map(({ object }) => object.value);
      const position = ids.find((id) => textOf(id, 'start') !== '') ?? '';
      const quote = ids.find((id) => textOf(id, 'exact') !== '') ?? '';
      const [start, end] = [Number(textOf(position, 'start')), Number(textOf(position, 'end'))];
      expect(points.slice(start, end).join('')).toBe(textOf(quote, 'exact'));
      expect(points.slice(0, start).join('').endsWith(textOf(quote, 'prefix'))).toBe(true);
      expect(points.slice(end).join('').startsWith(textOf(quote, 'suffix'))).toBe(true);
    }
  });

  it('says of each statement whose word it is and how sure', async () => {
    const quads = await read(smallGraph);
    const of = (id: string, name: string) =>
      quads
        .filter(
          ({ subject, predicate }) =>
            subject.value === `urn:spillover:statement:${id}` && predicate.value.endsWith(name),
        )
        .map(({ object }) => object.value);
    expect(of('shelters', ':status')).toEqual(['alleged']);
    expect(of('shelters', ':said_by')).toEqual([entityIri('pakistan')]);
    expect(of('reacts', ':conditions')).toEqual(['urn:spillover:statement:struck-first']);
    expect(of('reacts', '#object')).toEqual([entityIri('china')]);
  });

  it('keeps every text', async () => {
    await fc.assert(
      fc.asyncProperty(hostileGraph, async (graph) => {
        const values = new Set((await read(graph)).map(({ object }) => object.value));
        const texts = graph.statements.flatMap(({ quote, hedge, note }) => [quote, hedge, note]);
        for (const text of [...graph.entities.map(({ name }) => name), ...texts]) {
          if (text !== null) expect(values).toContain(text);
        }
      }),
      { numRuns: 20 },
    );
  });
});

function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : 1;
}
