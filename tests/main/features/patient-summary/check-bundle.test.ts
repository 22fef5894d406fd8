import type { Bundle, Composition, CompositionSection } from 'fhir/r4';
import { describe, expect, it } from 'vitest';
import { checkBundle } from '../../../../main/features/patient-summary/check-bundle';
import type { BundleRule } from '../../../../main/features/patient-summary/check-json';
import { againstR4 } from '../../../support/r4-schema';
import { fillRecord, openSummaryCase, resourcesOf } from '../../../support/summary-case';

type Draft = { readonly bundle: Bundle; readonly composition: Composition; readonly sections: CompositionSection[] };

let sound: string | null = null;

/** A sound document that a test may break; made once, for making it takes longer than breaking it. */
async function draft(): Promise<Draft> {
  if (sound === null) {
    const opened = await openSummaryCase();
    await fillRecord(opened);
    sound = JSON.stringify(opened.summary());
  }
  // What patientSummary made, read back.
  const bundle = JSON.parse(sound) as Bundle;
  const [composition] = resourcesOf(bundle, 'Composition');
  if (!composition) throw new Error('no composition');
  return { bundle, composition, sections: composition.section ?? [] };
}

const entry = ({ bundle }: Draft, index: number) => {
  const found = bundle.entry?.[index];
  if (!found) throw new Error(`no entry ${index}`);
  return found;
};
const section = ({ sections }: Draft, code: string) => {
  const found = sections.find((each) => each.code?.coding?.[0]?.code === code);
  if (!found) throw new Error(`no section ${code}`);
  return found;
};
const [ALLERGIES, RESULTS] = ['48765-2', '30954-2'];
const reason = (code: string) => ({
  coding: [{ system: 'http://terminology.hl7.org/CodeSystem/list-empty-reason', code }],
});
const div = (inner: string, attributes = 'xml:lang="en-CA" lang="en-CA"') =>
  `<div xmlns="http://www.w3.org/1999/xhtml" ${attributes}>${inner}</div>`;
const withDiv = (each: Draft, text: string) => {
  section(each, RESULTS).text = { status: 'generated', div: text };
};

const BROKEN: readonly (readonly [BundleRule, string, (each: Draft) => void])[] = [
  ['no_bundle', 'another resource', ({ bundle }) => Object.assign(bundle, { resourceType: 'Patient' })],
  ['no_document', 'another type', ({ bundle }) => Object.assign(bundle, { type: 'collection' })],
  ['no_identifier', 'no identifier', ({ bundle }) => delete bundle.identifier],
  ['no_timestamp', 'a day as timestamp', ({ bundle }) => Object.assign(bundle, { timestamp: '2026-11-22' })],
  ['composition_not_first', 'the Composition last', ({ bundle }) => bundle.entry?.reverse()],
  ['not_one_composition', 'two Compositions', (each) => each.bundle.entry?.push(structuredClone(entry(each, 0)))],
  ['not_one_patient', 'no Patient', ({ bundle }) => bundle.entry?.splice(1, 1)],
  ['full_url_twice', 'an entry twice', (each) => each.bundle.entry?.push(structuredClone(entry(each, 1)))],
  ['no_full_url', 'an entry without fullUrl', (each) => delete entry(each, 2).fullUrl],
  ['no_full_url', 'a fullUrl of another id', (each) => Object.assign(entry(each, 2).resource ?? {}, { id: 'other' })],
  ['reference_leads_nowhere', 'an entry taken out', ({ bundle }) => bundle.entry?.splice(2, 1)],
  ['entry_not_reached', 'a section without its entry', (each) => section(each, RESULTS).entry?.pop()],
  [
    'other_patient',
    'another subject',
    ({ composition }) => Object.assign(composition, { subject: { reference: 'urn:uuid:x' } }),
  ],
  ['composition_incomplete', 'no author', ({ composition }) => Object.assign(composition, { author: [] })],
  ['composition_incomplete', 'not final', ({ composition }) => Object.assign(composition, { status: 'preliminary' })],
  ['section_incomplete', 'a section without text', (each) => delete section(each, RESULTS).text],
  [
    'section_incomplete',
    'a section within a section',
    (each) => Object.assign(section(each, RESULTS), { section: [{}] }),
  ],
  [
    'section_unknown',
    'a section of another code',
    (each) => Object.assign(section(each, RESULTS), { code: reason('x') }),
  ],
  ['section_twice', 'a section twice', ({ sections }) => sections.push(structuredClone(sections[0] ?? {}))],
  [
    'section_missing',
    'no allergies',
    (each) => each.sections.splice(each.sections.indexOf(section(each, ALLERGIES)), 1),
  ],
  ['section_neither_filled_nor_explained', 'no entry, no reason', (each) => delete section(each, ALLERGIES).entry],
  [
    'section_neither_filled_nor_explained',
    'an entry and a reason',
    (each) => Object.assign(section(each, ALLERGIES), { emptyReason: reason('unavailable') }),
  ],
  [
    'section_neither_filled_nor_explained',
    'no problems as if somebody had said so',
    (each) => Object.assign(section(each, '11450-4'), { entry: undefined, emptyReason: reason('nilknown') }),
  ],
  ['empty_value', 'an empty list', ({ bundle }) => Object.assign(bundle, { link: [] })],
  ['empty_value', 'a null', ({ composition }) => Object.assign(composition, { title: null })],
  ['unsafe_text', 'a control character', ({ composition }) => Object.assign(composition, { title: 'a\u0001' })],
  [
    'foreign_code',
    'a SNOMED code',
    ({ composition }) => composition.type.coding?.push({ system: 'http://snomed.info/sct', code: '716186003' }),
  ],
  [
    'foreign_code',
    'another LOINC code',
    ({ composition }) => composition.type.coding?.push({ system: 'http://loinc.org', code: '1-8' }),
  ],
  ['unsafe_narrative', 'a script', (each) => withDiv(each, div('<script>1</script>'))],
  ['unsafe_narrative', 'a bare sign', (each) => withDiv(each, div('<p>a & b</p>'))],
  ['unsafe_narrative', 'an element left open', (each) => withDiv(each, div('<ul><li>a</ul></li>'))],
  ['unsafe_narrative', 'an attribute', (each) => withDiv(each, div('<p onclick="x">a</p>'))],
  ['narrative_language', 'another language', (each) => withDiv(each, div('<p>a</p>', 'xml:lang="fr-CA" lang="fr-CA"'))],
];

describe('finds what is wrong', () => {
  it.each(BROKEN)('%s: %s', async (rule, _what, spoil) => {
    const each = await draft();
    expect(checkBundle(each.bundle)).toEqual([]);
    spoil(each);
    expect(checkBundle(each.bundle).map((found) => found.rule)).toContain(rule);
  });

  it('says so of what is no document at all, without throwing', () => {
    for (const value of [null, [], 'x', 3, {}, { entry: [null, 3, { resource: [] }] }])
      expect(checkBundle(value).map(({ rule }) => rule)).toContain('no_bundle');
  });
});

it('is held against a schema that finds broken documents too', async () => {
  const each = await draft();
  expect(againstR4(each.bundle)).toEqual([]);
  Object.assign(entry(each, 1).resource ?? {}, { gender: 'f', favouriteColour: 'teal' });
  Object.assign(each.composition, { date: '22 novembre 2026' });
  expect(againstR4(each.bundle)).toEqual([
    expect.stringMatching(/^Composition\/date must match pattern/),
    expect.stringMatching(/^Patient must NOT have additional properties/),
  ]);
});
