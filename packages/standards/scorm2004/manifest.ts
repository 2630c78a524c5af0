import type { Outline } from '@throughline/tracking';
import { about, fileLines, identifiers, LAUNCH, title, xml } from '../internal/manifest.js';

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

/**
 * `imsmanifest.xml` of SCORM 2004: one organization, one item, one SCO. Thresholds and global objectives are left out:
 * LMSs judge by them against what the course says, or refuse the import. The two controls of delivery are there because
 * without them an LMS takes silence for success. `files`: every path of the zip, but manifest and schemas.
 */
export const manifest = (
  outline: Outline,
  files: readonly string[],
  { edition }: { readonly edition: Edition },
): string => {
  const id = identifiers(outline);
  return `<?xml version="1.0" encoding="UTF-8"?>
${about(outline)}<manifest identifier="${id.manifest}" version="${xml(outline.version.slice(0, 20))}"
  xmlns="http://www.imsglobal.org/xsd/imscp_v1p1"
  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3"
  xmlns:imsss="http://www.imsglobal.org/xsd/imsss"
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xsi:schemaLocation="http://www.imsglobal.org/xsd/imscp_v1p1 imscp_v1p1.xsd
    http://www.adlnet.org/xsd/adlcp_v1p3 adlcp_v1p3.xsd
    http://www.imsglobal.org/xsd/imsss imsss_v1p0.xsd">
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>2004 ${edition} Edition</schemaversion>
  </metadata>
  <organizations default="${id.organization}">
    <organization identifier="${id.organization}">
      <title>${title(outline)}</title>
      <item identifier="${id.item}" identifierref="${id.resource}" isvisible="true">
        <title>${title(outline)}</title>
        <imsss:sequencing>
          <imsss:deliveryControls completionSetByContent="true" objectiveSetByContent="true"/>
        </imsss:sequencing>
      </item>
      <imsss:sequencing>
        <imsss:controlMode choice="true" flow="true"/>
      </imsss:sequencing>
    </organization>
  </organizations>
  <resources>
    <resource identifier="${id.resource}" type="webcontent" adlcp:scormType="sco" href="${LAUNCH}">
${fileLines(files, '      ')}
    </resource>
  </resources>
</manifest>
`;
};
