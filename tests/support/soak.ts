/** How often what is random is tried: a little by `npm test`, at length by `npm run soak`. */

import { inject } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    soak: number;
  }
}

/** So many tries, many times as many in a soak. */
export const often = (times: number): number => times * inject('soak');
