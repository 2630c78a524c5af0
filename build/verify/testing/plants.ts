import { readSchema } from '../../schemas.js';
import { added, edited, type Plant } from './plant.js';
import { zipPlants } from './zip-plants.js';

const in12 = (rule: string, right: string | RegExp, wrong: string, place: RegExp): Plant =>
  edited(rule, 'scorm12', right, wrong, place);
const in2004 = (rule: string, right: string | RegExp, wrong: string, place: RegExp): Plant =>
  edited(rule, 'scorm2004-4', right, wrong, place);

const item = /imsmanifest\.xml:\d+ <item item_bicycle_care>/;
const resource = /imsmanifest\.xml:\d+ <resource resource_bicycle_care>/;
const root = /imsmanifest\.xml:\d+ <manifest/;
const inItem = (what: string): [RegExp, string] => [/<\/title>\s*(?=<\/item>|<imsss:seq)/u, `</title>${what}`];

const scormPlants: readonly Plant[] = [
  in12('scorm-namespace', /xsd\/adlcp_rootv1p2(?=[" ])/gu, 'xsd/adlcp_v1p3', root),
  in2004('scorm-schema', 'ADL SCORM', 'IMS Content', /<metadata>/),
  in12('scorm-schema', /\s*<schema>.*<\/schema>/u, '', /<metadata>/),
  in2004('scorm-version', '2004 4th Edition', 'CAM 1.3', /<metadata>/),
  in12('scorm-version', '1.2</schemaversion>', '1.3</schemaversion>', /<metadata>/),
  in2004('scorm-metadata-first', /(<schema>.*<\/schema>)\s*(<schemaversion>.*<\/schemaversion>)/u, '$2$1', /<schema>/),
  in12('scorm-organization', /<organization [^]*<\/organization>/u, '', /<organizations>/),
  in2004('scorm-default', 'default="organization', 'default="other', /<organizations>/),
  in2004('scorm-default', / default="[^"]*"/u, '', /<organizations>/),
  in12('scorm-title', /(<item [^>]*>)\s*<title>.*<\/title>/u, '$1', item),
  in12('scorm-title', /(<organization [^>]*>)\s*<title>.*<\/title>/u, '$1', /<organization organization_bicycle_care>/),
  in2004('scorm-title', /(<item [^>]*>\s*<title>).*(<\/title>)/u, '$1 $2', item),
  in12('scorm-leaf', / identifierref="[^"]*"/u, '', item),
  in2004(
    'scorm-leaf',
    /(<item identifier="item_bicycle_care"[^>]*>\s*<title>.*<\/title>)/u,
    '$1<item identifier="inner" identifierref="resource_bicycle_care"><title>Inner</title></item>',
    item,
  ),
  in12('scorm-reference', 'identifierref="resource', 'identifierref="Resource', item),
  in12('scorm-identifier', / identifier="item_bicycle_care"/u, ' identifier="1 item"', /<item 1 item>/),
  in2004('scorm-identifier', / identifier="item_bicycle_care"/u, '', /<item>/),
  in12(
    'scorm-identifier-twice',
    '</resources>',
    '<resource identifier="item_bicycle_care" type="webcontent" adlcp:scormtype="asset"/></resources>',
    /<resource item_bicycle_care>/,
  ),
  in12('scorm-type', 'adlcp:scormtype', 'adlcp:scormType', resource),
  in2004('scorm-type', 'adlcp:scormType', 'adlcp:scormtype', resource),
  in2004('scorm-type', 'scormType="sco"', 'scormType="course"', resource),
  in2004('scorm-type', 'type="webcontent"', 'type="text/html"', resource),
  in12('scorm-launch', / href="index\.html"(?=>)/u, '', resource),
  in12(
    'scorm-nested',
    /<\/resources>/u,
    '</resources><manifest identifier="inner"><organizations/><resources/></manifest>',
    /<manifest inner>/,
  ),
  in12('scorm-schema-valid', 'isvisible="true"', 'isvisible="perhaps"', item),
  in2004('scorm-schema-valid', 'isvisible="true"', 'isVisible="true"', item),
  in2004('scorm-launch-file', /\s*<file href="index\.html"\/>/u, '<file href="./index.html"/>', resource),
  in12('scorm-href', '<file href="course.js"', '<file href="/course.js"', /<file>/),
  in2004('scorm-href', '<file href="course.js"', '<file href="../course.js"', /<file>/),
  { rule: 'scorm-file-missing', format: 'scorm12', files: files => void files.delete('qr.js'), place: /<file>/ },
  in12('scorm-file-capitals', '<file href="qr.js"', '<file href="QR.js"', /<file>/),
  added('scorm-file-undeclared', 'forgotten.js', 'scorm12'),
  in2004('scorm-schema-mapped', 'http://www.imsglobal.org/xsd/imsss imsss_v1p0.xsd', '', root),
  {
    rule: 'scorm-schema-file',
    format: 'scorm2004-3',
    files: files => void files.delete('adlcp_v1p3.xsd'),
    place: root,
  },
  {
    rule: 'scorm-schema-edition',
    format: 'scorm2004-4',
    files: async files => void files.set('adlcp_v1p3.xsd', await readSchema('adlcp_v1p3.xsd', 'scorm20043rd')),
    place: /adlcp_v1p3\.xsd/,
  },
  {
    rule: 'scorm-schema-edition',
    format: 'scorm12',
    files: async files => void files.set('imscp_v1p1.xsd', await readSchema('imscp_v1p1.xsd', 'scorm20044th')),
    place: /imscp_v1p1\.xsd/,
  },
  in2004('scorm-lom', '</metadata>', '<lom xmlns="http://ltsc.ieee.org/xsd/LOM"><general/></lom></metadata>', /<lom>/),
  in2004(
    'scorm-mapinfo',
    /(<imsss:sequencing>)(\s*<imsss:deliveryControls)/u,
    '$1<imsss:objectives><imsss:primaryObjective objectiveID="main"><imsss:mapInfo targetObjectiveID="all"/></imsss:primaryObjective></imsss:objectives>$2',
    /<mapInfo>/,
  ),
  in12('scorm-mastery', ...inItem('<adlcp:masteryscore>80</adlcp:masteryscore>'), /<masteryscore>/),
  in2004(
    'scorm-measure',
    /(<imsss:sequencing>)(\s*<imsss:deliveryControls)/u,
    '$1<imsss:objectives><imsss:primaryObjective objectiveID="main" satisfiedByMeasure="true"><imsss:minNormalizedMeasure>0.8</imsss:minNormalizedMeasure></imsss:primaryObjective><imsss:objective objectiveID="other"/></imsss:objectives>$2',
    /<objectives>/,
  ),
  in12('scorm-data', ...inItem(`<adlcp:datafromlms>${'a'.repeat(256)}</adlcp:datafromlms>`), /<datafromlms>/),
  in2004('scorm-data', ...inItem(`<adlcp:dataFromLMS>${'a'.repeat(4001)}</adlcp:dataFromLMS>`), /<dataFromLMS>/),
  in2004('scorm-time-limit', ...inItem('<adlcp:timeLimitAction>stop</adlcp:timeLimitAction>'), /<timeLimitAction>/),
  in2004(
    'scorm-sco-only',
    /(<title>[^<]*<\/title>)(\s*<imsss:sequencing>[^]*scormType=")sco/u,
    '$1<adlcp:dataFromLMS>yes</adlcp:dataFromLMS>$2asset',
    item,
  ),
  in2004(
    'scorm-threshold',
    ...inItem('<adlcp:completionThreshold>0.5</adlcp:completionThreshold>'),
    /<completionThreshold>/,
  ),
  edited(
    'scorm-threshold',
    'scorm2004-3',
    ...inItem('<adlcp:completionThreshold>50</adlcp:completionThreshold>'),
    /<completionThreshold>/,
  ),
];

const inCmi5 = (rule: string, right: string | RegExp, wrong: string, place: RegExp): Plant =>
  edited(rule, 'cmi5', right, wrong, place);
const au = /cmi5\.xml:\d+ <au /;
const url = /cmi5\.xml:\d+ <url>/;
const mark = (score: string): Plant =>
  inCmi5('cmi5-mastery', ' launchMethod', ` masteryScore="${score}" launchMethod`, au);

const cmi5Plants: readonly Plant[] = [
  inCmi5('cmi5-namespace', 'cmi5/v1', 'cmi5/v2', /<courseStructure>/),
  inCmi5('cmi5-content', /<au [^]*<\/au>/u, '', /<courseStructure>/),
  inCmi5('cmi5-content', /<title>[^]*?<\/title>/u, '', /<course /),
  inCmi5('cmi5-content', /(<au [^>]*>)([^]*?)(<url>.*<\/url>)/u, '$1$3$2', au),
  inCmi5('cmi5-content', '<url>', '<note/><url>', au),
  inCmi5('cmi5-content', /<langstring [^]*<\/langstring>(?=\s*<\/title>\s*<description>[^]*<au)/u, '', /<title>/),
  inCmi5('cmi5-attribute', 'moveOn=', 'moveon=', au),
  inCmi5('cmi5-words', />Care[^<]*</u, '> <', /<title>/),
  inCmi5('cmi5-language', 'lang="ar"', 'lang="en"', /<title>/),
  inCmi5('cmi5-language', 'lang="en"', 'lang="english language"', /<title>/),
  inCmi5('cmi5-language-missing', '<langstring lang="en">', '<langstring>', /<langstring>/),
  inCmi5('cmi5-id', /<au id="[^"]*"/u, '<au id="unit"', /<au unit>/),
  inCmi5('cmi5-id', /<course id="[^"]*"/u, '<course', /<course>/),
  inCmi5('cmi5-id-twice', 'bicycle-care/au', 'bicycle-care', au),
  inCmi5(
    'cmi5-objective',
    '<url>',
    '<objectives><objective idref="https://example.org/none"/></objectives><url>',
    /<objective>/,
  ),
  inCmi5('cmi5-url', '<url>index.html', '<url>/index.html', url),
  inCmi5('cmi5-url', '<url>index.html', '<url>Index.html', url),
  inCmi5('cmi5-url', '<url>index.html', '<url>', url),
  inCmi5('cmi5-url-parameters', '<url>index.html', '<url>index.html?actor=x', url),
  ...['1.5', '-0.1', '0,8', '8e-1', '80', ''].map(mark),
  inCmi5('cmi5-move-on', /moveOn="[^"]*"/u, 'moveOn="Perhaps"', au),
  inCmi5('cmi5-window', 'AnyWindow', 'NewWindow', au),
];

const inTincan = (rule: string, right: string | RegExp, wrong: string, place: RegExp): Plant =>
  edited(rule, 'xapi', right, wrong, place);
const activity = /tincan\.xml:\d+ <activity/;
const launch = '<launch lang="en">index.html</launch>';

const tincanPlants: readonly Plant[] = [
  inTincan('tincan-namespace', 'tincan.xsd', 'other.xsd', /<tincan>/),
  inTincan('tincan-launch', launch, '', /<tincan>/),
  inTincan('tincan-launch', /<\/activity>(?=\s*<\/activities>)/u, `${launch}</activity>`, /<tincan>/),
  inTincan('tincan-launch-file', '>index.html<', '>start.html<', /<launch>/),
  inTincan('tincan-id', /<activity id="[^"]*"/u, '<activity id="a-course"', activity),
  inTincan('tincan-id-twice', 'bicycle-care/oiling', 'bicycle-care', activity),
  inTincan('tincan-type', / type="[^"]*"/u, '', activity),
  inTincan('tincan-name', /<name [^]*<\/name>(?=\s*<description[^]*<launch)/u, '', activity),
  inTincan('tincan-name', />Care[^<]*</u, '> <', activity),
  inTincan('tincan-name', /<description [^]*<\/description>(?=\s*<launch)/u, '', activity),
  inTincan('tincan-language', 'lang="ar"', 'lang="en"', activity),
];

/** At least one fault for every rule. */
export const plants: readonly Plant[] = [...zipPlants, ...scormPlants, ...cmi5Plants, ...tincanPlants];
