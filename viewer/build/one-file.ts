/** What turns the viewer into one script that needs no server: for the interactive file of an export. */

import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const fromViewer = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** Where the viewer would ask the server, it reads what the file holds. */
export function withoutServer(): Plugin {
  const inFile = fromViewer('src/file/api.ts');
  return {
    name: 'spillover-without-server',
    enforce: 'pre',
    resolveId(id, importer) {
      return /(^|\/)\.\/api\.ts$|^\.\.\/api\.ts$/.test(id) && importer !== inFile ? inFile : undefined;
    },
  };
}

const WORKER = /new Worker\(new URL\('([^']+)', import\.meta\.url\), \{ type: 'module' \}\)/g;

/** A page that was opened from the disk may start a worker from its own bytes only. */
export function inlineWorkers(): Plugin {
  return {
    name: 'spillover-inline-workers',
    enforce: 'pre',
    transform(code) {
      const imports: string[] = [];
      const changed = code.replaceAll(WORKER, (_, path: string) => {
        imports.push(`import InlineWorker${imports.length} from '${path}?worker&inline';`);
        return `new InlineWorker${imports.length - 1}()`;
      });
      return imports.length === 0 ? undefined : { code: `${imports.join('\n')}\n${changed}`, map: null };
    },
  };
}
