/** Parts of the page that are fetched when they are first opened. */

import { signal } from '@preact/signals';
import type { ComponentType, JSX } from 'preact';
import { useEffect } from 'preact/hooks';

/**
 * A component that shows another one as soon as its code is there.
 * @param opening What is said meanwhile, as a sentence.
 */
export function lazily(load: () => Promise<ComponentType>, opening: string): ComponentType {
  const part = signal<ComponentType | null>(null);
  const failed = signal(false);
  const fetchPart = async (): Promise<void> => {
    failed.value = false;
    try {
      part.value = await load();
    } catch {
      failed.value = true;
    }
  };
  return function Lazy(): JSX.Element {
    useEffect(() => {
      if (part.value === null) fetchPart();
    }, []);
    const Part = part.value;
    if (Part) return <Part />;
    return (
      <section class="message" role="status">
        {failed.value ? (
          <p>
            This part of the page could not be fetched from the server.{' '}
            <button type="button" class="link" onClick={fetchPart}>
              Try again
            </button>
          </p>
        ) : (
          <p>{opening}</p>
        )}
      </section>
    );
  };
}
