import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { contract } from '@shared/contract';
import { caseInput } from '@shared/contract/cases';
import { diagnosisInput } from '@shared/contract/diagnoses';
import { documentDetails } from '@shared/contract/documents';
import { personInput } from '@shared/contract/people';
import { providerInput } from '@shared/contract/providers';
import { referralInput } from '@shared/contract/referrals';
import { testResultInput } from '@shared/contract/test-results';
import { parseCalendarDate } from '@shared/domain/calendar-date';
import { checkHealthNumber } from '@shared/domain/health-number';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import packageJson from '../../../package.json';
import family from '../../../samples/family.json';

const folder = fileURLToPath(new URL('../../../samples/documents/', import.meta.url));
const bytesOf = (file: string): Uint8Array => new Uint8Array(readFileSync(`${folder}${file}`));
const byFile = new Map(family.documents.map((document) => [document.file, document]));

/** Spaces squeezed and the micro signs made one: fonts give the Greek letter back for the sign. */
const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/g, ' ');

/** The text of each page, in the order it was drawn. */
async function pageTexts(file: string, password?: string): Promise<readonly string[]> {
  const task = getDocument({ data: bytesOf(file), verbosity: 0, ...(password === undefined ? {} : { password }) });
  const pdf = await task.promise;
  const texts: string[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    const text = items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? ' ' : ''}` : '')).join('');
    texts.push(plain(text));
  }
  await task.destroy();
  return texts;
}

/** Keys of the family's file stand where the application puts ids. */
const ids = new Map<string, string>();
const idOf = (key: string | null): string | null => {
  if (key === null) return null;
  const known = ids.get(key) ?? `00000000-0000-4000-8000-${String(ids.size + 1).padStart(12, '0')}`;
  ids.set(key, known);
  return known;
};

/** A list of items is no id. */
const isProviderField = (name: string) => /(provider|prescriber|applicant|custodian|holder|borrower)Id$/i.test(name);

describe('the sample family', () => {
  it('lists every committed document once, and no other, in under three megabytes', () => {
    const files = readdirSync(folder).sort();
    expect(family.documents.map(({ file }) => file)).toEqual(files);
    expect(files.length).toBeGreaterThanOrEqual(25);
    expect(files.reduce((sum, file) => sum + statSync(`${folder}${file}`).size, 0)).toBeLessThan(3 * 1024 * 1024);
  });

  it('has four people in two provinces whose health numbers hold', () => {
    expect(new Set(family.people.map(({ jurisdiction }) => jurisdiction))).toEqual(new Set(['ON', 'QC']));
    for (const person of family.people) {
      const issuer = person.jurisdiction === 'QC' ? 'QC' : 'ON';
      const { familyName, givenName, birthDate, healthNumberVersion: version } = person;
      expect(checkHealthNumber(issuer, person.healthNumber, { familyName, givenName, birthDate, version })).toEqual({
        verdict: 'valid',
        reasons: [],
      });
    }
  });

  it('is accepted by the contract as it stands', () => {
    for (const { key: _, ...person } of family.people) personInput.parse(person);
    for (const { key: _, ...provider } of family.providers) providerInput.parse(provider);
    for (const { key: _, person: __, currentProvider, ...each } of family.cases)
      caseInput.parse({ ...each, currentProviderId: idOf(currentProvider) });
    for (const { noun, case: inCase, fields } of family.records) {
      const ids = Object.entries(fields).map(([name, value]) => [name, isProviderField(name) ? idOf(value) : value]);
      const personId = '00000000-0000-4000-8000-000000000000';
      const input = { ...Object.fromEntries(ids), caseId: idOf(inCase), personId };
      const operation = contract[`${noun}.create` as 'treatments.create'];
      expect([noun, operation.input.safeParse(input).error?.issues ?? []]).toEqual([noun, []]);
    }
    for (const { title, kind, documentDate, provider, note } of family.documents) {
      documentDetails.parse({ title, kind, documentDate, providerId: idOf(provider), note });
    }
    for (const { key: _, person: __, case: inCase, provider, sources: ___, ...rest } of family.diagnoses) {
      diagnosisInput.parse({ ...rest, caseId: idOf(inCase), providerId: idOf(provider) });
    }
    for (const { key: _, person: __, case: inCase, provider, document: ___, ...rest } of family.testResults) {
      testResultInput.parse({ ...rest, caseId: idOf(inCase), providerId: idOf(provider) });
    }
    for (const referral of family.referrals) {
      const { key: _, person: __, case: inCase, fromProvider, toProvider, sources: ___, ...rest } = referral;
      referralInput.parse({
        ...rest,
        caseId: idOf(inCase),
        fromProviderId: idOf(fromProvider),
        toProviderId: idOf(toProvider),
      });
    }
  });

  it('links records only to people, cases, providers and documents that it has, never across people', () => {
    const people = new Set(family.people.map(({ key }) => key));
    const providers = new Set(family.providers.map(({ key }) => key));
    const ownerOfCase = new Map(family.cases.map(({ key, person }) => [key, person]));
    const records = [
      ...family.diagnoses.map((each) => ({ ...each, providers: [each.provider] })),
      ...family.testResults.map((each) => ({
        ...each,
        providers: [each.provider],
        sources: [{ document: each.document }],
      })),
      ...family.referrals.map((each) => ({ ...each, providers: [each.fromProvider, each.toProvider] })),
      ...family.records.map(({ person, case: inCase, sources, fields }) => ({
        person,
        case: inCase,
        sources,
        providers: Object.entries(fields).flatMap(([name, value]) =>
          isProviderField(name) && typeof value === 'string' ? [value] : [],
        ),
      })),
    ];
    for (const { case: inCase } of family.questions) expect([...ownerOfCase.keys()]).toContain(inCase);
    for (const { person, provider } of family.careTeam) {
      expect(people).toContain(person);
      expect(providers).toContain(provider);
    }
    for (const record of records) {
      expect(people).toContain(record.person);
      for (const provider of record.providers) if (provider !== null) expect(providers).toContain(provider);
      if (record.case !== null) expect(ownerOfCase.get(record.case)).toBe(record.person);
      for (const { document } of record.sources) expect(byFile.get(document)?.person).toBe(record.person);
    }
    for (const { person, cases } of family.documents)
      for (const key of cases) expect(ownerOfCase.get(key)).toBe(person);
  });

  it('dates everything on days that exist', () => {
    const dates = family.testResults.flatMap(({ collectedOn, receivedOn, reportedOn }) => [
      collectedOn,
      receivedOn,
      reportedOn,
    ]);
    for (const date of [...dates, ...family.documents.map(({ documentDate }) => documentDate)]) {
      if (date !== null) expect(parseCalendarDate(date)).toBe(date);
    }
  });
});

describe('the sample documents', () => {
  const withText = family.testResults.filter(({ document }) => byFile.get(document)?.hasText);

  it.each(withText.map((result) => [result.document, result] as const))(
    'prints every observation of %s on the page it is cited from',
    async (file, result) => {
      const document = byFile.get(file);
      const pages = await pageTexts(file, document && 'password' in document ? document.password : undefined);
      for (const { name, value, unit, referenceRange, page } of result.observations) {
        const text = pages[page - 1] ?? '';
        const [first = ''] = value.split(' ');
        expect(text).toContain(first);
        if (result.category !== 'lab') continue;
        const row = [name, value, unit, referenceRange].filter((part) => part !== null);
        for (const part of row) expect(text).toContain(plain(part));
      }
    },
  );

  it('names the person on the first page of each document that has text', async () => {
    for (const { file, person, hasText, ...rest } of family.documents) {
      // The form's name is a field's value, not page text.
      if (!hasText || file.startsWith('lucas-questionnaire')) continue;
      const name = family.people.find(({ key }) => key === person)?.familyName ?? '?';
      const [first = ''] = await pageTexts(file, 'password' in rest ? rest.password : undefined);
      expect(first.toLowerCase()).toContain(name.toLowerCase());
    }
  });

  it('keeps French accents in the text layer', async () => {
    const text = (await pageTexts('thomas-neurochirurgie-2026-07-15.pdf')).join(' ');
    for (const word of ['décompression', 'Électromyogramme', 'périmètre', 'deuxième']) expect(text).toContain(word);
  });

  it('has no text in the scan', async () => {
    expect((await pageTexts('margaret-chest-xray-2019-scan.pdf')).join('').trim()).toBe('');
  });

  it('opens the protected one with its password only', async () => {
    const file = 'margaret-lung-function-2026-09-02.pdf';
    await expect(pageTexts(file)).rejects.toThrow(/password/i);
    expect((await pageTexts(file, 'maple-kayak-27'))[0]).toContain('DLCO');
  });

  it('ends the incomplete one before its cross-references', () => {
    const text = Buffer.from(bytesOf('thomas-emg-2026-06-25-incomplet.pdf')).toString('latin1');
    expect(text.startsWith('%PDF-')).toBe(true);
    expect(text).not.toMatch(/startxref|%%EOF/);
  });

  it('turns one lying page by its own rotation and leaves the other lying', async () => {
    const rotations: number[] = [];
    for (const file of ['lucas-growth-chart-2026-06-02.pdf', 'lucas-symptom-diary-2026-06.pdf']) {
      const task = getDocument({ data: bytesOf(file), verbosity: 0 });
      rotations.push((await (await task.promise).getPage(1)).rotate);
      await task.destroy();
    }
    expect(rotations).toEqual([90, 0]);
  });

  it('fills every field of the form, each with a drawn appearance', async () => {
    const task = getDocument({ data: bytesOf('lucas-questionnaire-2026-10-20.pdf'), verbosity: 0 });
    const fields = await (await (await task.promise).getPage(1)).getAnnotations();
    await task.destroy();
    const values = Object.fromEntries(fields.map(({ fieldName, fieldValue }) => [fieldName, fieldValue]));
    expect(values).toMatchObject({
      patient_name: 'Lucas Tessier-Baird',
      symptom_pain: 'Yes',
      symptom_constipation: 'Off',
    });
    expect(fields.every(({ hasAppearance }) => hasAppearance)).toBe(true);
  });

  it('carries the orientation and the place of the photograph in its EXIF', () => {
    const bytes = Buffer.from(bytesOf('lucas-visit-sheet-2026-06-02.jpg'));
    const exif = bytes.indexOf('Exif\0\0', 0, 'latin1') + 6;
    const entries = Array.from({ length: bytes.readUInt16LE(exif + 8) }, (_, index) => exif + 10 + index * 12);
    const tags = new Map(entries.map((at) => [bytes.readUInt16LE(at), bytes.readUInt32LE(at + 8)]));
    expect(tags.get(0x0112)).toBe(6);
    expect(tags.has(0x8825)).toBe(true);
  });

  // Deflate's bytes belong to one version of Node.
  it.skipIf(process.version !== `v${packageJson.devDependencies.node}`)('comes out of the script byte for byte', () => {
    const script = fileURLToPath(new URL('../../../samples/generate.ts', import.meta.url));
    const said = execFileSync(process.execPath, [script, '--check'], { encoding: 'utf8', stdio: 'pipe' });
    expect(said).toContain(`${family.documents.length + 1} of ${family.documents.length + 1}`);
  });
});
