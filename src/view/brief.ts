/** What can be done to the brief: statements picked for it, put in order, and given words of its author. */

import type { Brief, BriefPick } from './view.ts';

export type BriefAction =
  | { readonly do: 'pick'; readonly statements: readonly string[] }
  | { readonly do: 'unpick'; readonly statement: string }
  | { readonly do: 'unpick-all'; readonly statements: readonly string[] }
  /** Puts a statement before another, or at the end. */
  | { readonly do: 'place-pick'; readonly statement: string; readonly before: string | null }
  | { readonly do: 'note-pick'; readonly statement: string; readonly text: string }
  | { readonly do: 'title-brief'; readonly text: string };

export function isPicked({ picks }: Brief, statement: string): boolean {
  return picks.some((pick) => pick.statement === statement);
}

/** The brief after an action. A statement is in it once. */
export function updateBrief(brief: Brief, action: BriefAction): Brief {
  const { picks } = brief;
  switch (action.do) {
    case 'pick': {
      const news = [...new Set(action.statements)].filter((statement) => !isPicked(brief, statement));
      return { ...brief, picks: [...picks, ...news.map((statement) => ({ statement, note: '' }))] };
    }
    case 'unpick':
      return { ...brief, picks: picks.filter(({ statement }) => statement !== action.statement) };
    case 'unpick-all':
      return { ...brief, picks: picks.filter(({ statement }) => !action.statements.includes(statement)) };
    case 'place-pick':
      return { ...brief, picks: placed(picks, action.statement, action.before) };
    case 'note-pick':
      return {
        ...brief,
        picks: picks.map((pick) => (pick.statement === action.statement ? { ...pick, note: action.text } : pick)),
      };
    case 'title-brief':
      return { ...brief, title: action.text };
  }
}

function placed(picks: readonly BriefPick[], moved: string, before: string | null): readonly BriefPick[] {
  const pick = picks.find(({ statement }) => statement === moved);
  if (!pick || moved === before) return picks;
  const others = picks.filter((one) => one !== pick);
  const at = others.findIndex(({ statement }) => statement === before);
  return at === -1 ? [...others, pick] : [...others.slice(0, at), pick, ...others.slice(at)];
}

/** What an action did, as a part of a sentence. @param words The statement, as a sentence. */
export function briefDid(action: BriefAction, words: (statement: string) => string): string {
  switch (action.do) {
    case 'pick': {
      const [first = ''] = action.statements;
      const what = action.statements.length === 1 ? `“${words(first)}”` : `${action.statements.length} statements`;
      return `${what} picked for the brief`;
    }
    case 'unpick':
      return `“${words(action.statement)}” taken out of the brief`;
    case 'unpick-all':
      return `${action.statements.length} statements taken out of the brief`;
    case 'place-pick':
      return `“${words(action.statement)}” moved in the brief`;
    case 'note-pick':
      return 'note in the brief written';
    case 'title-brief':
      return 'brief renamed';
  }
}

/** Typing is taken back by phrases, not by letters. */
export function briefJoinedAs(action: BriefAction): string | null {
  if (action.do === 'note-pick') return `${action.do} ${action.statement}`;
  return action.do === 'title-brief' ? action.do : null;
}
