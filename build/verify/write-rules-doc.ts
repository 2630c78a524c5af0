import { writeRulesDoc } from './rules-doc.js';

await writeRulesDoc();
