import { writeAuthoring } from './authoring.js';

await writeAuthoring();
