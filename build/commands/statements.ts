import path from 'node:path';
import { LEVELS, checkerFor } from '@throughline/standards/lrs/profile/checker.js';
import { profileOf } from '@throughline/standards/lrs/profile/profile.js';
import type { Course, PrivacyLevel } from '@throughline/tracking';
import { kilobytes } from '../core/bytes.js';
import { readCourseFolder } from '../course.js';
import { errors, type ExitCode } from '../errors.js';
import { ownCourse, writeWhole } from '../folder.js';
import { lifeOf, type LifeFormat } from '../statements/life.js';
import { printTrouble } from '../trouble.js';
import { courseOption, oneOf, text, type Command, type Values } from './command.js';

const formats: readonly LifeFormat[] = ['xapi', 'cmi5'];

export const statements: Command = {
  summary: 'Writes what a record store receives: one learner’s whole life, or the xAPI profile of the course.',
  options: {
    course: courseOption,
    learner: { type: 'string', value: 'sample', doc: 'a learner who reads all, and takes each check once' },
    profile: { type: 'boolean', doc: 'the xAPI profile instead (JSON-LD)' },
    format: { type: 'string', value: 'NAME', doc: 'xapi or cmi5 (xapi)' },
    level: { type: 'string', value: 'NAME', doc: 'outcome, checks or full (that of course.yaml)' },
    out: { type: 'string', value: 'FILE', doc: 'writes to a file (the terminal)' },
    json: { type: 'boolean', doc: 'prints one JSON object, with count and bytes' },
  },
  async run(values) {
    const folder = path.resolve(text(values, 'course') ?? ownCourse);
    const learner = text(values, 'learner');
    const profile = values.profile === true;
    if (learner === undefined && !profile)
      throw errors.missing(
        '--learner',
        'There is one learner to choose, who is nobody.',
        'statements --learner sample',
      );
    if (learner !== undefined && learner !== 'sample') throw errors.unknownValue('learner', learner, ['sample']);
    const format = oneOf('format', text(values, 'format') ?? 'xapi', formats);
    const wanted = text(values, 'level');
    const level = wanted === undefined ? undefined : oneOf('level', wanted, LEVELS);

    const { course, trouble } = await readCourseFolder(folder, { preview: false });
    if (!course) {
      if (values.json === true) console.log(JSON.stringify({ ok: false, problems: trouble }));
      else printTrouble(trouble);
      return 1;
    }
    if (profile) return give(values, profileOf(course.outline), {});
    const { statements: told, bytes } = await soundLife(course, format, level ?? course.outline.privacy);
    return give(values, told, { count: told.length, bytes });
  },
};

/** A life that the profile of the course allows; anything else is a fault of ours, and not handed out. */
async function soundLife(course: Course, format: LifeFormat, level: PrivacyLevel) {
  const check = checkerFor({ ...course.outline, privacy: level });
  const life = await lifeOf(course, { format, level, refuse: statement => check(statement).join('; ') || null });
  const [first] = life.violations;
  if (first !== undefined) throw errors.badLife(typeof first === 'string' ? first : JSON.stringify(first));
  return life;
}

interface Measured {
  readonly count?: number;
  readonly bytes?: number;
}

/** Hands the result out: into a file, into one JSON object, or to the terminal. */
async function give(values: Values, result: unknown, measured: Measured): Promise<ExitCode> {
  const out = text(values, 'out');
  const json = values.json === true;
  const words = JSON.stringify(result, null, 2);
  if (out !== undefined) {
    const file = path.resolve(out);
    await writeWhole(path.dirname(file), new Map([[path.basename(file), `${words}\n`]]));
    const { count, bytes } = measured;
    if (json) console.log(JSON.stringify({ ok: true, out: file, ...measured }));
    else
      console.log(`Written to ${file}${count === undefined ? '' : `: ${count} statements, ${kilobytes(bytes ?? 0)}`}`);
  } else if (json) console.log(JSON.stringify({ ok: true, ...measured, result }));
  else console.log(words);
  return 0;
}
