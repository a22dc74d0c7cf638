/** LibreOffice, which turns Word documents into PDF as its users see them. */

import { execFile } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { basename, delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const NAMES = ['soffice', 'libreoffice', 'soffice.exe'];
/** Where the installers put it on systems that do not have it on the path. */
const PLACES = [
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:/Program Files/LibreOffice/program/soffice.exe',
];

/** The path of LibreOffice; `SOFFICE_PATH` goes first. */
export function findOffice(): string | undefined {
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [process.env.SOFFICE_PATH ?? '', ...onPath, ...PLACES].find((path) => {
    try {
      accessSync(path, constants.X_OK);
      return path !== '';
    } catch {
      return false;
    }
  });
}

/** Loud, since it cannot be installed by a test as the other readers can. */
export const WITHOUT_OFFICE =
  'NOT RUN: there is no LibreOffice here, so nobody looked at the Word briefs as pages. Install it, or set SOFFICE_PATH.';

/** @param folder where the PDFs go; LibreOffice keeps its settings there too. @returns their paths, in order */
export async function convertToPdf(office: string, paths: readonly string[], folder: string): Promise<string[]> {
  // With the settings of whoever runs this, it would hand the files to a window that is open already.
  const settings = `-env:UserInstallation=${pathToFileURL(join(folder, 'office')).href}`;
  await run(office, [settings, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...paths]);
  return paths.map((path) => join(folder, `${basename(path, '.docx')}.pdf`));
}
