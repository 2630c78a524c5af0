export { createLauncher, verbOf } from './launcher.js';
export type { Launched, Launcher, LauncherOptions, LaunchMode, Learner, Unit } from './launcher.js';
export type { Violation } from './rules.js';
