import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';

const id = 'https://crossdock.example/openapi.json';
const validators = new WeakMap<object, Ajv2020>();

export function validator(): Ajv2020 {
  const made = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(made);
  made.addFormat('media-range', true);
  return made;
}

/** What keeps a value from fitting a schema that stands in an OpenAPI 3.1 document; empty when nothing does. */
export function faultsOf(document: object, schema: object, value: unknown): string[] {
  let known = validators.get(document);
  if (!known) {
    known = validator();
    known.addSchema({ ...document, $id: id });
    validators.set(document, known);
  }
  // References into the document, whichever schema they stand in.
  const valid = known.compile(JSON.parse(JSON.stringify(schema).replaceAll('"#/', `"${id}#/`)));
  if (valid(value)) return [];
  return (valid.errors ?? []).map(({ instancePath, message }) => `${instancePath || 'it'} ${message}`);
}
