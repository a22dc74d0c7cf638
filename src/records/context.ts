/** What every check can look up. */

import { type DateBounds, parseDate } from '../model/edtf.ts';
import type { SpilloverError } from '../model/errors.ts';
import type { EntityRecord, FigureRecord, SourceRecord, StatementRecord } from '../model/records.ts';
import type { Finding, Origin, Path, ProblemList, Spot } from './problems.ts';
import type { RecordSet } from './reading.ts';
import type { SourceText } from './source-text.ts';
import { IdSuggester } from './suggest.ts';

export interface Records {
  readonly sources: RecordSet<SourceRecord>;
  readonly entities: RecordSet<EntityRecord>;
  readonly statements: RecordSet<StatementRecord>;
  readonly figures: RecordSet<FigureRecord>;
}

export type Report = (path: Path, finding: Finding, at?: Spot['at']) => void;

export class Context {
  readonly records: Records;
  /** The texts of the sources that could be read, by the source's id. */
  readonly texts: ReadonlyMap<string, SourceText>;
  readonly problems: ProblemList;
  readonly suggesters: Readonly<Record<'source' | 'entity' | 'statement', IdSuggester>>;
  /** Ids of the entities by their names in lower case. */
  readonly idsByName: ReadonlyMap<string, string>;
  readonly #dates = new Map<string, DateBounds | SpilloverError>();

  constructor(records: Records, texts: ReadonlyMap<string, SourceText>, problems: ProblemList) {
    this.records = records;
    this.texts = texts;
    this.problems = problems;
    this.idsByName = new Map(
      records.entities.records.flatMap(({ draft: { id, name } }) =>
        id === undefined || name === undefined ? [] : [[name.toLowerCase(), id] as const],
      ),
    );
    const unnamed = (set: RecordSet<{ id: string }>) => () => Array.from(set.ids(), (id) => ({ id, names: [] }));
    this.suggesters = {
      source: new IdSuggester(unnamed(records.sources)),
      statement: new IdSuggester(unnamed(records.statements)),
      entity: new IdSuggester(() =>
        records.entities.records.flatMap(({ draft: { id, name, aliases = [] } }) =>
          id === undefined ? [] : [{ id, names: name === undefined ? aliases : [name, ...aliases] }],
        ),
      ),
    };
  }

  reporter(origin: Origin): Report {
    return (path, finding, at) => this.problems.addToRecord(origin, path, finding, at);
  }

  /** The bounds of a date, or what is wrong with it. The same dates come again and again, and parsing is slow. */
  readDate(text: string): DateBounds | SpilloverError {
    const known = this.#dates.get(text);
    if (known) return known;
    let read: DateBounds | SpilloverError;
    try {
      read = parseDate(text);
    } catch (error) {
      read = error as SpilloverError;
    }
    this.#dates.set(text, read);
    return read;
  }
}
