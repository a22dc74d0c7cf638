import 'virtual:vocabulary.css';
import './style/page.css';
import './style/stage.css';
import './style/card.css';
import './style/reader.css';
import './style/strokes.css';
import './panels/side.css';
import './acts/acts.css';
import './find/filters.css';
import './find/find.css';
import './map/map.css';
import './timeline/timeline.css';
import './table/table.css';
import './views/views.css';
import './print/print.css';
import { render } from 'preact';
import { cssFont, MAP_FONTS } from '../../src/draw/type.ts';
import { announceChanges } from './announce.ts';
import { App } from './app.tsx';
import { listenToKeys } from './keys.ts';
import { printAsDocument } from './print/print.tsx';
import { followAddress } from './state/address.ts';
import { follow } from './state/store.ts';

// The map waits for its fonts, and they need not wait for the graph. It says itself when one does not come.
for (const font of MAP_FONTS) document.fonts.load(cssFont(font)).catch(() => {});

render(<App />, document.getElementById('app') as HTMLElement);
listenToKeys();
printAsDocument();
announceChanges();
followAddress();
follow();
