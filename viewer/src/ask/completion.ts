/** What the editor offers to complete: names of the live schema, of questions and of actors. */

import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import type { FoundEntity } from '../../../src/model/api.ts';
import { kinds, relations } from '../../../src/model/vocabulary.ts';
import { fetchSearch } from '../api.ts';
import { graph, partOf } from '../state/store.ts';
import { KEYWORDS } from './cypher-language.ts';
import { placeAt } from './query.ts';
import { pick, question, questions, schema } from './state.ts';

const NAME = /[\p{L}_][\p{L}\p{N}_]*$/u;

const label = (name: string): Completion => ({
  label: name,
  type: 'class',
  ...optional('detail', kinds.find(({ id }) => id === name)?.plural.toLowerCase()),
});

const type = (name: string): Completion => ({
  label: name,
  type: 'type',
  ...optional('detail', relations.find(({ id }) => id === name)?.label),
  ...optional('info', relations.find(({ id }) => id === name)?.definition),
});

function optional<Key extends string>(key: Key, value: string | undefined): Partial<Record<Key, string>> {
  return value === undefined ? {} : ({ [key]: value } as Record<Key, string>);
}

/** `size(list)` is offered as such, and leaves the cursor between its brackets. */
function functionNamed(signature: string): Completion {
  const name = signature.slice(0, signature.indexOf('('));
  return {
    label: name,
    detail: signature.slice(name.length),
    type: 'function',
    apply: (view, _, from, to) =>
      view.dispatch({ changes: { from, to, insert: `${name}()` }, selection: { anchor: from + name.length + 1 } }),
  };
}

type Named = Pick<FoundEntity, 'id' | 'name' | 'kind' | 'aliases'>;

/** Names and ids of actors, places and events; the id goes in where the text before it asks for one. */
function entities(before: string, known: readonly Named[]): readonly Completion[] {
  const wantsId = /(?:\bid|subject|object|said_by|event|place)\s*(?:[:=]|<>|IN\s*\[[^\]]*)\s*['"][^'"]*$/i.test(before);
  return known.flatMap(({ id, name, kind, aliases }) =>
    [name, ...aliases].map((one) => ({
      label: one,
      detail: one === name ? kind : `${kind}, ${name}`,
      type: 'constant',
      apply: wantsId ? id : name,
    })),
  );
}

/** A question's name, where nothing else is written yet: it opens the question. */
function questionNames(): readonly Completion[] {
  return questions.value.map(({ name, title }) => ({
    label: name,
    detail: title,
    type: 'text',
    boost: 1,
    apply: () => pick(name),
  }));
}

function words(context: CompletionContext): readonly Completion[] {
  return [
    ...KEYWORDS.map((name) => ({ label: name, type: 'keyword' })),
    ...schema.value.functions.map(functionNamed),
    ...(/^\s*[\w-]*\s*$/.test(context.state.doc.toString()) ? questionNames() : []),
  ];
}

function result(from: number, options: readonly Completion[], validFor: RegExp): CompletionResult {
  return { from, options: [...options], validFor };
}

/** Where the page does not hold the whole graph, the server searches, anew at every key. */
async function searchedEntities(before: string, string: string, from: number): Promise<CompletionResult | null> {
  try {
    const { found } = await fetchSearch('entity', string, null);
    const options = entities(
      before,
      found.filter((one) => one.is === 'entity'),
    );
    return { from, options: [...options] };
  } catch {
    return null;
  }
}

export function complete(context: CompletionContext): CompletionResult | null | Promise<CompletionResult | null> {
  const before = context.state.sliceDoc(0, context.pos);
  const { string, bracket, comment } = placeAt(before);
  if (comment) return null;
  if (string !== undefined) {
    const from = context.pos - string.length;
    if (partOf.value !== null) return searchedEntities(before, string, from);
    return result(from, entities(before, graph.value?.answer.entities ?? []), /^[^'"]*$/);
  }
  const name = NAME.exec(before)?.[0] ?? '';
  const from = context.pos - name.length;
  const lead = before.slice(0, from);
  const validFor = /^[\p{L}\p{N}_]*$/u;
  if (/\$$/.test(lead)) {
    const parameters = question.value?.parameters ?? [];
    return result(
      from,
      parameters.map((one) => ({ label: one.name, detail: one.type, info: one.meaning, type: 'variable' })),
      validFor,
    );
  }
  if (/[\p{L}\p{N}_]\.$/u.test(lead)) {
    return result(
      from,
      schema.value.properties.map((one) => ({ label: one, type: 'property' })),
      validFor,
    );
  }
  const behindColon = /[:|&]\s*!?$/.test(lead);
  if (behindColon && bracket === '[') return result(from, schema.value.types.map(type), validFor);
  if (behindColon && bracket !== '{') return result(from, schema.value.labels.map(label), validFor);
  if (bracket === '{' && /[{,]\s*$/.test(lead)) {
    return result(
      from,
      schema.value.properties.map((one) => ({ label: one, type: 'property' })),
      validFor,
    );
  }
  const kebab = /^[\s\S]*?([\w-]+)$/.exec(before)?.[1] ?? '';
  const isAlone = before.trim() === kebab && kebab.includes('-');
  if (isAlone) return result(context.pos - kebab.length, questionNames(), /^[\w-]*$/);
  // A single letter is most often a variable.
  if (name.length < 2 && !context.explicit) return null;
  return result(from, words(context), validFor);
}
