import type { Outline } from '@throughline/tracking';
import { about, identifiers, resourceLines, title, xml, type Packaged } from '../internal/manifest.js';

/** Schemas that stand beside the manifest at the root of the zip. */
export const schemaFiles: readonly string[] = ['imscp_rootv1p1p2.xsd', 'adlcp_rootv1p2.xsd', 'ims_xml.xsd'];

/**
 * `imsmanifest.xml` of SCORM 1.2: one organization, an item and a SCO a unit; how several make a course is the LMS's own
 * rule. No masteryscore, no prerequisites: a mastery score would let the LMS overwrite what the course knows better.
 */
export const manifest = (packaged: Packaged): string => {
  const { course, units } = packaged;
  const id = identifiers(course);
  return `<?xml version="1.0" encoding="UTF-8"?>
${about(course)}<manifest identifier="${id.manifest}" version="${xml(course.version.slice(0, 20))}"
  xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2"
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xsi:schemaLocation="http://www.imsproject.org/xsd/imscp_rootv1p1p2 imscp_rootv1p1p2.xsd
    http://www.adlnet.org/xsd/adlcp_rootv1p2 adlcp_rootv1p2.xsd">
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>1.2</schemaversion>
  </metadata>
  <organizations default="${id.organization}">
    <organization identifier="${id.organization}">
      <title>${title(course)}</title>
${units.map(({ outline }) => item(outline)).join('\n')}
    </organization>
  </organizations>
  <resources>
${resourceLines(packaged, 'adlcp:scormtype')}
  </resources>
</manifest>
`;
};

const item = (outline: Outline): string => {
  const id = identifiers(outline);
  return `      <item identifier="${id.item}" identifierref="${id.resource}" isvisible="true">
        <title>${title(outline)}</title>
      </item>`;
};
