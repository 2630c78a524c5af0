import { writeLrsDocs } from './lrs-docs.js';

await writeLrsDocs();
