import {
  absoluteIri,
  fileOfPackage,
  language,
  oneOf,
  some,
  type Kind,
  type Manifest,
  type Shape,
} from '../../internal/testing/shape.js';

/** A number 0..1 as `xs:decimal` writes it: no exponent (cmi5 13.1.4). */
const share: Kind = { name: 'a decimal from 0 to 1', holds: value => /^(?:0?\.\d+|0\.?|1(?:\.0*)?)$/u.test(value) };

const id = { kind: absoluteIri, unique: 'everywhere' } as const;
const words: Shape = { content: 'langstring+' };

/** `cmi5.xml` (cmi5 13), but for objectives, which no course of ours declares. CourseStructure.xsd says less: no ids that differ, no file. */
export const structure: Manifest = {
  namespace: 'https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd',
  root: 'courseStructure',
  shapes: {
    courseStructure: { content: 'course (au | block)+' },
    course: { content: 'title description', attributes: { id } },
    block: { content: 'title description (au | block)+', attributes: { id } },
    au: {
      content: 'title description url launchParameters? entitlementKey?',
      attributes: {
        id,
        moveOn: {
          kind: oneOf('NotApplicable', 'Passed', 'Completed', 'CompletedAndPassed', 'CompletedOrPassed'),
          optional: true,
        },
        masteryScore: { kind: share, optional: true },
        launchMethod: { kind: oneOf('AnyWindow', 'OwnWindow'), optional: true },
        activityType: { kind: some, optional: true },
      },
    },
    title: words,
    description: words,
    langstring: { text: some, attributes: { lang: { kind: language, unique: 'beside' } } },
    url: { text: fileOfPackage },
    launchParameters: {},
    entitlementKey: {},
  },
};
