import { checkComposition } from './check-composition';
import { type BundleProblem, type Json, problem, textAt, valueAt } from './check-json';
import { checkValues } from './check-values';

const FULL_URL = /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/;

type Entry = { readonly at: string; readonly fullUrl: string; readonly resource: Json };

/**
 * What breaks R4's rules for a document or those of PS-CA that we follow, in the order met; empty for a sound one.
 * Reads parsed JSON and trusts nothing in it, so it serves for what was written as well as for what was built. HL7's
 * own schema, which knows each element's name and shape, is the tests' part.
 */
export function checkBundle(bundle: unknown): readonly BundleProblem[] {
  const entries = entriesOf(bundle);
  return [...checkHead(bundle), ...checkEntries(entries), ...checkReferences(entries), ...checkValues(bundle)];
}

function entriesOf(bundle: unknown): readonly Entry[] {
  const list = valueAt(bundle, 'entry');
  return (Array.isArray(list) ? list : []).map((entry: unknown, index) => ({
    at: `entry[${index}]`,
    fullUrl: textAt(entry, 'fullUrl'),
    resource: valueAt(entry, 'resource'),
  }));
}

const typeOf = ({ resource }: Entry) => textAt(resource, 'resourceType');

function checkHead(bundle: unknown): readonly BundleProblem[] {
  return [
    ...problem(textAt(bundle, 'resourceType') !== 'Bundle', 'no_bundle', ''),
    ...problem(textAt(bundle, 'type') !== 'document', 'no_document', 'type'),
    ...problem(textAt(bundle, 'identifier', 'value') === '', 'no_identifier', 'identifier'),
    ...problem(textAt(bundle, 'identifier', 'system') === '', 'no_identifier', 'identifier'),
    ...problem(!INSTANT.test(textAt(bundle, 'timestamp')), 'no_timestamp', 'timestamp'),
  ];
}

function checkEntries(entries: readonly Entry[]): readonly BundleProblem[] {
  const count = (type: string) => entries.filter((entry) => typeOf(entry) === type).length;
  const [first] = entries;
  const urls = new Set(entries.map(({ fullUrl }) => fullUrl));
  return [
    ...problem(first === undefined || typeOf(first) !== 'Composition', 'composition_not_first', 'entry[0]'),
    ...problem(count('Composition') !== 1, 'not_one_composition', 'entry'),
    ...problem(count('Patient') !== 1, 'not_one_patient', 'entry'),
    ...problem(urls.size !== entries.length, 'full_url_twice', 'entry'),
    ...entries.flatMap(({ at, fullUrl, resource }) =>
      problem(!FULL_URL.test(fullUrl) || fullUrl !== `urn:uuid:${textAt(resource, 'id')}`, 'no_full_url', at),
    ),
    ...(first === undefined ? [] : checkComposition(first.resource, 'entry[0].resource')),
  ];
}

/** Every reference leads to an entry, every entry is led to from the Composition, and all is about the one Patient. */
function checkReferences(entries: readonly Entry[]): readonly BundleProblem[] {
  const byUrl = new Map(entries.map((entry) => [entry.fullUrl, entry]));
  const patient = entries.find((entry) => typeOf(entry) === 'Patient')?.fullUrl;
  const reached = new Set<string>();
  const waiting = entries.slice(0, 1);
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (reached.has(next.fullUrl)) continue;
    reached.add(next.fullUrl);
    waiting.push(...referencesIn(next.resource).flatMap((url) => byUrl.get(url) ?? []));
  }
  return entries.flatMap(({ at, fullUrl, resource }) => {
    const about = ['subject', 'patient'].map((key) => textAt(resource, key, 'reference')).filter((url) => url !== '');
    return [
      ...referencesIn(resource).flatMap((url) => problem(!byUrl.has(url), 'reference_leads_nowhere', `${at} ${url}`)),
      ...problem(!reached.has(fullUrl), 'entry_not_reached', at),
      ...problem(
        about.some((url) => url !== patient),
        'other_patient',
        at,
      ),
    ];
  });
}

function referencesIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(referencesIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'reference' && typeof inner === 'string' ? [inner] : referencesIn(inner),
  );
}
