import type { Outline } from '@throughline/tracking';
import { about, fileLines, identifiers, LAUNCH, title, xml } from '../internal/manifest.js';

/** Schemas that stand beside the manifest at the root of the zip. */
export const schemaFiles: readonly string[] = ['imscp_rootv1p1p2.xsd', 'adlcp_rootv1p2.xsd', 'ims_xml.xsd'];

/**
 * `imsmanifest.xml` of SCORM 1.2: one organization, one item, one SCO. No masteryscore, no prerequisites: a mastery score
 * would let the LMS overwrite what the course knows better. `files`: every path of the zip, but manifest and schemas.
 */
export const manifest = (outline: Outline, files: readonly string[]): string => {
  const id = identifiers(outline);
  return `<?xml version="1.0" encoding="UTF-8"?>
${about(outline)}<manifest identifier="${id.manifest}" version="${xml(outline.version.slice(0, 20))}"
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
      <title>${title(outline)}</title>
      <item identifier="${id.item}" identifierref="${id.resource}" isvisible="true">
        <title>${title(outline)}</title>
      </item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="${id.resource}" type="webcontent" adlcp:scormtype="sco" href="${LAUNCH}">
${fileLines(files, '      ')}
    </resource>
  </resources>
</manifest>
`;
};
