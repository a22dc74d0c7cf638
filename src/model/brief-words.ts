/** The words of a brief that are the same in every one, in every file and on the page. */

/** Of whoever made the brief, on a statement in it. */
export const NOTE_LABEL = 'Note of the brief’s author:';
/** Of those who read the source and wrote the records. */
export const CODER_LABEL = 'Coder’s note, not in the source:';
/** Before what whoever saved a view says of it as a whole. */
export const AUTHOR_LABEL = 'In the words of the brief’s author:';

export const STORY_LABEL = 'From the story:';
export const WHOLE_STORY_LABEL = 'In the words of its author, on the whole story:';

/** What the parts of a brief are called, and its tables. */
export const BRIEF_WORDS = {
  figure: 'Figure',
  table: 'Table',
  ties: 'Statements',
  notTies: 'Expected, conditional, recommended or denied',
  tolls: 'Tolls',
  tollsCaption: 'Dead and injured, as each source counts them',
  otherNumbers: 'Other numbers',
  otherNumbersCaption: 'As the source gives them',
  numberColumns: ['Of what', 'Counted', 'Number', 'How sure', 'When', 'In the words of the source'],
  names: 'Who and what is meant',
  namesCaption: 'Notes of those who coded the source. They are not in it.',
  sources: 'Sources',
  places:
    '¶ counts the paragraphs of the body of a text. “Front 1” is the first paragraph before the body, such as a title or the caption of a picture, and “back 1” the first after it, such as a note on the author.',
  method: 'Method',
} as const;

/** How every brief is made. */
export const METHOD: readonly string[] = [
  'Each statement is read from the passages quoted under it. A line is solid only where the source says so flatly, in its own voice; every hedge stands in the source’s own words. A year in square brackets is inferred, not given.',
  'Numbers are as the source gives them, and are never added up across kinds of counting.',
];
