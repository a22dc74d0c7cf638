// Generated from cypher/ by `npm run generate`. Edit the questions, not this file.

import type { Family, Status } from '../model/vocabulary.generated.ts';

/** Parameters and rows of every named question. */
export interface QuestionTypes {
  /** All that bears on one claim */
  'about-one-claim': {
    parameters: {
      /** id of the claim */
      readonly statement: string;
    };
    row: {
      /** asserts, denies, suspects, withholds or predicts; depends on it; or it depends on */
      readonly bearing: string;
      /** who or what the arrow leaves */
      readonly subject: string;
      /** the relation, as it reads aloud */
      readonly relation: string;
      /** who or what it points at */
      readonly object: string;
      /** true where it is said not to be so */
      readonly negated: boolean;
      /** id of the statement */
      readonly statement: string;
      /** how sure it is */
      readonly status: string;
      /** id of whoever says it; null where the source says it in its own voice */
      readonly said_by: string | null;
      /** the hedging words, verbatim */
      readonly hedge: string | null;
      /** the words it comes from */
      readonly quote: string;
      /** id of the source */
      readonly source: string;
      /** where in the source */
      readonly locator: string;
    };
  };
  /** Who denies, doubts or withholds judgment */
  'answers-to-claims': {
    parameters: Record<never, never>;
    row: {
      /** who answers */
      readonly speaker: string;
      /** denies, suspects or withholds */
      readonly stance: string;
      /** of whom something is claimed */
      readonly claim_subject: string;
      /** what is claimed */
      readonly claim_relation: string;
      /** towards whom */
      readonly claim_object: string;
      /** id of the statement that holds the claim */
      readonly claim: string;
      /** how sure the claim is */
      readonly claim_status: string;
      /** whose claim it is */
      readonly claim_said_by: string | null;
      /** the words of the claim */
      readonly claim_quote: string;
      /** id of the statement */
      readonly statement: string;
      /** how sure it is */
      readonly status: string;
      /** id of whoever says it; null where the source says it in its own voice */
      readonly said_by: string | null;
      /** the hedging words, verbatim */
      readonly hedge: string | null;
      /** the words it comes from */
      readonly quote: string;
      /** id of the source */
      readonly source: string;
      /** where in the source */
      readonly locator: string;
    };
  };
  /** The same tie both ways */
  'both-ways': {
    parameters: {
      /** how sure a tie must be to be listed; every row is marked with its own */
      readonly statuses?: readonly Status[];
    };
    row: {
      /** the one */
      readonly one: string;
      /** the other */
      readonly other: string;
      /** what each does to the other */
      readonly relation: string;
      /** which of the two the arrow leaves */
      readonly subject: string;
      /** id of the statement */
      readonly statement: string;
      /** how sure it is */
      readonly status: string;
      /** id of whoever says it; null where the source says it in its own voice */
      readonly said_by: string | null;
      /** the hedging words, verbatim */
      readonly hedge: string | null;
      /** the words it comes from */
      readonly quote: string;
      /** id of the source */
      readonly source: string;
      /** where in the source */
      readonly locator: string;
    };
  };
  /** What happened on a territory */
  'by-territory': {
    parameters: {
      /** a state, region or sea */
      readonly territory: string;
      /** how sure a tie must be to be listed; every row is marked with its own */
      readonly statuses?: readonly Status[];
    };
    row: {
      /** the territory or the part of it */
      readonly location: string;
      /** who or what the arrow leaves */
      readonly subject: string;
      /** the relation, as it reads aloud */
      readonly relation: string;
      /** who or what it points at */
      readonly object: string;
      /** when, in the words of the source */
      readonly date_text: string | null;
      /** id of the statement */
      readonly statement: string;
      /** how sure it is */
      readonly status: string;
      /** id of whoever says it; null where the source says it in its own voice */
      readonly said_by: string | null;
      /** the hedging words, verbatim */
      readonly hedge: string | null;
      /** the words it comes from */
      readonly quote: string;
      /** id of the source */
      readonly source: string;
      /** where in the source */
      readonly locator: string;
    };
  };
  /** Who is central */
  'central-actors': {
    parameters: {
      /** through which kinds of ties */
      readonly families?: readonly Family[];
      /** how sure a tie must be to be listed; every row is marked with its own */
      readonly statuses?: readonly Status[];
    };
    row: {
      /** who */
      readonly actor: string;
      /** what they are */
      readonly kind: string;
      /** ties at either end */
      readonly ties: number;
      /** ties that leave the actor */
      readonly outgoing: number;
      /** ties that point at the actor */
      readonly incoming: number;
      /** ties that have no direction, such as being at odds */
      readonly undirected: number;
      /** share of the shortest routes between others that run through the actor, 0 to 1; null in a graph too large for it */
      readonly betweenness: number | null;
      /** how much the direction of the ties leads to the actor; a tie without direction leads both ways */
      readonly pagerank: number;
      /** ids of the ties counted */
      readonly statements: readonly (string | null)[];
    };
  };
  /** How sure is what is said of each actor */
  'certainty-by-actor': {
    parameters: {
      /** only what has this actor at one end; null for all */
      readonly actor?: string | null;
    };
    row: {
      /** who */
      readonly actor: string;
      /** what they are */
      readonly kind: string;
      /** how many statements have the actor at one end */
      readonly statements: number;
      /** how many of them are reported */
      readonly reported: number;
      /** how many of them are assessed */
      readonly assessed: number;
      /** how many of them are alleged */
      readonly alleged: number;
      /** how many of them are suspected */
      readonly suspected: number;
      /** how many of them are forecast */
      readonly forecast: number;
      /** how many of them are conditional */
      readonly conditional: number;
      /** how many of them are recommended */
      readonly recommended: number;
      /** how many of them, of whichever status, say that it is not so */
      readonly negated: number;
      /** their ids, in the order of the text */
      readonly ids: readonly (string | null)[];
    };
  };
  /** Who says what */
  'claims-by-speaker': {
    parameters: {
      /** whose words; null for every speaker */
      readonly speaker?: string | null;
      /** which statuses to list; every row is marked with its own */
      readonly statuses?: readonly Status[];
    };
    row: {
      /** whose word it is */
      readonly speaker: string;
      /** who or what the arrow leaves */
      readonly subject: string;
      /** the relation, as it reads aloud */
      readonly relation: string;
      /** who or what it points at */
      readonly object: string;
      /** true where it is said not to be so */
      readonly negated: boolean;
      /** id of the statement */
      readonly statement: string;
      /** how sure it is */
      readonly status: string;
      /** id of whoever says it; null where the source says it in its own voice */
      readonly said_by: string | null;
      /** the hedging words, verbatim */
      readonly hedge: string | null;
      /** the words it comes from */
      readonly quote: string;
      /** id of the source */
      readonly source: string;
      /** where in the source */
      readonly locator: string;
    };
  };
  /** How two time spans differ */
  'compare-time-spans': {
    parameters: {
      /** first day of the first span */
      readonly first_from?: string;
      /** its last day */
      readonly first_to?: string;
      /** first day of the second span */
      readonly second_from?: string;
      /** its last day */
      readonly second_to?: string;
      /** how sure a tie must be to be listed; every row is marked with its own */
      readonly statuses?: readonly Status[];
    };
    row: {
      /** first, second, or both: also where a date is too imprecise to tell */
      readonly span: string;
      /** EDTF, as precise as the source */
      readonly date: string;
      /** the words of the source */
      readonly date_text: string | null;
      /** true where the source does not give the year of the date */
      readonly year_inferred: boolean;
      /** who or what the arrow leaves */
      readonly subject: string;
      /** the relation, as it reads aloud */
      readonly relation: string;
      /** who or what it points at */
      readonly object: string;
      /** id of the statement */
      readonly statement: string;
      /** how sure it is */
      readonly status: string;
      /** id of whoever says it; null where the source says it in its own voice */
      readonly said_by: string | null;
      /** the hedging words, verbatim */
      readonly hedge: string | null;
      /** the words it comes from */
      readonly quote: string;
      /** id of the source */
      readonly source: string;
      /** where in the source */
      readonly locator: string;
    };
  };
  /** What is contested */
  'contested': {
    parameters: Record<never, never>;
    row: {
      /** who or what the arrow leaves */
      readonly subject: string;
      /** the relation, as it reads aloud */
      readonly relation: string;
      /** who or what it points at */
      readonly object: string;
      /** true where it is said not to be so */
      readonly negated: boolean;
      /** how the other statement stands to it: denies, withholds, or contrary */
      readonly against: string;
      /** id of that other statement */
      readonly against_statement: string;
      /** id of whoever denies or withholds, or says the contrary: a speaker, or the source */
      readonly against_by: string;
      /** its words */
      readonly against_quote: string;
      /** id of the statement */
      readonly statement: string;
      /** how sure it is */
      readonly status: string;
      /** id of whoever says it; null where the source says it in its own voice */
      readonly said_by: string | null;
      /** the hedging words, verbatim */
      readonly hedge: string | null;
      /** the words it comes from */
      readonly quote: string;
      /** id of the source */
      readonly source: string;
      /** where in the source */
      readonly locator: string;
    };
  };
  /** Strikes that crossed a border */
  'cross-border-strikes': {
    parameters: {
      /** how sure a tie must be to be listed; every row is marked with its own */
      readonly statuses?: readonly Status[];
    };
    row: {
      /** who struck */
      readonly attacker: string;
      /** the state that the attacker is, or is part of */
      readonly home: string;
      /** the state in which it fell */
      readonly struck: string;
      /** the relation, as it reads aloud */
      readonly relation: string;
      /** whom or what the arrow points at */
      readonly object: string;
      /** id of the statement that places it there; null where the state itself is the object */
      readonly place_statement: string | null;
      /** id of the statement */
      readonly statement: string;
      /** how sure it is */
      readonly status: string;
      /** id of whoever says it; null where the source says it in its own voice */
      readonly said_by: string | null;
      /** the hedging words, verbatim */
      readonly hedge: string | null;
      /** the words it comes from */
      readonly quote: string;
      /** id of the source */
      readonly source: string;
      /** where in the source */
      readonly locator: string;
    };
  };
  /** Ties by family and direction */
  'degree-by-family': {
    parameters: {
      /** only what has this actor at one end; null for all */
      readonly actor?: string | null;
      /** how sure a tie must be to be listed; every row is marked with its own */
      readonly statuses?: readonly Status[];
    };
    row: {
      /** who */
      readonly actor: string;
      /** family of relations */
      readonly family: string;
      /** ties that leave the actor */
      readonly outgoing: number;
      /** ties that point at the actor */
      readonly incoming: number;
      /** ties that have no direction, such as being at odds */
      readonly undirected: number;
      /** ids of the ties */
      readonly statements: readonly (string | null)[];
    };
  };
  /** Who would be drawn in by whom */
  'drawn-in-by': {
    parameters: {
      /** only where this actor is at one end; null for all */
      readonly actor?: string | null;
    };
    row: {
      /** who or what the arrow leaves */
      readonly subject: string;
      /** the relation, as it reads aloud */
      readonly relation: string;
      /** who or what it points at */
      readonly object: string;
      /** true where it is said not to be so */
      readonly negated: boolean;
      /** whose forecast or condition it is; null for the source in its own voice */
      readonly forecaster: string | null;
      /** the words of likelihood */
      readonly likelihood: string | null;
      /** from how many percent, where the words are in the table of ICD 203 */
      readonly likelihood_low: number | null;
      /** to how many percent */
      readonly likelihood_high: number | null;
      /** on what it depends, as statements */
      readonly conditions: readonly (string | null)[];
      /** their ids */
      readonly condition_ids: readonly (string | null)[];
      /** ids of what depends on it in turn */
      readonly condition_of: readonly (string | null)[];
      /** id of the statement */
      readonly statement: string;
      /** how sure it is */
      readonly status: string;
      /** id of whoever says it; null where the source says it in its own voice */
      readonly said_by: string | null;
      /** the hedging words, verbatim */
      readonly hedge: string | null;
      /** the words it comes from */
      readonly quote: string;
      /** id of the source */
      readonly source: string;
      /** where in the source */
      readonly locator: string;
    };
  };
  /** The events */
  'events': {
    parameters: Record<never, never>;
    row: {
      /** id of the event */
      readonly event: string;
      /** what it is called */
      readonly name: string;
      /** true where it had not happened when the source was written */
      readonly prospective: boolean;
      /** EDTF, as precise as the source */
      readonly date: string | null;
      /** the words of the source */
      readonly date_text: string | null;
      /** true where the source does not give the year of the date */
      readonly year_inferred: boolean;
      /** where it was, or would be */
      readonly places: readonly (string | null)[];
      /** how many statements have it at one end or belong to it */
      readonly statements: number;
    };
  };
  /** The evidence of one statement */
  'evidence': {
    parameters: {
      /** id of the statement */
      readonly statement: string;
    };
    row: {
      /** who or what the arrow leaves */
      readonly subject: string;
      /** the relation, as it reads aloud */
      readonly relation: string;
      /** who or what it points at */
      readonly object: string;
      /** true where it is said not to be so */
      readonly negated: boolean;
      /** what the records add */
      readonly note: string | null;
      /** id of the statement */
      readonly statement: string;
      /** how sure it is */
      readonly status: string;
      /** id of whoever says it; null where the source says it in its own voice */
      readonly said_by: string | null;
      /** the hedging words, verbatim */
      readonly hedge: string | null;
      /** the words, one passage a row */
      readonly quote: string;
      /** where the passage begins, in Unicode code points */
      readonly start: number;
      /** where it ends, excluded */
      readonly end: number;
      /** where in the source */
      readonly locator: string;
      /** id of the source */
      readonly source: string;
      /** its title */
      readonly title: string | null;
      /** who wrote it */
      readonly author: string | null;
      /** Admiralty grade of the source */
      readonly reliability: string;
      /** Admiralty grade of the statement */
      readonly credibility: number;
    };
  };
  /** What is expected */
  'forecasts': {
    parameters: {
      /** forecast, conditional, or both */
      readonly statuses?: readonly Status[];
    };
    row: {
      /** who or what the arrow leaves */
      readonly subject: string;
      /** the relation, as it reads aloud */
      readonly relation: string;
      /** who or what it points at */
      readonly object: string;
      /** true where it is said not to be so */
      readonly negated: boolean;
      /** whose forecast or condition it is; null for the source in its own voice */
      readonly forecaster: string | null;
      /** the words of likelihood */
      readonly likelihood: string | null;
      /** from how many percent, where the words are in the table of ICD 203 */
      readonly likelihood_low: number | null;
      /** to how many percent */
      readonly likelihood_high: number | null;
      /** on what it depends, as statements */
      readonly conditions: readonly (string | null)[];
      /** their ids */
      readonly condition_ids: readonly (string | null)[];
      /** ids of what depends on it in turn */
      readonly condition_of: readonly (string | null)[];
      /** id of the statement */
      readonly statement: string;
      /** how sure it is */
      readonly status: string;
      /** id of whoever says it; null where the source says it in its own voice */
      readonly said_by: string | null;
      /** the hedging words, verbatim */
      readonly hedge: string | null;
      /** the words it comes from */
      readonly quote: string;
      /** id of the source */
      readonly source: string;
      /** where in the source */
      readonly locator: string;
    };
  };
  /** Friend and foe at once */
  'friend-and-foe': {
    parameters: {
      /** how sure a tie must be to be listed; every row is marked with its own */
      readonly statuses?: readonly Status[];
    };
    row: {
      /** the one */
      readonly one: string;
      /** the other */
      readonly other: string;
      /** the relation */
      readonly relation: string;
      /** its family */
      readonly family: string;
      /** which of the two the arrow leaves */
      readonly subject: string;
      /** id of the statement */
      readonly statement: string;
      /** how sure it is */
      readonly status: string;
      /** id of whoever says it; null where the source says it in its own voice */
      readonly said_by: string | null;
      /** the hedging words, verbatim */
      readonly hedge: string | null;
      /** the words it comes from */
      readonly quote: string;
      /** id of the source */
      readonly source: string;
      /** where in the source */
      readonly locator: string;
    };
  };
  /** Statements with their source and grading */
  'graded-statements': {
    parameters: {
      /** which statuses to list; every row is marked with its own */
      readonly statuses?: readonly Status[];
    };
    row: {
      /** who or what the arrow leaves */
      readonly subject: string;
      /** the relation, as it reads aloud */
      readonly relation: string;
      /** who or what it points at */
      readonly object: string;
      /** true where it is said not to be so */
      readonly negated: boolean;
      /** Admiralty: reliability of the source, A to F, and credibility of the statement, 1 to 6 */
      readonly grade: string;
      /** title of the source */
      readonly title: string | null;
      /** who wrote it */
      readonly author: string | null;
      /** when; null where the source does not say */
      readonly published: string | null;
      /** id of the statement */
      readonly statement: string;
      /** how sure it is */
      readonly status: string;
      /** id of whoever says it; null where the source says it in its own voice */
      readonly said_by: string | null;
      /** the hedging words, verbatim */
      readonly hedge: string | null;
      /** the words it comes from */
      readonly quote: string;
      /** id of the source */
      readonly source: string;
      /** where in the source */
      readonly locator: string;
    };
  };
  /** What is hedged, and in which words */
  'hedged': {
    parameters: {
      /** which statuses to list; every row is marked with its own */
      readonly statuses?: readonly Status[];
    };
    row: {
      /** who or what the arrow leaves */
      readonly subject: string;
      /** the relation, as it reads aloud */
      readonly relation: string;
      /** who or what it points at */
      readonly object: string;
      /** true where it is said not to be so */
      readonly negated: boolean;
      /** the words of likelihood */
      readonly likelihood: string | null;
      /** id of the statement */
      readonly statement: string;
      /** how sure it is */
      readonly status: string;
      /** id of whoever says it; null where the source says it in its own voice */
      readonly said_by: string | null;
      /** the hedging words, verbatim */
      readonly hedge: string | null;
      /** the words it comes from */
      readonly quote: string;
      /** id of the source */
      readonly source: string;
      /** where in the source */
      readonly locator: string;
    };
  };
  /** Not tied to each other */
  'not-tied': {
    parameters: {
      /** the one */
      readonly actor: string;
      /** through which kinds of ties */
      readonly families?: readonly Family[];
      /** how sure a tie must be to be listed; every row is marked with its own */
      readonly statuses?: readonly Status[];
    };
    row: {
      /** whom no tie joins to the actor */
      readonly other: string;
      /** who is tied to both */
      readonly third: string;
      /** ids of the ties of the third to both */
      readonly statements: readonly (string | null)[];
      /** how sure each is */
      readonly statuses: readonly (string | null)[];
      /** who says each; null where the source does in its own voice */
      readonly said_by: readonly (string | null)[];
      /** the hedging words of each */
      readonly hedges: readonly (string | null)[];
      /** the words each comes from */
      readonly quotes: readonly (string | null)[];
      /** id of the source of each */
      readonly sources: readonly (string | null)[];
    };
  };
  /** Numbers other than tolls */
  'other-figures': {
    parameters: {
      /** only figures about this event, place or actor; null for all */
      readonly about?: string | null;
    };
    row: {
      /** the event, place or actor */
      readonly about: string;
      /** what is counted */
      readonly measure: string;
      /** the number */
      readonly value: number;
      /** exact, at_least, at_most or about */
      readonly precision: string;
      /** whose, where that is somebody in the graph */
      readonly of: string | null;
      /** what is counted, in the words of the source */
      readonly of_text: string;
      /** when, in the words of the source */
      readonly date_text: string | null;
      /** where */
      readonly place: string | null;
      /** id of the figure */
      readonly figure: string;
      /** how sure it is */
      readonly status: string;
      /** id of whoever says it; null where the source says it in its own voice */
      readonly said_by: string | null;
      /** the words it comes from */
      readonly quote: string;
      /** id of the source */
      readonly source: string;
      /** where in the source */
      readonly locator: string;
    };
  };
  /** Persons and offices */
  'persons-and-offices': {
    parameters: Record<never, never>;
    row: {
      /** who */
      readonly person: string;
      /** other names and titles, as the sources write them */
      readonly also_called: readonly (string | null)[];
      /** how they are tied to it; null where the sources give no office */
      readonly relation: string | null;
      /** the state or body */
      readonly object: string | null;
      /** id of the statement */
      readonly statement: string | null;
      /** how sure it is */
      readonly status: string | null;
      /** id of whoever says it; null where the source says it in its own voice */
      readonly said_by: string | null;
      /** the hedging words, verbatim */
      readonly hedge: string | null;
      /** the words it comes from */
      readonly quote: string | null;
      /** id of the source */
      readonly source: string | null;
      /** where in the source */
      readonly locator: string | null;
    };
  };
  /** Proxies, allegiance, autonomy */
  'proxies-and-autonomy': {
    parameters: {
      /** how sure a tie must be to be listed; every row is marked with its own */
      readonly statuses?: readonly Status[];
    };
    row: {
      /** the one behind */
      readonly patron: string;
      /** the one in front */
      readonly client: string;
      /** the relation, as the arrow reads */
      readonly relation: string;
      /** id of the statement */
      readonly statement: string;
      /** how sure it is */
      readonly status: string;
      /** id of whoever says it; null where the source says it in its own voice */
      readonly said_by: string | null;
      /** the hedging words, verbatim */
      readonly hedge: string | null;
      /** the words it comes from */
      readonly quote: string;
      /** id of the source */
      readonly source: string;
      /** where in the source */
      readonly locator: string;
    };
  };
  /** What is said to be needed */
  'recommendations': {
    parameters: Record<never, never>;
    row: {
      /** who says so; null for the source in its own voice */
      readonly speaker: string | null;
      /** who or what the arrow leaves */
      readonly subject: string;
      /** the relation, as it reads aloud */
      readonly relation: string;
      /** who or what it points at */
      readonly object: string;
      /** true where it is said not to be so */
      readonly negated: boolean;
      /** id of the statement */
      readonly statement: string;
      /** how sure it is */
      readonly status: string;
      /** id of whoever says it; null where the source says it in its own voice */
      readonly said_by: string | null;
      /** the hedging words, verbatim */
      readonly hedge: string | null;
      /** the words it comes from */
      readonly quote: string;
      /** id of the source */
      readonly source: string;
      /** where in the source */
      readonly locator: string;
    };
  };
  /** Relation types in use */
  'relation-types-in-use': {
    parameters: Record<never, never>;
    row: {
      /** the relation */
      readonly relation: string;
      /** its family */
      readonly family: string;
      /** how many statements */
      readonly statements: number;
      /** how many of them are reported */
      readonly reported: number;
      /** how many of them are assessed */
      readonly assessed: number;
      /** how many of them are alleged */
      readonly alleged: number;
      /** how many of them are suspected */
      readonly suspected: number;
      /** how many of them are forecast */
      readonly forecast: number;
      /** how many of them are conditional */
      readonly conditional: number;
      /** how many of them are recommended */
      readonly recommended: number;
      /** how many of them, of whichever status, say that it is not so */
      readonly negated: number;
      /** id of the first, in the order of the text */
      readonly example: string;
    };
  };
  /** Everything said about one of them */
  'said-about': {
    parameters: {
      /** the actor, place or event */
      readonly about: string;
      /** which statuses to list; every row is marked with its own */
      readonly statuses?: readonly Status[];
    };
    row: {
      /** who or what the arrow leaves */
      readonly subject: string;
      /** the relation, as it reads aloud */
      readonly relation: string;
      /** who or what it points at */
      readonly object: string;
      /** true where it is said not to be so */
      readonly negated: boolean;
      /** when, in the words of the source */
      readonly date_text: string | null;
      /** id of the event it belongs to */
      readonly event: string | null;
      /** ids of the claims that it is about: what it accuses of, warns of, doubts or leaves unjudged */
      readonly claims: readonly (string | null)[];
      /** id of the statement */
      readonly statement: string;
      /** how sure it is */
      readonly status: string;
      /** id of whoever says it; null where the source says it in its own voice */
      readonly said_by: string | null;
      /** the hedging words, verbatim */
      readonly hedge: string | null;
      /** the words it comes from */
      readonly quote: string;
      /** id of the source */
      readonly source: string;
      /** where in the source */
      readonly locator: string;
    };
  };
  /** Who strikes or opposes the same target */
  'same-target': {
    parameters: {
      /** only this target; null for all */
      readonly target?: string | null;
      /** how sure a tie must be to be listed; every row is marked with its own */
      readonly statuses?: readonly Status[];
    };
    row: {
      /** the one they are hostile to */
      readonly target: string;
      /** how many are */
      readonly actors: number;
      /** who is hostile to it: whom the arrow leaves, or either end where the relation has no direction */
      readonly subject: string;
      /** the relation, as it reads aloud */
      readonly relation: string;
      /** id of the statement */
      readonly statement: string;
      /** how sure it is */
      readonly status: string;
      /** id of whoever says it; null where the source says it in its own voice */
      readonly said_by: string | null;
      /** the hedging words, verbatim */
      readonly hedge: string | null;
      /** the words it comes from */
      readonly quote: string;
      /** id of the source */
      readonly source: string;
      /** where in the source */
      readonly locator: string;
    };
  };
  /** What came before what */
  'sequence': {
    parameters: {
      /** how sure a tie must be to be listed; every row is marked with its own */
      readonly statuses?: readonly Status[];
    };
    row: {
      /** who or what the arrow leaves */
      readonly subject: string;
      /** the relation, as it reads aloud */
      readonly relation: string;
      /** who or what it points at */
      readonly object: string;
      /** id of the statement */
      readonly statement: string;
      /** how sure it is */
      readonly status: string;
      /** id of whoever says it; null where the source says it in its own voice */
      readonly said_by: string | null;
      /** the hedging words, verbatim */
      readonly hedge: string | null;
      /** the words it comes from */
      readonly quote: string;
      /** id of the source */
      readonly source: string;
      /** where in the source */
      readonly locator: string;
    };
  };
  /** How two actors are tied */
  'shortest-ties': {
    parameters: {
      /** where the route begins */
      readonly from: string;
      /** where it ends */
      readonly to: string;
      /** how many ties a route may have, up to 4 */
      readonly steps?: number | bigint;
      /** through which kinds of ties */
      readonly families?: readonly Family[];
      /** how sure every step must be */
      readonly statuses?: readonly Status[];
    };
    row: {
      /** whom it goes through */
      readonly route: readonly (string | null)[];
      /** each step as its arrow reads */
      readonly ties: readonly (string | null)[];
      /** how many */
      readonly steps: number;
      /** how sure each step is */
      readonly statuses: readonly (string | null)[];
      /** the least sure of them: the whole is no surer */
      readonly weakest: string;
      /** ids of the statements, step by step */
      readonly statements: readonly (string | null)[];
      /** who says each; null where the source does in its own voice */
      readonly said_by: readonly (string | null)[];
      /** the hedging words of each */
      readonly hedges: readonly (string | null)[];
      /** the words each comes from */
      readonly quotes: readonly (string | null)[];
      /** id of the source of each */
      readonly sources: readonly (string | null)[];
      /** where in the source each stands */
      readonly locators: readonly (string | null)[];
    };
  };
  /** What rests on one speaker’s word alone */
  'single-speaker': {
    parameters: {
      /** whose word; null for every speaker */
      readonly speaker?: string | null;
    };
    row: {
      /** the one who says it */
      readonly speaker: string;
      /** who or what the arrow leaves */
      readonly subject: string;
      /** the relation, as it reads aloud */
      readonly relation: string;
      /** who or what it points at */
      readonly object: string;
      /** ids of what others state of the same two in the same relation, of this or another occasion; empty where it rests on this word alone */
      readonly also: readonly (string | null)[];
      /** id of the statement */
      readonly statement: string;
      /** how sure it is */
      readonly status: string;
      /** id of whoever says it; null where the source says it in its own voice */
      readonly said_by: string | null;
      /** the hedging words, verbatim */
      readonly hedge: string | null;
      /** the words it comes from */
      readonly quote: string;
      /** id of the source */
      readonly source: string;
      /** where in the source */
      readonly locator: string;
    };
  };
  /** The sources */
  'sources': {
    parameters: Record<never, never>;
    row: {
      /** id of the source */
      readonly source: string;
      /** its title */
      readonly title: string | null;
      /** who wrote it */
      readonly author: string | null;
      /** who published it */
      readonly publisher: string | null;
      /** when; null where it does not say */
      readonly published: string | null;
      /** Admiralty, A to F */
      readonly reliability: string;
      /** how many statements come from it */
      readonly statements: number;
      /** how many figures */
      readonly figures: number;
    };
  };
  /** How much rests on whose word */
  'speakers': {
    parameters: Record<never, never>;
    row: {
      /** who says it; null for the source in its own voice */
      readonly speaker: string | null;
      /** how sure */
      readonly status: string;
      /** how many statements */
      readonly statements: number;
      /** their ids, in the order of the text */
      readonly ids: readonly (string | null)[];
    };
  };
  /** What is stated in two ways */
  'stated-in-two-ways': {
    parameters: Record<never, never>;
    row: {
      /** who or what the arrow leaves */
      readonly subject: string;
      /** the relation, as it reads aloud */
      readonly relation: string;
      /** who or what it points at */
      readonly object: string;
      /** true where it is said not to be so */
      readonly negated: boolean;
      /** in how many ways it is stated */
      readonly ways: number;
      /** id of the statement */
      readonly statement: string;
      /** how sure it is */
      readonly status: string;
      /** id of whoever says it; null where the source says it in its own voice */
      readonly said_by: string | null;
      /** the hedging words, verbatim */
      readonly hedge: string | null;
      /** the words it comes from */
      readonly quote: string;
      /** id of the source */
      readonly source: string;
      /** where in the source */
      readonly locator: string;
    };
  };
  /** Strikes and attacks */
  'strikes-and-attacks': {
    parameters: {
      /** only what has this actor at one end; null for all */
      readonly actor?: string | null;
      /** how sure a tie must be to be listed; every row is marked with its own */
      readonly statuses?: readonly Status[];
    };
    row: {
      /** the event it belongs to */
      readonly event: string | null;
      /** EDTF, as precise as the source */
      readonly date: string | null;
      /** when, in the words of the source */
      readonly date_text: string | null;
      /** true where the source does not give the year of the date */
      readonly year_inferred: boolean;
      /** where it took place */
      readonly places: readonly (string | null)[];
      /** words for weapons that stand in the quote */
      readonly weapons: readonly (string | null)[];
      /** killed and injured in the whole event, each count as the source gives it; never added up */
      readonly toll: readonly (string | null)[];
      /** who or what the arrow leaves */
      readonly subject: string;
      /** the relation, as it reads aloud */
      readonly relation: string;
      /** who or what it points at */
      readonly object: string;
      /** id of the statement */
      readonly statement: string;
      /** how sure it is */
      readonly status: string;
      /** id of whoever says it; null where the source says it in its own voice */
      readonly said_by: string | null;
      /** the hedging words, verbatim */
      readonly hedge: string | null;
      /** the words it comes from */
      readonly quote: string;
      /** id of the source */
      readonly source: string;
      /** where in the source */
      readonly locator: string;
    };
  };
  /** Who is tied to both */
  'tied-to-both': {
    parameters: {
      /** the one */
      readonly first: string;
      /** the other */
      readonly second: string;
      /** through which kinds of ties */
      readonly families?: readonly Family[];
      /** how sure a tie must be to be listed; every row is marked with its own */
      readonly statuses?: readonly Status[];
    };
    row: {
      /** who is tied to both */
      readonly common: string;
      /** who or what the arrow leaves */
      readonly subject: string;
      /** the relation, as it reads aloud */
      readonly relation: string;
      /** who or what it points at */
      readonly object: string;
      /** id of the statement */
      readonly statement: string;
      /** how sure it is */
      readonly status: string;
      /** id of whoever says it; null where the source says it in its own voice */
      readonly said_by: string | null;
      /** the hedging words, verbatim */
      readonly hedge: string | null;
      /** the words it comes from */
      readonly quote: string;
      /** id of the source */
      readonly source: string;
      /** where in the source */
      readonly locator: string;
    };
  };
  /** Everything between two */
  'ties-between': {
    parameters: {
      /** the one */
      readonly first: string;
      /** the other */
      readonly second: string;
      /** which statuses to list; every row is marked with its own */
      readonly statuses?: readonly Status[];
    };
    row: {
      /** who or what the arrow leaves */
      readonly subject: string;
      /** the relation, as it reads aloud */
      readonly relation: string;
      /** who or what it points at */
      readonly object: string;
      /** true where it is said not to be so */
      readonly negated: boolean;
      /** when, in the words of the source */
      readonly date_text: string | null;
      /** id of the event it belongs to */
      readonly event: string | null;
      /** id of the statement */
      readonly statement: string;
      /** how sure it is */
      readonly status: string;
      /** id of whoever says it; null where the source says it in its own voice */
      readonly said_by: string | null;
      /** the hedging words, verbatim */
      readonly hedge: string | null;
      /** the words it comes from */
      readonly quote: string;
      /** id of the source */
      readonly source: string;
      /** where in the source */
      readonly locator: string;
    };
  };
  /** Ties of one actor */
  'ties-of': {
    parameters: {
      /** whose ties */
      readonly actor: string;
      /** how sure a tie must be to be listed; every row is marked with its own */
      readonly statuses?: readonly Status[];
    };
    row: {
      /** family of relations */
      readonly family: string;
      /** out where the arrow leaves the actor, in where it points at it, both where the relation has no direction */
      readonly direction: string;
      /** who or what the arrow leaves */
      readonly subject: string;
      /** the relation, as it reads aloud */
      readonly relation: string;
      /** who or what it points at */
      readonly object: string;
      /** id of the statement */
      readonly statement: string;
      /** how sure it is */
      readonly status: string;
      /** id of whoever says it; null where the source says it in its own voice */
      readonly said_by: string | null;
      /** the hedging words, verbatim */
      readonly hedge: string | null;
      /** the words it comes from */
      readonly quote: string;
      /** id of the source */
      readonly source: string;
      /** where in the source */
      readonly locator: string;
    };
  };
  /** Timeline */
  'timeline': {
    parameters: {
      /** leave out what was over before this day; null for no limit */
      readonly since?: string | null;
      /** leave out what began after this day; null for no limit */
      readonly until?: string | null;
      /** only what has this actor at one end; null for all */
      readonly actor?: string | null;
      /** how sure a tie must be to be listed; every row is marked with its own */
      readonly statuses?: readonly Status[];
    };
    row: {
      /** EDTF, as precise as the source */
      readonly date: string;
      /** first possible day */
      readonly date_from: string | null;
      /** last possible day; null where it goes on */
      readonly date_to: string | null;
      /** the words of the source */
      readonly date_text: string | null;
      /** true where the source does not give the year of the date */
      readonly year_inferred: boolean;
      /** true where the date is that of the event */
      readonly date_from_event: boolean;
      /** the event it belongs to */
      readonly event: string | null;
      /** who or what the arrow leaves */
      readonly subject: string;
      /** the relation, as it reads aloud */
      readonly relation: string;
      /** who or what it points at */
      readonly object: string;
      /** id of the statement */
      readonly statement: string;
      /** how sure it is */
      readonly status: string;
      /** id of whoever says it; null where the source says it in its own voice */
      readonly said_by: string | null;
      /** the hedging words, verbatim */
      readonly hedge: string | null;
      /** the words it comes from */
      readonly quote: string;
      /** id of the source */
      readonly source: string;
      /** where in the source */
      readonly locator: string;
    };
  };
  /** Tit for tat */
  'tit-for-tat': {
    parameters: {
      /** how sure every step of a chain must be */
      readonly statuses?: readonly Status[];
    };
    row: {
      /** the events, from the first act to the last answer */
      readonly chain: readonly (string | null)[];
      /** how many answers */
      readonly steps: number;
      /** how sure each step is */
      readonly statuses: readonly (string | null)[];
      /** the least sure of them: the whole is no surer */
      readonly weakest: string;
      /** ids of the statements, step by step */
      readonly statements: readonly (string | null)[];
      /** who says each; null where the source does in its own voice */
      readonly said_by: readonly (string | null)[];
      /** the hedging words of each */
      readonly hedges: readonly (string | null)[];
      /** the words each comes from */
      readonly quotes: readonly (string | null)[];
      /** id of the source of each */
      readonly sources: readonly (string | null)[];
      /** where in the source each stands */
      readonly locators: readonly (string | null)[];
    };
  };
  /** Tolls, as each source counts them */
  'tolls': {
    parameters: {
      /** only figures about this event, place or actor; null for all */
      readonly about?: string | null;
    };
    row: {
      /** the event, place or actor */
      readonly about: string;
      /** what is counted */
      readonly measure: string;
      /** the number */
      readonly value: number;
      /** exact, at_least, at_most or about */
      readonly precision: string;
      /** whose, where that is somebody in the graph */
      readonly of: string | null;
      /** what is counted, in the words of the source */
      readonly of_text: string;
      /** when, in the words of the source */
      readonly date_text: string | null;
      /** where */
      readonly place: string | null;
      /** id of the figure */
      readonly figure: string;
      /** how sure it is */
      readonly status: string;
      /** id of whoever says it; null where the source says it in its own voice */
      readonly said_by: string | null;
      /** the words it comes from */
      readonly quote: string;
      /** id of the source */
      readonly source: string;
      /** where in the source */
      readonly locator: string;
    };
  };
  /** What has no date */
  'undated': {
    parameters: {
      /** only what has this actor at one end; null for all */
      readonly actor?: string | null;
      /** how sure a tie must be to be listed; every row is marked with its own */
      readonly statuses?: readonly Status[];
    };
    row: {
      /** words of time that give no date, such as “previously” */
      readonly date_text: string | null;
      /** the event it belongs to */
      readonly event: string | null;
      /** who or what the arrow leaves */
      readonly subject: string;
      /** the relation, as it reads aloud */
      readonly relation: string;
      /** who or what it points at */
      readonly object: string;
      /** id of the statement */
      readonly statement: string;
      /** how sure it is */
      readonly status: string;
      /** id of whoever says it; null where the source says it in its own voice */
      readonly said_by: string | null;
      /** the hedging words, verbatim */
      readonly hedge: string | null;
      /** the words it comes from */
      readonly quote: string;
      /** id of the source */
      readonly source: string;
      /** where in the source */
      readonly locator: string;
    };
  };
  /** Attacks whose attackers are unnamed */
  'unnamed-attackers': {
    parameters: Record<never, never>;
    row: {
      /** the attack */
      readonly event: string;
      /** when, in the words of the source */
      readonly date_text: string | null;
      /** where */
      readonly places: readonly (string | null)[];
      /** who or what the arrow leaves, or the event */
      readonly subject: string;
      /** the relation, or what is counted */
      readonly relation: string;
      /** who or what it points at, or the words of the count */
      readonly object: string;
      /** id of the statement, or of the figure */
      readonly statement: string;
      /** how sure it is */
      readonly status: string;
      /** id of whoever says it; null where the source says it in its own voice */
      readonly said_by: string | null;
      /** the hedging words, verbatim */
      readonly hedge: string | null;
      /** the words it comes from */
      readonly quote: string;
      /** id of the source */
      readonly source: string;
      /** where in the source */
      readonly locator: string;
    };
  };
  /** Visits, agreements, mediation */
  'visits-and-agreements': {
    parameters: {
      /** only what has this actor at one end; null for all */
      readonly actor?: string | null;
      /** how sure a tie must be to be listed; every row is marked with its own */
      readonly statuses?: readonly Status[];
    };
    row: {
      /** who or what the arrow leaves */
      readonly subject: string;
      /** the relation, as it reads aloud */
      readonly relation: string;
      /** who or what it points at */
      readonly object: string;
      /** when, in the words of the source */
      readonly date_text: string | null;
      /** the event it belongs to */
      readonly event: string | null;
      /** id of the statement */
      readonly statement: string;
      /** how sure it is */
      readonly status: string;
      /** id of whoever says it; null where the source says it in its own voice */
      readonly said_by: string | null;
      /** the hedging words, verbatim */
      readonly hedge: string | null;
      /** the words it comes from */
      readonly quote: string;
      /** id of the source */
      readonly source: string;
      /** where in the source */
      readonly locator: string;
    };
  };
  /** What led to what */
  'what-led-to-what': {
    parameters: {
      /** how sure a tie must be to be listed; every row is marked with its own */
      readonly statuses?: readonly Status[];
    };
    row: {
      /** who or what the arrow leaves */
      readonly subject: string;
      /** the relation, as it reads aloud */
      readonly relation: string;
      /** who or what it points at */
      readonly object: string;
      /** id of the statement */
      readonly statement: string;
      /** how sure it is */
      readonly status: string;
      /** id of whoever says it; null where the source says it in its own voice */
      readonly said_by: string | null;
      /** the hedging words, verbatim */
      readonly hedge: string | null;
      /** the words it comes from */
      readonly quote: string;
      /** id of the source */
      readonly source: string;
      /** where in the source */
      readonly locator: string;
    };
  };
  /** Who accuses whom of what */
  'who-accuses-whom': {
    parameters: {
      /** only what has this actor at one end; null for all */
      readonly actor?: string | null;
      /** how sure a tie must be to be listed; every row is marked with its own */
      readonly statuses?: readonly Status[];
    };
    row: {
      /** who accuses */
      readonly accuser: string;
      /** who is accused */
      readonly accused: string;
      /** of whom something is claimed; null where the source does not say what */
      readonly claim_subject: string | null;
      /** what is claimed */
      readonly claim_relation: string | null;
      /** towards whom */
      readonly claim_object: string | null;
      /** id of the statement that holds the claim */
      readonly claim: string | null;
      /** how sure the claim is, which is not how sure the accusation is */
      readonly claim_status: string | null;
      /** how the accuser stands to the claim */
      readonly stance: string | null;
      /** ids of statements that deny the claim or withhold judgment on it */
      readonly answers: readonly (string | null)[];
      /** id of the statement */
      readonly statement: string;
      /** how sure it is */
      readonly status: string;
      /** id of whoever says it; null where the source says it in its own voice */
      readonly said_by: string | null;
      /** the hedging words, verbatim */
      readonly hedge: string | null;
      /** the words it comes from */
      readonly quote: string;
      /** id of the source */
      readonly source: string;
      /** where in the source */
      readonly locator: string;
    };
  };
  /** Who backs whom */
  'who-backs-whom': {
    parameters: {
      /** only what has this actor at one end; null for all */
      readonly actor?: string | null;
      /** how sure a tie must be to be listed; every row is marked with its own */
      readonly statuses?: readonly Status[];
    };
    row: {
      /** who or what the arrow leaves */
      readonly subject: string;
      /** the relation, as it reads aloud */
      readonly relation: string;
      /** who or what it points at */
      readonly object: string;
      /** id of the statement */
      readonly statement: string;
      /** how sure it is */
      readonly status: string;
      /** id of whoever says it; null where the source says it in its own voice */
      readonly said_by: string | null;
      /** the hedging words, verbatim */
      readonly hedge: string | null;
      /** the words it comes from */
      readonly quote: string;
      /** id of the source */
      readonly source: string;
      /** where in the source */
      readonly locator: string;
    };
  };
  /** Who belongs to what */
  'who-belongs-to-what': {
    parameters: {
      /** only what has this actor at one end; null for all */
      readonly actor?: string | null;
      /** how sure a tie must be to be listed; every row is marked with its own */
      readonly statuses?: readonly Status[];
    };
    row: {
      /** who or what the arrow leaves */
      readonly subject: string;
      /** the relation, as it reads aloud */
      readonly relation: string;
      /** who or what it points at */
      readonly object: string;
      /** id of the statement */
      readonly statement: string;
      /** how sure it is */
      readonly status: string;
      /** id of whoever says it; null where the source says it in its own voice */
      readonly said_by: string | null;
      /** the hedging words, verbatim */
      readonly hedge: string | null;
      /** the words it comes from */
      readonly quote: string;
      /** id of the source */
      readonly source: string;
      /** where in the source */
      readonly locator: string;
    };
  };
  /** Who retaliates against whom */
  'who-retaliates': {
    parameters: {
      /** how sure a tie must be to be listed; every row is marked with its own */
      readonly statuses?: readonly Status[];
    };
    row: {
      /** who or what the arrow leaves */
      readonly subject: string;
      /** the relation, as it reads aloud */
      readonly relation: string;
      /** who or what it points at */
      readonly object: string;
      /** the event it belongs to */
      readonly event: string | null;
      /** EDTF, as precise as the source */
      readonly date: string | null;
      /** when, in the words of the source */
      readonly date_text: string | null;
      /** true where the source does not give the year of the date */
      readonly year_inferred: boolean;
      /** id of the statement */
      readonly statement: string;
      /** how sure it is */
      readonly status: string;
      /** id of whoever says it; null where the source says it in its own voice */
      readonly said_by: string | null;
      /** the hedging words, verbatim */
      readonly hedge: string | null;
      /** the words it comes from */
      readonly quote: string;
      /** id of the source */
      readonly source: string;
      /** where in the source */
      readonly locator: string;
    };
  };
}
