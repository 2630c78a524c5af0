import * as scorm12 from '../../scorm12/manifest.js';
import * as scorm2004 from '../../scorm2004/manifest.js';
import type { Packaged } from '../manifest.js';

/** The editions of SCORM whose manifests are written here; `schemas`: those that a manifest maps, by namespace. */
export const editions = [
  {
    name: 'SCORM 1.2',
    folder: 'scorm12edition',
    write: (packaged: Packaged) => scorm12.manifest(packaged),
    schemaFiles: scorm12.schemaFiles,
    schemas: {
      'http://www.imsproject.org/xsd/imscp_rootv1p1p2': 'imscp_rootv1p1p2.xsd',
      'http://www.adlnet.org/xsd/adlcp_rootv1p2': 'adlcp_rootv1p2.xsd',
    },
    version: '1.2',
    scormType: 'adlcp:scormtype',
  },
  ...(['3rd', '4th'] as const).map(edition => ({
    name: `SCORM 2004 ${edition} edition`,
    folder: `scorm2004${edition}edition`,
    write: (packaged: Packaged) => scorm2004.manifest(packaged, { edition }),
    schemaFiles: scorm2004.schemaFiles,
    schemas: {
      'http://www.imsglobal.org/xsd/imscp_v1p1': 'imscp_v1p1.xsd',
      'http://www.adlnet.org/xsd/adlcp_v1p3': 'adlcp_v1p3.xsd',
      'http://www.imsglobal.org/xsd/imsss': 'imsss_v1p0.xsd',
    },
    version: `2004 ${edition} Edition`,
    scormType: 'adlcp:scormType',
  })),
];
