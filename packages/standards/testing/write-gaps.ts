import { writeReadme } from './readme.js';

await writeReadme();
