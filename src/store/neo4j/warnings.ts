/** What Neo4j wants the asker to know, in the words of this project. */

import type { Notification } from './driver.ts';

const UNKNOWN: Readonly<Record<string, string>> = {
  UnknownLabelWarning: 'No node has the label',
  UnknownRelationshipTypeWarning: 'No relationship has the type',
  UnknownPropertyKeyWarning: 'Nothing has the property',
};

/** One sentence for each unknown name. Other advice, such as on speed, is not about whether an answer is right. */
export function warningsFrom(notifications: readonly Notification[]): readonly string[] {
  const sentences = notifications.flatMap(({ code, description }) => {
    const sentence = UNKNOWN[code.slice(code.lastIndexOf('.') + 1)];
    const name = /(?:name is: |type is: |`)([^`)]+)/.exec(description)?.[1];
    return sentence && name ? [`${sentence} \`${name}\`.`] : [];
  });
  return [...new Set(sentences)];
}
