export { start, type StartOptions, type Tl } from './start.js';
