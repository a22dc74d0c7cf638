import 'virtual:vocabulary.css';
import './style/page.css';
import './style/stage.css';
import './style/card.css';
import './style/reader.css';
import './style/strokes.css';
import './find/find.css';
import { render } from 'preact';
import { announceChanges } from './announce.ts';
import { App } from './app.tsx';
import { listenToKeys } from './keys.ts';
import { followAddress } from './state/address.ts';
import { follow } from './state/store.ts';

render(<App />, document.getElementById('app') as HTMLElement);
listenToKeys();
announceChanges();
followAddress();
follow();
