/** The room "Ask". What it needs, the editor above all, is fetched when it is first opened. */

import { signal } from '@preact/signals';
import type { ComponentType, JSX } from 'preact';
import { useEffect } from 'preact/hooks';

const room = signal<ComponentType | null>(null);
const failed = signal(false);

async function fetchRoom(): Promise<void> {
  failed.value = false;
  try {
    room.value = (await import('./room.tsx')).AskRoom;
  } catch {
    failed.value = true;
  }
}

export function Ask(): JSX.Element {
  useEffect(() => {
    if (room.value === null) fetchRoom();
  }, []);
  const Room = room.value;
  if (Room) return <Room />;
  return (
    <section class="message" role="status">
      {failed.value ? (
        <p>
          The server did not answer. Start it again with <code>spillover view</code>.{' '}
          <button type="button" class="link" onClick={fetchRoom}>
            Try again
          </button>
        </p>
      ) : (
        <p>Opening the questions …</p>
      )}
    </section>
  );
}
