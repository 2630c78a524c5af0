import { absoluteIri, fileOfPackage, language, some, type Manifest } from '../../internal/testing/shape.js';

const lang = { kind: language, unique: 'beside' } as const;

/** `tincan.xml`: one launch in all, or a platform offers the course more than once. */
export const tincan: Manifest = {
  namespace: 'http://projecttincan.com/tincan.xsd',
  root: 'tincan',
  once: ['launch'],
  shapes: {
    tincan: { content: 'activities' },
    activities: { content: 'activity+' },
    activity: {
      content: 'name+ description+ launch?',
      attributes: { id: { kind: absoluteIri, unique: 'everywhere' }, type: { kind: absoluteIri } },
    },
    name: { text: some, attributes: { lang } },
    // A module may have none.
    description: { attributes: { lang } },
    launch: { text: fileOfPackage, attributes: { lang } },
  },
};
