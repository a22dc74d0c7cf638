/** The room "Ask". What it needs, the editor above all, is fetched when it is first opened. */

import { lazily } from '../lazy.tsx';

export const Ask = lazily(async () => (await import('./room.tsx')).AskRoom, 'Opening the questions …');
