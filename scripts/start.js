/** `npm start`: installs what is needed, then builds and serves the preview. `npm start -- --port 5000` takes options. */
import { throughline } from './run.js';

await throughline(['preview', ...process.argv.slice(2)]);
