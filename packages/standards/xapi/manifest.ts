import type { Words } from '@throughline/tracking';
import { LAUNCH, xml, type Packaged } from '../internal/manifest.js';
import { inEveryLanguage, shown } from '../lrs/manifest.js';
import { activityType, courseIri, iri } from '../lrs/names.js';

/** `tincan.xml`: the course, which is what is launched, and its modules under their ids. */
export const manifest = ({ course: outline }: Pick<Packaged, 'course'>): string => {
  const { title, description } = shown(outline);
  const activity = (id: string, type: string, name: Words, about: Words, more = ''): string =>
    `    <activity id="${xml(id)}" type="${activityType(type)}">
${inEveryLanguage('name', name, outline.locales, '      ')}
${inEveryLanguage('description', about, outline.locales, '      ')}
${more}    </activity>
`;
  const launch = `      <launch lang="${xml(outline.locales[0] ?? 'en')}">${LAUNCH}</launch>\n`;
  const modules = outline.neutral ? [] : outline.modules;
  return `<?xml version="1.0" encoding="UTF-8"?>
<tincan xmlns="http://projecttincan.com/tincan.xsd">
  <activities>
${activity(courseIri(outline), 'course', title, description, launch)}${modules
    .map(module => activity(iri(outline, module.id), 'module', module.title, module.description))
    .join('')}  </activities>
</tincan>
`;
};
