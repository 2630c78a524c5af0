import { writeMap } from './map.js';

await writeMap();
