/** `npx tsx scripts/brief-page.ts`: takes the picture of the Word brief in the docs, with LibreOffice and Poppler. */

import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { convertToPdf, findOffice } from '../tests/export/office.ts';

const office = findOffice();
if (office === undefined) throw new Error('There is no LibreOffice here. Install it, or set SOFFICE_PATH.');
const folder = await mkdtemp(join(tmpdir(), 'spillover-brief-page-'));
try {
  const [pdf = ''] = await convertToPdf(office, ['docs/exports/brief.docx'], folder);
  // The first page, as large as on paper at 96 dots per inch.
  execFileSync('pdftoppm', ['-png', '-r', '96', '-singlefile', pdf, 'docs/images/brief-page']);
} finally {
  await rm(folder, { recursive: true, force: true });
}
