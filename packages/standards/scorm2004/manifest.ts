import type { Outline } from '@throughline/tracking';
import { decimal } from '@throughline/tracking/formats.js';
import {
  about,
  identifiers,
  requiredChecks,
  resourceLines,
  title,
  xml,
  type Packaged,
  type Unit,
} from '../internal/manifest.js';

export type Edition = '3rd' | '4th';

/** Schemas (and what they refer to) that stand beside the manifest at the root of the zip; each edition has its own. */
export const schemaFiles: readonly string[] = [
  'imscp_v1p1.xsd',
  'adlcp_v1p3.xsd',
  'imsss_v1p0.xsd',
  'imsss_v1p0auxresource.xsd',
  'imsss_v1p0control.xsd',
  'imsss_v1p0delivery.xsd',
  'imsss_v1p0limit.xsd',
  'imsss_v1p0objective.xsd',
  'imsss_v1p0random.xsd',
  'imsss_v1p0rollup.xsd',
  'imsss_v1p0seqrule.xsd',
  'imsss_v1p0util.xsd',
  'xml.xsd',
];

/** Of them those that a manifest without sequencing needs. */
export const plainSchemaFiles: readonly string[] = schemaFiles.filter(name => !name.startsWith('imsss'));

/** What stands in a manifest for its sequencing, by place. */
const SEQUENCING = {
  namespace: `
  xmlns:imsss="http://www.imsglobal.org/xsd/imsss"`,
  schema: `
    http://www.imsglobal.org/xsd/imsss imsss_v1p0.xsd`,
  item: (rules: string) => `
        <imsss:sequencing>
${rules}          <imsss:deliveryControls completionSetByContent="true" objectiveSetByContent="true"/>
        </imsss:sequencing>`,
  organization: `
      <imsss:sequencing>
        <imsss:controlMode choice="true" flow="true"/>
      </imsss:sequencing>`,
};
const NONE: typeof SEQUENCING = { namespace: '', schema: '', item: () => '', organization: '' };

/**
 * `imsmanifest.xml` of SCORM 2004: one organization, an item and a SCO a unit. Thresholds and global objectives are left
 * out: LMSs judge by them against what the course says, or refuse the import. The two controls of delivery are there
 * because without them an LMS takes silence for success; `plain` leaves them out where there is nothing to succeed in.
 */
export const manifest = (
  packaged: Packaged,
  { edition, plain = false }: { readonly edition: Edition; readonly plain?: boolean },
): string => {
  const { course, units } = packaged;
  const id = identifiers(course);
  const sequencing = plain ? NONE : SEQUENCING;
  return `<?xml version="1.0" encoding="UTF-8"?>
${about(course)}<manifest identifier="${id.manifest}" version="${xml(course.version.slice(0, 20))}"
  xmlns="http://www.imsglobal.org/xsd/imscp_v1p1"
  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3"${sequencing.namespace}
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xsi:schemaLocation="http://www.imsglobal.org/xsd/imscp_v1p1 imscp_v1p1.xsd
    http://www.adlnet.org/xsd/adlcp_v1p3 adlcp_v1p3.xsd${sequencing.schema}">
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>2004 ${edition} Edition</schemaversion>
  </metadata>
  <organizations default="${id.organization}">
    <organization identifier="${id.organization}">
      <title>${title(course)}</title>
${units
  .map(({ outline }) => item(outline, sequencing.item(units.length > 1 ? rollup(outline, units) : '')))
  .join('\n')}${sequencing.organization}
    </organization>
  </organizations>
  <resources>
${resourceLines(packaged, 'adlcp:scormType')}
  </resources>
</manifest>
`;
};

const item = (outline: Outline, sequencing: string): string => {
  const id = identifiers(outline);
  return `      <item identifier="${id.item}" identifierref="${id.resource}" isvisible="true">
        <title>${title(outline)}</title>${sequencing}
      </item>`;
};

/**
 * How a unit counts for the course, as it does where the course is one (decision 18): the score is the mean of all
 * required checks, success wants every unit that has one, completion every unit in which anything is required.
 */
function rollup(outline: Outline, units: readonly Unit[]): string {
  const checks = requiredChecks(outline).length;
  const most = Math.max(...units.map(unit => requiredChecks(unit.outline).length));
  const asked = (unit: Outline): boolean => unit.modules.some(({ pages }) => pages.some(({ required }) => required));
  const counts = asked(outline) || !units.some(unit => asked(unit.outline));
  const weight = decimal(most === 0 ? 0 : checks / most, 4, 0, 1);
  return `          <imsss:rollupRules rollupObjectiveSatisfied="${checks > 0}" rollupProgressCompletion="${counts}" objectiveMeasureWeight="${weight}"/>
`;
}
