import type { Kept } from '../exporter.ts';

/** The same in every kind of brief. */
export const BRIEF_KEEPS: Readonly<Record<Kept, string>> = {
  id: 'left out; statements are numbered',
  status: 'in the sentence, and beside it',
  speaker: 'in the sentence, and beside it',
  hedge: 'in the sentence, and bold in the quote',
  quote: 'every quote, with its paragraph',
  source: 'with each quote, and in a list with its grading',
  dates: 'in words, as precise as they are known; without a date, the words of time of the source',
  about: 'beside the sentence, by number',
  notTies: 'a section of their own',
  figures: 'tables of tolls and of other numbers',
  account: 'in the method, at the end',
  notes: 'below sentence and number, marked as the coder’s; those on names in a section of their own',
};
