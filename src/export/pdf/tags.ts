/** What parts of a page are, for screen readers and for those who take the text out of the file. */

import type { Pdf } from './document.ts';

type Element = ReturnType<Pdf['struct']>;

export interface Part {
  readonly tag: 'H1' | 'H2' | 'H3' | 'P' | 'BlockQuote' | 'Note' | 'Figure' | 'Table' | 'TR' | 'TH' | 'TD' | 'Caption';
  /** What it stands in, where that is not the document. */
  readonly parent?: Part;
  /** In words, for what is no text. */
  readonly alt?: string;
}

export class Tags {
  readonly #pdf: Pdf;
  readonly #root: Element;
  readonly #elements = new Map<Part, Element>();

  constructor(pdf: Pdf) {
    this.#pdf = pdf;
    this.#root = pdf.struct('Document');
    pdf.addStructure(this.#root);
  }

  /** Whatever is drawn by `draw` belongs to the part, on whichever pages it comes to stand. */
  inside(part: Part, draw: () => void): void {
    const element = this.#element(part);
    const content = this.#pdf.markStructureContent(part.tag);
    draw();
    this.#pdf.endMarkedContent();
    element.add(content);
  }

  /** What is drawn by `draw` says nothing. */
  ornament(draw: () => void): void {
    this.#pdf.markContent('Artifact', { type: 'Layout' });
    draw();
    this.#pdf.endMarkedContent();
  }

  close(): void {
    this.#root.end();
  }

  #element(part: Part): Element {
    const known = this.#elements.get(part);
    if (known) return known;
    const element = this.#pdf.struct(part.tag, part.alt === undefined ? {} : { alt: part.alt });
    (part.parent ? this.#element(part.parent) : this.#root).add(element);
    this.#elements.set(part, element);
    return element;
  }
}
