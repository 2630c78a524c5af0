/** Empties the device of a new learner by the course's own hand, as *Forget this device* does, and opens the course. */
import { browserEnv } from '@throughline/player/browser-env.js';
import { openStore } from '@throughline/tracking/journal.js';
import type { Fresh } from '../pages.js';
import { config } from './show.js';

const { outline, then } = config() as Fresh;
const open = (): void => location.replace(then);
openStore(browserEnv(window), outline, 'standalone').clear().then(open, open);
