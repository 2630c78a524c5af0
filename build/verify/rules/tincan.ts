import type { Manifest } from '../pack.js';
import { attribute, childrenOf, withAll, type Tag } from '../xml.js';
import { isElsewhere, pathIn } from './address.js';
import { each, repeated, type ManifestRule } from './rule.js';
import { idFault, languageFault, wordsIn } from './structure.js';
import { isIri } from './values.js';

const only = ['xapi'] as const;

const NAMESPACE = 'http://projecttincan.com/tincan.xsd';

const named = (manifest: Manifest, name: string): readonly Tag[] =>
  withAll(manifest.root).filter(tag => tag.name === name);

const activities = (manifest: Manifest): readonly Tag[] =>
  childrenOf(manifest.root, 'activities').flatMap(list => childrenOf(list, 'activity'));

const launched = (manifest: Manifest): readonly Tag[] =>
  activities(manifest).filter(tag => childrenOf(tag, 'launch').length > 0);

export const tincanRules: readonly ManifestRule[] = [
  {
    id: 'tincan-namespace',
    of: only,
    severity: 'error',
    must: 'The document is a <tincan> of its namespace.',
    why: 'Platforms find no activity in another document.',
    cure: `Write xmlns="${NAMESPACE}" at <tincan>.`,
    check: manifest =>
      each(
        manifest,
        [manifest.root],
        ({ name, namespace }) =>
          (name !== 'tincan' || namespace !== NAMESPACE) && `It is a <${name}> of "${namespace}".`,
      ),
  },
  {
    id: 'tincan-launch',
    of: only,
    severity: 'error',
    must: 'Exactly one activity is launched.',
    why: 'Without one there is nothing to open; of several a platform offers all, or takes any.',
    cure: 'Write <launch> in the activity of the course, and in no other.',
    check: manifest => {
      const count = launched(manifest).length;
      return each(
        manifest,
        [manifest.root],
        () => count !== 1 && `${count === 0 ? 'None' : String(count)} of them ${count === 1 ? 'is' : 'are'}.`,
      );
    },
  },
  {
    id: 'tincan-launch-file',
    of: only,
    severity: 'error',
    must: 'The launch leads to a file of the zip, or to a whole address.',
    why: 'The activity would not open.',
    cure: 'Write the path of the page as it is in the zip, without a slash before it.',
    check: (manifest, { paths }) =>
      each(
        manifest,
        named(manifest, 'launch'),
        ({ text }) => !isElsewhere(text) && !paths.has(pathIn(text)) && `"${text}" is not a file of the zip.`,
      ),
  },
  {
    id: 'tincan-id',
    of: only,
    severity: 'error',
    must: 'Every activity has an absolute IRI as id.',
    why: 'Statements name it by this; a record store refuses another.',
    cure: 'Write an address that you own, and keep it in every later version.',
    check: manifest => each(manifest, activities(manifest), idFault),
  },
  {
    id: 'tincan-id-twice',
    of: only,
    severity: 'error',
    must: 'No id stands twice.',
    why: 'Two activities would be one in every report.',
    cure: 'Give each its own.',
    check: manifest =>
      each(
        manifest,
        repeated(activities(manifest), tag => attribute(tag, 'id')),
        tag => `"${attribute(tag, 'id') ?? ''}" stands twice.`,
      ),
  },
  {
    id: 'tincan-type',
    of: only,
    severity: 'error',
    must: 'Every activity has an absolute IRI as type.',
    why: 'Reports tell a course from a question by it.',
    cure: 'Write type="http://adlnet.gov/expapi/activities/course" at a course.',
    check: manifest =>
      each(manifest, activities(manifest), tag => {
        const type = attribute(tag, 'type');
        return (type === undefined || !isIri(type)) && `Its type is "${type ?? ''}".`;
      }),
  },
  {
    id: 'tincan-name',
    of: only,
    severity: 'error',
    must: 'Every activity has a name in words, and what is launched a description.',
    why: 'It is what learners and teachers see.',
    cure: 'Write <name> and <description> for each language.',
    check: manifest => [
      ...each(manifest, activities(manifest), tag => {
        const names = childrenOf(tag, 'name');
        if (names.length === 0) return 'It has no name.';
        return wordsIn(tag, 'name').length < names.length && 'A name is empty.';
      }),
      ...each(
        manifest,
        launched(manifest),
        tag => childrenOf(tag, 'description').length === 0 && 'It has no description.',
      ),
    ],
  },
  {
    id: 'tincan-language',
    of: only,
    severity: 'error',
    must: 'Each language is one, and stands once among the names, descriptions and launches of an activity.',
    why: 'Of two texts a platform takes any.',
    cure: 'Write a tag such as en, ar or pt-BR.',
    check: manifest =>
      ['name', 'description', 'launch'].flatMap(name =>
        each(manifest, activities(manifest), tag => languageFault(childrenOf(tag, name))),
      ),
  },
];
