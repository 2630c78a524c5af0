import {
  ParseOption,
  XmlBufferInputProvider,
  XmlDocument,
  XmlElement,
  XmlValidateError,
  XsdValidator,
  xmlRegisterInputProvider,
} from 'libxml2-wasm';

/** What a schema says against a document. */
export interface Objection {
  readonly line: number;
  readonly what: string;
}

/** The XSDs of one edition. */
export interface Edition {
  /** No two editions have the same. */
  readonly name: string;
  /** Every schema by its file name, as its publisher gives it. */
  readonly files: Readonly<Record<string, Uint8Array>>;
  /** File names by the namespaces that a manifest may use. */
  readonly namespaces: Readonly<Record<string, string>>;
}

const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

/** The default namespace of this file makes the parser throw, and nothing in the file uses it. */
const mended = (name: string, schema: string): string =>
  name === 'ims_xml.xsd' ? schema.replace('xmlns="http://www.w3.org/XML/1998/namespace"', '') : schema;

/** Read once an edition: the parser takes no more than fifteen sources of files. */
const validators = new Map<string, XsdValidator>();

function validatorOf({ name, files, namespaces }: Edition): XsdValidator {
  const sources = Object.entries(files).map(([file, bytes]) => [
    `${name}/${file}`,
    new TextEncoder().encode(mended(file, text(bytes))),
  ]);
  xmlRegisterInputProvider(new XmlBufferInputProvider(Object.fromEntries(sources) as Record<string, Uint8Array>));
  const imports = Object.entries(namespaces).map(
    ([namespace, file]) => `<xs:import namespace="${namespace}" schemaLocation="${file}"/>`,
  );
  const driver = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">${imports.join('')}</xs:schema>`;
  return XsdValidator.fromDoc(XmlDocument.fromString(driver, { url: `${name}/driver.xsd` }));
}

/**
 * What the schemas of an edition say against a manifest: strict platforms check just this before they import anything.
 * What stands in namespaces of others is passed over: the schemas ask for theirs, which nobody here has. Nothing is read
 * from a network.
 */
export function objections(manifest: Uint8Array, edition: Edition): readonly Objection[] {
  const validator = validators.get(edition.name) ?? validatorOf(edition);
  validators.set(edition.name, validator);
  using document = XmlDocument.fromBuffer(manifest, { option: ParseOption.XML_PARSE_BIG_LINES });
  const known = new Set(['', ...OF_XML, ...Object.keys(edition.namespaces)]);
  withoutOthers(document.root, known);
  try {
    validator.validate(document);
    return [];
  } catch (error) {
    if (!(error instanceof XmlValidateError)) throw error;
    return error.details.map(({ line, message }) => ({ line, what: message.trim() }));
  }
}

const OF_XML = ['http://www.w3.org/XML/1998/namespace', 'http://www.w3.org/2001/XMLSchema-instance'];

function withoutOthers(element: XmlElement, known: ReadonlySet<string>): void {
  for (const attribute of element.attrs) if (!known.has(attribute.namespaceUri)) attribute.remove();
  let node = element.firstChild;
  while (node) {
    const { next } = node;
    if (node instanceof XmlElement)
      if (known.has(node.namespaceUri)) withoutOthers(node, known);
      else node.remove();
    node = next;
  }
}
