import type { Json } from '@throughline/lms/lrs/index.js';
import { matching } from '@throughline/standards/lrs/profile/check.js';
import { kinds, type Kind, type ResultField } from '@throughline/standards/lrs/profile/kinds.js';
import { profileOf } from '@throughline/standards/lrs/profile/profile.js';
import { templateIri } from '@throughline/standards/lrs/profile/templates.js';
import { verb } from '@throughline/standards/lrs/names.js';
import { lifeOf } from './life.js';
import { sampleCourse } from './sample-course.js';

/** One statement of each kind, as the product itself makes it, by the kind's id. */
export async function samples(): Promise<ReadonlyMap<string, Json>> {
  const { outline } = sampleCourse();
  const profile = profileOf(outline);
  const lives = await Promise.all([
    lifeOf(sampleCourse(), { format: 'xapi', level: 'full' }),
    lifeOf(sampleCourse(1), { format: 'xapi', level: 'full', mistakes: 'all' }),
  ]);
  const found = new Map<string, Json>();
  for (const statement of lives.flatMap(({ statements }) => statements)) {
    const [template] = matching(statement, profile);
    const kind = kinds.find(({ id }) => templateIri(outline, id) === template?.id);
    if (kind && !found.has(kind.id)) found.set(kind.id, statement);
  }
  return found;
}

const FIELDS: Readonly<Record<ResultField, string>> = {
  scaled: '`score.scaled`',
  points: '`score.raw`, `min`, `max`',
  success: '`success`',
  completion: '`completion`',
  response: '`response`',
  duration: '`duration`',
  tries: 'extension `tries`',
};

const resultOf = ({ result, success }: Kind): string => {
  const named = (presence: string): readonly string[] =>
    Object.entries(result)
      .filter(([, value]) => value === presence)
      .map(
        ([field]) => FIELDS[field as ResultField] + (field === 'success' && success !== undefined ? ` ${success}` : ''),
      );
  const [always, sometimes] = [named('included'), named('recommended')];
  return [
    ...(always.length > 0 ? [always.join(', ')] : []),
    ...(sometimes.length > 0 ? [`where it applies: ${sometimes.join(', ')}`] : []),
  ].join('; ');
};

const CMI5: Readonly<Record<Kind['cmi5'], string>> = {
  defined: 'defined by cmi5',
  allowed: 'allowed by cmi5',
  never: 'not under cmi5',
};

/** Kinds of which not all are told from one level on. */
const SEVERAL: Readonly<Record<string, string>> = {
  answered: '`checks` for module checks, `full` for questions in lessons',
  'completed-module': '`outcome`; without a check `full`',
};

const levelOf = ({ id, level }: Kind): string => SEVERAL[id] ?? `\`${level}\``;

const fenced = (value: unknown): string => `\`\`\`json\n${JSON.stringify(value, null, 2)}\n\`\`\``;

const section = (kind: Kind, sample: Json | undefined): string => {
  const { label, when, verb: name, about } = kind;
  const rows = [
    ['verb', `\`${verb(name).id}\``],
    ['object', about === 'session' ? 'the course, without a definition' : `activity type \`${about}\``],
    ['result', resultOf(kind) || 'none'],
    ['from level', levelOf(kind)],
    ['cmi5', CMI5[kind.cmi5]],
  ];
  return [
    `## ${label}`,
    when,
    `| | |\n| --- | --- |\n${rows.map(([key = '', value = '']) => `| ${key} | ${value} |`).join('\n')}`,
    fenced(sample),
  ].join('\n\n');
};

/** The first statement of a verb that cmi5 defines, as it looks there. */
async function cmi5Sample(): Promise<Json | undefined> {
  const { statements } = await lifeOf(sampleCourse(), { format: 'cmi5', level: 'full' });
  return statements.find(statement => (statement['verb'] as Json)['id'] === verb('passed').id);
}

/** The catalogue of all statements in Markdown, each with a sample. */
export async function catalogue(): Promise<string> {
  const found = await samples();
  const index = kinds.map(
    kind => `| ${kind.label} | ${kind.verb} | ${kind.about === 'session' ? 'course' : kind.about} | ${levelOf(kind)} |`,
  );
  return [
    `| statement | verb | object | from level |\n| --- | --- | --- | --- |\n${index.join('\n')}`,
    ...kinds.map(kind => section(kind, found.get(kind.id))),
    '## What cmi5 adds',
    'The same statement *Course passed* in a cmi5 session. The LMS’s context template stands in it unchanged, the statements that cmi5 defines carry its categories, and the object is the activity that the LMS launched.',
    fenced(await cmi5Sample()),
  ].join('\n\n');
}
