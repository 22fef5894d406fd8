import { createHash } from 'node:crypto';
import type { CodeableConcept, Element, FhirResource, Reference } from 'fhir/r4';

/** What JSON and XML readers refuse in text: control characters, lone surrogates, the two that are no characters. */
const FORBIDDEN = /(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/gu;
/** R4's pattern for text knows four kinds of space; French has more. */
const OTHER_SPACE = /[^\S \t\n\r]/g;

/** Text as every FHIR reader takes it: the same signs, plain spaces. */
const plain = (text: string): string => text.replace(FORBIDDEN, '').replace(OTHER_SPACE, ' ');
/** Text as FHIR and XHTML can carry it; undefined where nothing is left of it. */
export const textOf = (text: string | null): string | undefined => (text && plain(text).trim()) || undefined;
/** The same where FHIR asks for text; a question mark stands for what nobody can see. */
export const requiredText = (text: string): string => textOf(text) ?? '?';

/** A concept in words only: codes of licensed terminologies are not ours to hand out. */
export const inWords = (text: string): CodeableConcept => ({ text: requiredText(text) });
/** The same, or nothing. */
export const maybeInWords = (text: string | null): CodeableConcept | undefined => {
  const words = textOf(text);
  return words === undefined ? undefined : { text: words };
};
/** A code of FHIR's own lists, where R4 binds the element to one. */
export const coded = (list: string, code: string): CodeableConcept => ({
  coding: [{ system: `http://terminology.hl7.org/CodeSystem/${list}`, code }],
});
export const loinc = (code: string, text: string): CodeableConcept => ({
  coding: [{ system: 'http://loinc.org', code }],
  text,
});

/** Stands beside an element that PS-CA asks for and nobody knows. */
export const UNKNOWN: Element = {
  extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/data-absent-reason', valueCode: 'unknown' }],
};

export const fullUrlOf = (id: string): string => `urn:uuid:${id}`;
export const referTo = (resource: FhirResource): Reference => ({ reference: fullUrlOf(resource.id ?? '') });

/** Only what there is: FHIR knows no empty list. */
export const listOf = <Item>(items: readonly (Item | null | undefined)[]): Item[] | undefined => {
  const there = items.filter((item): item is Item => item !== null && item !== undefined);
  return there.length === 0 ? undefined : there;
};

/** A UUID (version 8) that is the same for the same parts, for what has no record of its own. */
export function derivedId(...parts: readonly string[]): string {
  const bytes = createHash('sha256').update(JSON.stringify(parts)).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** The same with every text in it plain, whoever wrote it: the record's words and ours. */
export function inPlainText<Value>(value: Value): Value {
  // Each kind of value comes back as its own kind, which the compiler cannot follow.
  if (typeof value === 'string') return plain(value) as Value;
  if (Array.isArray(value)) return value.map((item: unknown) => inPlainText(item)) as Value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, inPlainText<unknown>(each)])) as Value;
}
