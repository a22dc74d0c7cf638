/**
 * The graph as every store, exporter and viewer sees it: flat rows, worked out once from the records.
 *
 * Property names are those of the database (see `graph/README.md`). `null` means "the records do not say";
 * in the database such a property is absent.
 */

import type {
  EntityKind,
  Family,
  FigureMeasure,
  Precision,
  RelationType,
  Stance,
  Status,
} from './vocabulary.generated.ts';

/** When something happened, as precisely as the source gives it. */
export interface DateRow {
  /** EDTF, such as `2024-01-28`, `2024-01-1X` or `2023-10-07/..`. */
  readonly date: string | null;
  /** First and last possible day, `YYYY-MM-DD`; `null` where open or unknown. */
  readonly date_from: string | null;
  readonly date_to: string | null;
  /** The source's own words for it. */
  readonly date_text: string | null;
  /** True when the source does not give the year. */
  readonly year_inferred: boolean;
}

export interface EntityRow extends DateRow {
  readonly id: string;
  readonly name: string;
  readonly kind: EntityKind;
  readonly aliases: readonly string[];
  readonly note: string | null;
  readonly wikidata: string | null;
  /** Events only: id of the place. */
  readonly place: string | null;
  /** Events only: true where it had not happened when the source was written: feared, expected or called for. */
  readonly prospective: boolean;
}

export interface SourceRow {
  readonly id: string;
  readonly title: string | null;
  readonly author: string | null;
  readonly publisher: string | null;
  /** EDTF; `null` where the text gives none. */
  readonly published: string | null;
  readonly url: string | null;
  readonly language: string;
  /** Admiralty grade of the source, A to F. */
  readonly reliability: string;
  /** The whole text, as the offsets of the quotes count it. */
  readonly text: string;
  /** Paragraphs before and after the body, which `¶` does not count. */
  readonly front: number;
  readonly back: number;
  readonly note: string | null;
}

/** A verbatim passage. Offsets are Unicode code points, end excluded (W3C Web Annotation, TextPositionSelector). */
export interface QuoteRow {
  readonly source: string;
  readonly exact: string;
  readonly start: number;
  readonly end: number;
  /** `¶4`, or `front 2`, `back 1` outside the body. */
  readonly locator: string;
}

export interface StatementRow extends DateRow {
  readonly id: string;
  readonly subject: string;
  readonly relation: RelationType;
  readonly family: Family;
  readonly object: string;
  readonly status: Status;
  readonly negated: boolean;
  /** Entity id of the speaker; `null` where the source says it in its own voice. */
  readonly said_by: string | null;
  /** The verbatim hedging words. */
  readonly hedge: string | null;
  readonly source: string;
  /** All quotes, joined by “[…]”; each with its place in `quotes`. */
  readonly quote: string;
  readonly quotes: readonly QuoteRow[];
  readonly locator: string;
  /** Where the first quote begins in its source: the order in which the text says things. */
  readonly position: number;
  readonly event: string | null;
  readonly place: string | null;
  /** True when the date was taken over from `event`, because the statement itself gives none. */
  readonly date_from_event: boolean;
  /** Admiralty credibility, 1 to 6. */
  readonly credibility: number;
  /** The text's own words of likelihood, and the ICD 203 range in percent where those words are in its table. */
  readonly likelihood: string | null;
  readonly likelihood_low: number | null;
  readonly likelihood_high: number | null;
  readonly about: readonly AboutRow[];
  /** Ids of the statements on which this one depends. */
  readonly conditions: readonly string[];
  readonly note: string | null;
}

export interface AboutRow {
  readonly statement: string;
  readonly stance: Stance;
}

/** A number a source states: the dead of an event, attacks in a period, the length of a border. */
export interface FigureRow extends DateRow {
  readonly id: string;
  /** The event, place or actor it is a number about. */
  readonly subject: string;
  readonly measure: FigureMeasure;
  readonly value: number;
  readonly precision: Precision;
  /** Whose dead, whose attacks: an entity's id where it is one. */
  readonly of: string | null;
  /** The text's own words for what is counted. */
  readonly of_text: string;
  readonly place: string | null;
  readonly said_by: string | null;
  readonly status: Status;
  readonly source: string;
  readonly quote: string;
  readonly quotes: readonly QuoteRow[];
  readonly locator: string;
  readonly position: number;
  readonly note: string | null;
}

/** The whole graph of the records. */
export interface Graph {
  /** SHA-256 over the rows, in hex: the data's version, which every answer and export can cite. */
  readonly version: string;
  readonly entities: readonly EntityRow[];
  readonly sources: readonly SourceRow[];
  readonly statements: readonly StatementRow[];
  readonly figures: readonly FigureRow[];
}
