/**
 * The list of all that a page may rely on: `node --import tsx build/embedding/api/write.ts` writes packages/embed/api.json,
 * once the version is high enough for what has changed. A test says when it must be written again.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { apiFile, readApi, written } from './api.js';
import { toRaise } from './changes.js';
import { apiFromCode } from './from-code.js';

const now = await apiFromCode();
const trouble = existsSync(apiFile) ? toRaise(readApi(), now) : '';
if (trouble === '') writeFileSync(apiFile, written(now));
else console.error(trouble);
process.exitCode = trouble === '' ? 0 : 1;
