/** The story that is being told: its text over the map, and the way to the next step. */

import type { JSX } from 'preact';
import { Icon } from '../panels/icons.tsx';
import { telling } from '../state/store.ts';
import { leaveStory, returnToStep, stepStory, strayed } from './saved.ts';

export function StoryBar(): JSX.Element | null {
  const now = telling.value;
  if (now === null) return null;
  const { story, at } = now;
  const step = story.steps[at];
  const text = step?.text ?? story.note;
  return (
    <section class="story" aria-label={`Story: ${story.title}`}>
      <div class="story-words" aria-live="polite">
        <h2>
          {story.steps.length > 1 ? (
            <span class="count">
              {at + 1} of {story.steps.length}
            </span>
          ) : null}{' '}
          {step?.title}
        </h2>
        {text === undefined ? null : <p>{text}</p>}
        {strayed.value ? (
          <p class="strayed">
            The map no longer shows what this step shows.{' '}
            <button type="button" class="link" onClick={returnToStep}>
              Back to the step
            </button>
          </p>
        ) : null}
      </div>
      <div class="story-steps">
        <button
          type="button"
          class="icon-button"
          aria-label="Step before (,)"
          aria-disabled={at === 0}
          onClick={() => stepStory(-1)}
        >
          <Icon name="up" />
        </button>
        <button
          type="button"
          class="icon-button"
          aria-label="Next step (.)"
          aria-disabled={at === story.steps.length - 1}
          onClick={() => stepStory(1)}
        >
          <Icon name="down" />
        </button>
        <button type="button" class="icon-button" aria-label="Leave the story" onClick={leaveStory}>
          <Icon name="close" />
        </button>
      </div>
    </section>
  );
}
