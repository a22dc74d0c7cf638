/** An empty PDF that comes out the same, byte for byte, from the same pages: whoever makes it, and whenever. */

import { zlibSync } from 'fflate';
import PDFDocument from 'pdfkit';

export type Pdf = typeof PDFDocument.prototype;

/** What the library keeps of an object until it is written. */
interface Pending {
  buffer: readonly Uint8Array[];
  data: { Filter?: string };
  finalize: () => void;
}

/**
 * The moment in which a file is made, or its data are loaded, says nothing of them, and would make another file.
 * @param isWide whether the first page lies on its side
 */
export function openPdf(title: string, isWide: boolean): Pdf {
  const pdf = new PDFDocument({
    size: 'A4',
    margin: 0,
    autoFirstPage: false,
    bufferPages: true,
    // None of the library's own fonts: they have no letters beyond those of Western Europe.
    font: null as unknown as string,
    tagged: true,
    lang: 'en',
    displayTitle: true,
    pdfVersion: '1.7',
    // Done below: what Node packs differs from version to version and from machine to machine.
    compress: false,
    // The library makes an id of these, and cannot do so without a date.
    info: { Title: title, Creator: 'Spillover', Producer: 'Spillover', CreationDate: new Date(0) },
  });
  delete pdf.info.CreationDate;
  // It would write the date once more, and the title unescaped, into a place that nobody has to read.
  Object.assign(pdf, { _addInfo: () => undefined });
  const ref = pdf.ref.bind(pdf);
  pdf.ref = (data) => packing(ref(data) as unknown as Pending) as unknown as ReturnType<typeof ref>;
  return addPage(pdf, isWide);
}

export function addPage(pdf: Pdf, isWide = false): Pdf {
  return pdf.addPage({ size: 'A4', margin: 0, layout: isWide ? 'landscape' : 'portrait' });
}

function packing(object: Pending): Pending {
  const finalize = object.finalize.bind(object);
  object.finalize = () => {
    if (object.buffer.length > 0 && object.data.Filter === undefined) {
      object.buffer = [zlibSync(Buffer.concat(object.buffer))];
      object.data.Filter = 'FlateDecode';
    }
    finalize();
  };
  return object;
}

/** The whole file. */
export async function closePdf(pdf: Pdf): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  const ended = new Promise((resolve, reject) => pdf.on('end', resolve).on('error', reject));
  pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  pdf.end();
  await ended;
  return Buffer.concat(chunks);
}
