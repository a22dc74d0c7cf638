/** The room "Brief". Drawing its figure takes code that nothing else needs, so it is fetched when it is first opened. */

import { lazily } from '../lazy.tsx';

export const BriefRoom = lazily(async () => (await import('./room.tsx')).BriefPage, 'Opening the brief …');
