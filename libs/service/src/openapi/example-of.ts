/** The part of a JSON Schema that examples are made from. */
export interface Schema {
  $ref?: string;
  allOf?: Schema[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  type?: string | string[];
  format?: string;
  pattern?: string;
  enum?: unknown[];
  const?: unknown;
  default?: unknown;
  example?: unknown;
  examples?: unknown[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  minItems?: number;
  maxItems?: number;
  minimum?: number;
  minLength?: number;
  maxLength?: number;
}
export type Schemas = Record<string, Schema>;

const formats: Record<string, string> = {
  uuid: '0f8b1c2e-93f4-4f6e-8e0b-3c1f9b2d7a55',
  'date-time': '2026-11-21T09:30:00.000Z',
  date: '2026-11-21',
  uri: 'https://example.com/crossdock',
};

/** A value that fits a schema, made of the examples of its fields. Optional parts that would nest without end are left out. */
export function exampleOf(schema: Schema, schemas: Schemas, open: readonly string[] = []): unknown {
  const given = schema.example ?? schema.examples?.[0] ?? schema.const ?? schema.default ?? schema.enum?.[0];
  if (given !== undefined) return given;
  if (schema.$ref) {
    const name = schema.$ref.split('/').at(-1)!;
    return open.includes(name) || !schemas[name] ? undefined : exampleOf(schemas[name], schemas, [...open, name]);
  }
  if (schema.allOf) return merged(schema.allOf.map((part) => exampleOf(part, schemas, open)));
  const choice = schema.anyOf?.[0] ?? schema.oneOf?.[0];
  if (choice) return exampleOf(choice, schemas, open);
  return ofType(schema, schemas, open);
}

function ofType(schema: Schema, schemas: Schemas, open: readonly string[]): unknown {
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  switch (type ?? (schema.properties && 'object')) {
    case 'object': {
      const told = Object.entries(schema.properties ?? {}).filter(
        ([name, part]) => schema.required?.includes(name) || saysSomething(part),
      );
      const members = told.map(([name, part]) => [name, exampleOf(part, schemas, open)]);
      return Object.fromEntries(members.filter(([, value]) => value !== undefined));
    }
    case 'array': {
      const item = schema.maxItems === 0 ? undefined : exampleOf(schema.items ?? {}, schemas, open);
      return item === undefined ? [] : Array.from({ length: Math.max(1, schema.minItems ?? 1) }, () => item);
    }
    case 'integer':
    case 'number':
      return Math.max(schema.minimum ?? 1, 1);
    case 'boolean':
      return true;
    case 'string':
      return formats[schema.format ?? ''] ?? 'text'.padEnd(schema.minLength ?? 0, '.').slice(0, schema.maxLength);
    default:
      return undefined;
  }
}

/** An optional text without an example is better left out than made up. */
const saysSomething = (schema: Schema): boolean =>
  schema.type !== 'string' ||
  [schema.example, schema.enum, schema.format, schema.default, schema.const].some((each) => each !== undefined);

const merged = (parts: unknown[]): unknown =>
  parts.every((part) => typeof part === 'object' && part !== null)
    ? Object.assign({}, ...(parts as object[]))
    : parts.find((part) => part !== undefined);
