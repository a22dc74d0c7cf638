/** How a brief looks in Word. Sizes are half-points, distances twentieths of a point. */

import type * as Docx from 'docx';

const SANS = 'Arial';
export const SERIF = 'Georgia';
export const GREY = '434C57';

const heading = (size: number, before: number) => ({
  run: { font: SANS, size, bold: true, color: '14181F' },
  paragraph: { spacing: { before, after: 60 }, keepNext: true },
});

/** Word's own styles by their own names, so that its outline, captions and templates know them. */
export const STYLES: Docx.IStylesOptions = {
  default: {
    document: { run: { font: SANS, size: 20, color: '14181F' } },
    title: {
      run: { font: SERIF, size: 44, bold: true, color: '14181F' },
      paragraph: { spacing: { after: 120 } },
    },
    heading1: heading(26, 360),
    heading2: heading(20, 200),
  },
  paragraphStyles: [
    {
      id: 'Quote',
      name: 'Quote',
      basedOn: 'Normal',
      run: { font: SERIF, size: 20 },
      paragraph: { indent: { left: 280 }, spacing: { before: 40, after: 40 }, keepLines: true },
    },
    {
      id: 'AuthorNote',
      name: 'Author note',
      basedOn: 'Normal',
      run: { size: 18, color: GREY },
      paragraph: { indent: { left: 280 }, spacing: { before: 60, after: 60 } },
    },
    {
      id: 'Caption',
      name: 'caption',
      basedOn: 'Normal',
      run: { size: 17, color: GREY },
      paragraph: { spacing: { before: 60, after: 120 } },
    },
  ],
};
