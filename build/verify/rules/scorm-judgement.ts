import { attribute, childrenOf, type Tag } from '../xml.js';
import type { Manifest } from '../pack.js';
import { each, type ManifestRule } from './rule.js';
import { adl, adlAttribute, leaves, packaging, resources, sequencing } from './scorm-tags.js';
import { isShare } from './values.js';

const both = ['scorm12', 'scorm2004'] as const;

const ACTIONS = ['exit,message', 'exit,no message', 'continue,message', 'continue,no message'];

const SCO_ONLY = ['dataFromLMS', 'timeLimitAction', 'completionThreshold'];

/** Items that open a SCO. */
function scos(manifest: Manifest): ReadonlySet<Tag> {
  const all = resources(manifest);
  return new Set(
    leaves(manifest).filter(item => {
      const resource = all.get(attribute(item, 'identifierref') ?? '');
      return resource && adlAttribute(manifest, resource, 'scormType')?.value === 'sco';
    }),
  );
}

/** What the manifest has platforms judge or hand over. */
export const judgementRules: readonly ManifestRule[] = [
  {
    id: 'scorm-mapinfo',
    of: ['scorm2004'],
    severity: 'error',
    must: 'No objective is mapped to a global one (imsss:mapInfo).',
    why: 'It is SCORM, and Moodle stops the import at it (measured in 4.2.3 and 4.5.6).',
    cure: 'Take <imsss:mapInfo> out; let rollup carry what one part tells the whole.',
    check: manifest => each(manifest, sequencing(manifest, 'mapInfo'), () => 'An objective is mapped.'),
  },
  {
    id: 'scorm-mastery',
    of: ['scorm12'],
    severity: 'warning',
    must: 'The manifest gives no mastery score.',
    why: 'Platforms then write passed or failed over what the course says, even over "completed" (measured in Moodle).',
    cure: 'Take <adlcp:masteryscore> out if the course tells its own status.',
    check: manifest => each(manifest, adl(manifest, 'masteryscore'), ({ text }) => `The mastery score is ${text}.`),
  },
  {
    id: 'scorm-measure',
    of: ['scorm2004'],
    severity: 'warning',
    must: 'No item that is judged by its score has further objectives.',
    why: 'Moodle then hands the course a wrong passing score (measured in 4.5.6).',
    cure: 'Take satisfiedByMeasure out and let the course tell success, or take the other objectives out.',
    check: manifest =>
      each(manifest, sequencing(manifest, 'objectives'), tag => {
        const byMeasure = childrenOf(tag, 'primaryObjective').some(
          primary => attribute(primary, 'satisfiedByMeasure') === 'true',
        );
        return (
          byMeasure && childrenOf(tag, 'objective').length > 0 && 'It is judged by its score and has others beside it.'
        );
      }),
  },
  {
    id: 'scorm-data',
    of: both,
    severity: 'error',
    must: 'Data for the launch have at most 255 characters in 1.2, 4,000 in 2004.',
    why: 'Platforms cut what is longer, or refuse it.',
    cure: 'Put the data into a file of the package.',
    check: manifest => {
      const most = manifest.standard === 'scorm12' ? 255 : 4000;
      return each(
        manifest,
        adl(manifest, 'dataFromLMS'),
        ({ text }) => text.length > most && `It has ${text.length} characters.`,
      );
    },
  },
  {
    id: 'scorm-time-limit',
    of: both,
    severity: 'error',
    must: `What happens at the end of the time is one of ${ACTIONS.map(action => `"${action}"`).join(', ')}.`,
    why: 'Another word is refused, or taken for none.',
    cure: 'Write one of the four, with the comma and without more blanks.',
    check: manifest =>
      each(manifest, adl(manifest, 'timeLimitAction'), ({ text }) => !ACTIONS.includes(text) && `It says "${text}".`),
  },
  {
    id: 'scorm-sco-only',
    of: ['scorm2004'],
    severity: 'error',
    must: 'Only items that open a sco have dataFromLMS, timeLimitAction and completionThreshold.',
    why: 'Nobody else could read them, and SCORM forbids it.',
    cure: 'Move them to the item that opens the sco, or take them out.',
    check: manifest => {
      const allowed = scos(manifest);
      const told = new Set(SCO_ONLY.flatMap(name => adl(manifest, name)));
      return each(
        manifest,
        [...packaging(manifest, 'item'), ...packaging(manifest, 'organization')].filter(tag => !allowed.has(tag)),
        tag => {
          const names = tag.children.filter(child => told.has(child)).map(({ name }) => `<${name}>`);
          return names.length > 0 && `It has ${names.join(', ')} and opens no sco.`;
        },
      );
    },
  },
  {
    id: 'scorm-threshold',
    of: ['scorm2004'],
    severity: 'error',
    must: 'A completion threshold is written as the edition has it: a number in the element in the 3rd, attributes in the 4th.',
    why: 'A platform that finds it written otherwise takes the threshold for 1, or refuses the manifest.',
    cure: 'Write completedByMeasure and minProgressMeasure (4th Edition), or a number from 0 to 1 (3rd Edition).',
    check: manifest =>
      each(manifest, adl(manifest, 'completionThreshold'), tag => {
        const [least, written] = [attribute(tag, 'minProgressMeasure'), tag.text];
        if (manifest.edition === 'scorm20043rd')
          return (tag.attributes.length > 0 || !isShare(written)) && 'It is not a number from 0 to 1.';
        if (written !== '') return `"${written}" stands in the element.`;
        return least !== undefined && !isShare(least) && `"${least}" is not a number from 0 to 1.`;
      }),
  },
];
