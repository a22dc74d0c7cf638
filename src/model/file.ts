/** What the one interactive file of an export holds beside the viewer. */

import type { GraphAnswer, StatusAnswer } from './api.ts';
import type { StoryRecord } from './records.ts';

export interface FileContent {
  readonly status: StatusAnswer;
  readonly graph: GraphAnswer;
  /** The texts of the sources, by id. */
  readonly texts: Readonly<Record<string, string>>;
  /** Those saved views and stories of which every step can be shown. */
  readonly stories: readonly StoryRecord[];
  /** What the page opens with: what stands after the "#" in an address. */
  readonly view: string;
  /** What the file holds, what is left out and of which version of the data, in plain words. */
  readonly about: string;
}
