import { cmi5Rules } from './cmi5.js';
import type { Rule } from './rule.js';
import { fileRules } from './scorm-files.js';
import { judgementRules } from './scorm-judgement.js';
import { structureRules } from './scorm-structure.js';
import { tincanRules } from './tincan.js';
import { zipRules } from './zip.js';

/** Every rule that a package is held against, in the order in which people are told. */
export const rules: readonly Rule[] = [
  ...zipRules,
  ...structureRules,
  ...fileRules,
  ...judgementRules,
  ...cmi5Rules,
  ...tincanRules,
];
