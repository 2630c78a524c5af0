import type { Manifest } from '../pack.js';
import { attribute, childrenOf, withAll, type Tag } from '../xml.js';
import { isElsewhere, pathIn } from './address.js';
import { each, repeated, type Found, type ManifestRule } from './rule.js';
import { contentFault, idFault, languageFault, wordsIn } from './structure.js';
import { isShare } from './values.js';

const only = ['cmi5'] as const;

const NAMESPACE = 'https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd';

/**
 * What each element holds (CourseStructure.xsd); elements of others may follow. An `objective` has words in the course, and
 * none where it refers to one of the course.
 */
const MODELS: Readonly<Record<string, string>> = {
  courseStructure: 'course objectives? (au | block)+',
  course: 'title description',
  block: 'title description objectives? (au | block)+',
  au: 'title description objectives? url launchParameters? entitlementKey?',
  title: 'langstring+',
  description: 'langstring+',
  objectives: 'objective+',
};

const ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  course: ['id'],
  block: ['id'],
  au: ['id', 'moveOn', 'masteryScore', 'launchMethod', 'activityType'],
  objective: ['id', 'idref'],
  langstring: ['lang'],
};

/** What the LMS adds to the address (cmi5 8.1). */
const LAUNCH = ['endpoint', 'fetch', 'actor', 'registration', 'activityId'];

const MOVE_ON = ['NotApplicable', 'Passed', 'Completed', 'CompletedAndPassed', 'CompletedOrPassed'];
const WINDOWS = ['AnyWindow', 'OwnWindow'];

const own = (manifest: Manifest, ...names: readonly string[]): readonly Tag[] =>
  withAll(manifest.root).filter(({ name, namespace }) => names.includes(name) && namespace === NAMESPACE);

/** Objectives of the course; those of blocks and units only refer to them. */
const objectives = (manifest: Manifest): readonly Tag[] =>
  childrenOf(manifest.root, 'objectives').flatMap(list => childrenOf(list, 'objective'));

const identified = (manifest: Manifest): readonly Tag[] => [
  ...own(manifest, 'course', 'block', 'au'),
  ...objectives(manifest),
];

/** What an attribute of a unit says that it may not say; left out it has a default. */
const ofUnits = (manifest: Manifest, name: string, isRight: (value: string) => boolean): readonly Found[] =>
  each(manifest, own(manifest, 'au'), tag => {
    const value = attribute(tag, name);
    return value !== undefined && !isRight(value) && `"${value}" is none.`;
  });

export const cmi5Rules: readonly ManifestRule[] = [
  {
    id: 'cmi5-namespace',
    of: only,
    severity: 'error',
    must: 'The document is a <courseStructure> of the cmi5 namespace (cmi5 13.2).',
    why: 'Platforms find no course in another document.',
    cure: `Write xmlns="${NAMESPACE}" at <courseStructure>.`,
    check: manifest =>
      each(
        manifest,
        [manifest.root],
        ({ name, namespace }) =>
          (name !== 'courseStructure' || namespace !== NAMESPACE) && `It is a <${name}> of "${namespace}".`,
      ),
  },
  {
    id: 'cmi5-content',
    of: only,
    severity: 'error',
    must: 'Every element holds what the structure asks for, in its order (cmi5 13.1).',
    why: 'An LMS must refuse a structure that the schema does not allow.',
    cure: 'Add, move or take out the elements named.',
    check: manifest =>
      each(manifest, own(manifest, ...Object.keys(MODELS)), tag =>
        contentFault(tag, NAMESPACE, MODELS[tag.name] ?? ''),
      ),
  },
  {
    id: 'cmi5-attribute',
    of: only,
    severity: 'error',
    must: 'Attributes are those of the structure, spelt as it spells them.',
    why: 'A misspelt one is refused, or taken for left out: a course would be satisfied without being passed.',
    cure: 'Write id, moveOn, masteryScore, launchMethod, activityType, lang, idref.',
    check: manifest =>
      each(manifest, own(manifest, ...Object.keys(MODELS), ...Object.keys(ATTRIBUTES), 'url'), tag => {
        const strange = tag.attributes.find(
          ({ name, namespace }) => namespace === '' && !(ATTRIBUTES[tag.name] ?? []).includes(name),
        );
        return strange && `It has an attribute "${strange.name}".`;
      }),
  },
  {
    id: 'cmi5-words',
    of: only,
    severity: 'error',
    must: 'Titles and descriptions are in words.',
    why: 'They are what learners see of the course, and what statements call it.',
    cure: 'Write a <langstring> for each language.',
    check: manifest =>
      each(
        manifest,
        own(manifest, 'title', 'description').filter(tag => childrenOf(tag, 'langstring').length > 0),
        tag => wordsIn(tag, 'langstring').length < childrenOf(tag, 'langstring').length && 'A <langstring> is empty.',
      ),
  },
  {
    id: 'cmi5-language',
    of: only,
    severity: 'error',
    must: 'Each language is one, and stands once in a title or description.',
    why: 'The schema refuses others, and of two texts a platform takes any.',
    cure: 'Write a tag such as en, ar or pt-BR.',
    check: manifest =>
      each(manifest, own(manifest, 'title', 'description'), tag => languageFault(childrenOf(tag, 'langstring'))),
  },
  {
    id: 'cmi5-language-missing',
    of: only,
    severity: 'warning',
    must: 'Words say their language.',
    why: 'Without it no screen reader pronounces them rightly, and no platform can choose.',
    cure: 'Add lang to the <langstring>.',
    check: manifest =>
      each(manifest, own(manifest, 'langstring'), tag => attribute(tag, 'lang') === undefined && 'It has no lang.'),
  },
  {
    id: 'cmi5-id',
    of: only,
    severity: 'error',
    must: 'Course, blocks, units and objectives have an absolute IRI as id.',
    why: 'Statements name them by it; a relative one names nothing.',
    cure: 'Write an address that you own, and keep it in every later version.',
    check: manifest => each(manifest, identified(manifest), idFault),
  },
  {
    id: 'cmi5-id-twice',
    of: only,
    severity: 'error',
    must: 'No id stands twice (cmi5 13.1.2 to 13.1.4).',
    why: 'An LMS must refuse it: two parts would share one record.',
    cure: 'Give each its own; the course and its only unit too.',
    check: manifest =>
      each(
        manifest,
        repeated(identified(manifest), tag => attribute(tag, 'id')),
        tag => `"${attribute(tag, 'id') ?? ''}" stands twice.`,
      ),
  },
  {
    id: 'cmi5-objective',
    of: only,
    severity: 'error',
    must: 'Blocks and units refer to objectives of the course.',
    why: 'A reference to none says nothing, and some platforms refuse it.',
    cure: 'Write the id of an <objective> of the course.',
    check: manifest => {
      const known = new Set(objectives(manifest).map(tag => attribute(tag, 'id')));
      const references = own(manifest, 'block', 'au')
        .flatMap(tag => childrenOf(tag, 'objectives'))
        .flatMap(list => childrenOf(list, 'objective'));
      return each(manifest, references, tag => {
        const wanted = attribute(tag, 'idref');
        return !known.has(wanted) && `No objective is "${wanted ?? ''}".`;
      });
    },
  },
  {
    id: 'cmi5-url',
    of: only,
    severity: 'error',
    must: 'The address of a unit is relative and in the zip, or whole and elsewhere (cmi5 14.1).',
    why: 'The unit would not open.',
    cure: 'Write the path of the page as it is in the zip, without a slash before it.',
    check: (manifest, { paths }) =>
      each(manifest, own(manifest, 'url'), ({ text }) => {
        if (text === '') return 'It is empty.';
        return !isElsewhere(text) && !paths.has(pathIn(text)) && `"${text}" is not a file of the zip.`;
      }),
  },
  {
    id: 'cmi5-url-parameters',
    of: only,
    severity: 'error',
    must: `The address of a unit has none of the names that the launch adds: ${LAUNCH.join(', ')} (cmi5 8.1).`,
    why: 'An LMS must refuse it: the unit could not tell which is which.',
    cure: 'Rename your own parameter.',
    check: manifest =>
      each(manifest, own(manifest, 'url'), ({ text }) => {
        const query = /\?([^#]*)/u.exec(text)?.[1] ?? '';
        const taken = LAUNCH.find(name => new URLSearchParams(query).has(name));
        return taken !== undefined && `It has a parameter "${taken}".`;
      }),
  },
  {
    id: 'cmi5-mastery',
    of: only,
    severity: 'error',
    must: 'A mastery score is a decimal from 0 to 1 (cmi5 13.1.4).',
    why: 'An LMS must refuse another; 80 would be out of reach.',
    cure: 'Write 0.8 for 80 %.',
    check: manifest => ofUnits(manifest, 'masteryScore', isShare),
  },
  {
    id: 'cmi5-move-on',
    of: only,
    severity: 'error',
    must: `What satisfies a unit is one of ${MOVE_ON.join(', ')} (cmi5 13.1.4).`,
    why: 'An LMS must refuse another word.',
    cure: 'Write one of these; left out it is NotApplicable, and the unit counts as done before it was opened.',
    check: manifest => ofUnits(manifest, 'moveOn', value => MOVE_ON.includes(value)),
  },
  {
    id: 'cmi5-window',
    of: only,
    severity: 'error',
    must: `The launch method is ${WINDOWS.join(' or ')} (cmi5 13.1.4).`,
    why: 'An LMS must refuse another word.',
    cure: 'Write AnyWindow, unless the unit cannot live in a frame.',
    check: manifest => ofUnits(manifest, 'launchMethod', value => WINDOWS.includes(value)),
  },
];
