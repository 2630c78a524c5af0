import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The command for a process of its own, whatever folder that runs in: `node --import <loader> <cli> package`. */
export const cli = fileURLToPath(new URL('../cli.ts', import.meta.url));
export const loader = pathToFileURL(createRequire(cli).resolve('tsx')).href;
