import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CaseId, ConsultationId, QuestionId, RecordRequestId } from '@shared/contract/common';
import type { PersonInput } from '@shared/contract/people';
import type { PrintableRequest } from '@shared/contract/printables';
import { describe, expect, it } from 'vitest';
import { pageTexts } from '../../../support/page-texts';
import {
  caseInput,
  consultationInput,
  personInput,
  providerInput,
  recordRequestInput,
} from '../../../support/record-inputs';
import { openWorkingSession } from '../../../support/working-session';

const MARGARET: Partial<PersonInput> = {
  healthNumber: '9876543217',
  healthNumberVersion: 'AB',
  phone: '6135550117',
  address: '402-77 Millrace Lane\nOttawa ON  K1A 0Z8',
};

async function openWithRequest(person: Partial<PersonInput> = MARGARET) {
  const session = await openWorkingSession();
  const { get } = session;
  const { id: personId } = await get('people.create', personInput(person));
  const { id: caseId } = await get('cases.create', { personId, ...caseInput() });
  const { id: custodianId } = await get(
    'providers.create',
    providerInput({
      name: 'Kestrel River General Hospital',
      address: '1 Kestrel River Way\nOttawa ON  K1A 0Z1',
      fax: '6135550131',
    }),
  );
  const items = ['complete_chart', 'pathology_reports', 'imaging_images'] as const;
  const request = await get('recordRequests.create', {
    personId,
    ...recordRequestInput({
      caseId,
      custodianId,
      items: [...items],
      otherItems: 'Audiology tracings',
      periodFrom: '2019-03',
      periodTo: '2026-09-30',
    }),
  });
  const made = async (printable: PrintableRequest) => {
    const reply = await session.content.printable(printable);
    if (!reply.ok) throw new Error(reply.failure.code);
    return reply.value;
  };
  const textOf = async (printable: PrintableRequest) =>
    (await pageTexts(Buffer.from((await made(printable)).bytes))).map((page) => page.replace(/\s+/g, ' '));
  return { ...session, personId, caseId, custodianId, requestId: request.id, made, textOf };
}

describe('the request letter', () => {
  it('names sender, office, patient, list, period, electronic copy and written estimate on one page', async () => {
    const { textOf, requestId } = await openWithRequest();
    const pages = await textOf({ kind: 'request_letter', id: requestId, language: 'en' });
    expect(pages).toHaveLength(1);
    for (const words of [
      'Margaret Okafor 402-77 Millrace Lane Ottawa ON K1A 0Z8 Phone: 613-555-0117',
      'November 22, 2026',
      'Kestrel River General Hospital',
      '1 Kestrel River Way',
      'Fax 613-555-0131',
      'Request for health records: Margaret Okafor',
      'Date of birth April 9, 1951',
      '9876-543-217-AB (Ontario)',
      'The complete chart',
      'Pathology reports',
      'DICOM',
      'Audiology tracings',
      'March 2019 to September 30, 2026',
      'Personal Health Information Protection Act',
      'electronic copy',
      'written estimate',
      'Signature',
    ])
      expect(pages[0]).toContain(words);
  });

  it('is in French when asked, accents and all', async () => {
    const { textOf, made, requestId } = await openWithRequest({
      ...MARGARET,
      givenName: 'Thérèse',
      familyName: 'Bélanger-Côté',
    });
    const request = { kind: 'request_letter', id: requestId, language: 'fr' } as const;
    const [letter] = await textOf(request);
    expect(letter).toContain('Thérèse Bélanger-Côté');
    expect(letter).toContain('22 novembre 2026');
    expect(letter).toContain('9 avril 1951');
    expect(letter).toContain('mars 2019');
    expect(letter).not.toContain('electronic');
    expect((await made(request)).fileName).toBe(
      'Demande de dossier - Bélanger-Côté Thérèse - Kestrel River General Hospital - 2026-11-22.pdf',
    );
  });

  it('is written by whoever acts for the person, with the proof; a helper lets the person sign', async () => {
    const acting = {
      name: 'Sophie Tessier',
      basis: 'power_of_attorney',
      phone: '6135550142',
      validUntil: null,
    } as const;
    const { textOf, get, personId, requestId } = await openWithRequest({ ...MARGARET, actingFor: acting });
    const request = { kind: 'request_letter', id: requestId, language: 'en' } as const;
    const [letter] = await textOf(request);
    expect(letter).toMatch(/^Sophie Tessier Phone: 613-555-0142/);
    expect(letter).toContain('attorney for personal care');
    expect(letter).toContain('authority is enclosed');
    expect(letter).not.toContain('Signature of Margaret Okafor');
    const helper = { ...acting, basis: 'helper' as const };
    await get('people.update', { id: personId, ...personInput({ ...MARGARET, actingFor: helper }) });
    const [helped] = await textOf(request);
    expect(helped).toContain('Signature of Margaret Okafor');
    expect(helped).not.toContain('authority is enclosed');
  });

  it('claims no authority that has ended', async () => {
    const actingFor = { name: 'Sophie Tessier', basis: 'guardian', phone: null, validUntil: '2026-11-21' } as const;
    const { textOf, requestId } = await openWithRequest({ ...MARGARET, actingFor });
    const [letter] = await textOf({ kind: 'request_letter', id: requestId, language: 'en' });
    expect(letter).not.toContain('Sophie');
    expect(letter).toMatch(/^Margaret Okafor/);
  });

  it('is still a letter when hardly anything is known', async () => {
    const { textOf, get, personId } = await openWithRequest({ birthDate: null });
    const bare = await get('recordRequests.create', {
      personId,
      ...recordRequestInput({ jurisdiction: null, items: [], requestedOn: null }),
    });
    const [letter] = await textOf({ kind: 'request_letter', id: bare.id, language: 'en' });
    expect(letter).toContain('Health records office');
    expect(letter).toContain('For the whole time that you hold records.');
    expect(letter).not.toContain('null');
  });
});

describe('the questions sheet', () => {
  it('has the case’s question on top, the questions numbered in order and the next appointment, on one page', async () => {
    const { textOf, get, personId, caseId, custodianId } = await openWithRequest();
    const texts = ['What else could it be?', 'What happens if we wait?', 'Who do we call?'];
    const ids: QuestionId[] = [];
    for (const text of texts) ids.push((await get('questions.create', { caseId, text })).id);
    await get('questions.reorder', { caseId, ids: [2, 0, 1].flatMap((at) => ids[at] ?? []) });
    for (const heldOn of ['2026-12-20', '2026-12-08', '2026-11-01'])
      await get('consultations.create', {
        personId,
        ...consultationInput({ caseId, heldOn, providerId: custodianId }),
      });
    const pages = await textOf({ kind: 'questions', caseId, language: 'en' });
    expect(pages).toHaveLength(1);
    expect(pages[0]).toMatch(
      /Is it a metastasis\?.*1\. Who do we call\?.*2\. What else could it be\?.*3\. What happens if we wait\?/,
    );
    expect(pages[0]).toContain('Appointment December 8, 2026, 09:30 with Kestrel River General Hospital');
  });

  it('prints what was answered, and stays on one page with fifteen questions', async () => {
    const { textOf, get, caseId } = await openWithRequest();
    for (let number = 1; number <= 15; number++) {
      const { id } = await get('questions.create', { caseId, text: `Question number ${number}, in a few words?` });
      if (number === 1)
        await get('questions.update', {
          id,
          text: 'Is surgery needed?',
          answer: 'Not now.',
          answeredOn: null,
          consultationId: null,
        });
    }
    const pages = await textOf({ kind: 'questions', caseId, language: 'fr' });
    expect(pages).toHaveLength(1);
    expect(pages[0]).toContain('1. Is surgery needed? Not now. 2.');
    expect(pages[0]).toContain('15. Question number 15');
  });
});

describe('the appointment file', () => {
  it('tells a calendar who, when and where, and nothing of why', async () => {
    const { made, get, personId, caseId, custodianId } = await openWithRequest();
    const visit = await get('consultations.create', {
      personId,
      ...consultationInput({
        caseId,
        providerId: custodianId,
        place: 'Room 4, Level 2',
        preparation: 'Fast; bring CT',
      }),
    });
    const file = await made({ kind: 'appointment', id: visit.id, language: 'en' });
    expect(file.mediaType).toBe('text/calendar');
    expect(file.fileName).toBe('Appointment - Kestrel River General Hospital - 2026-12-08.ics');
    const text = Buffer.from(file.bytes).toString('utf8');
    expect(text).toContain('DTSTART:20261208T093000\r\n');
    expect(text).toContain('DURATION:PT45M');
    expect(text).toContain('LOCATION:Room 4\\, Level 2');
    expect(text.replace(/\r\n /g, '')).toContain('Appointment with Kestrel River General Hospital (Margaret)');
    for (const detail of ['Fast', 'CT', 'Nodule', 'lung']) expect(text).not.toContain(detail);
  });
});

describe('printables', () => {
  it('answers not_found for what does not exist, lies in the trash, or has no day', async () => {
    const { content, get, personId, requestId } = await openWithRequest();
    const codeOf = async (request: PrintableRequest) => {
      const reply = await content.printable(request);
      return reply.ok ? 'ok' : reply.failure.code;
    };
    // No such thing: any id will do.
    const nobody = randomUUID();
    for (const request of [
      { kind: 'request_letter', id: nobody as RecordRequestId, language: 'en' },
      { kind: 'questions', caseId: nobody as CaseId, language: 'en' },
      { kind: 'appointment', id: nobody as ConsultationId, language: 'en' },
    ] as const)
      expect(await codeOf(request)).toBe('not_found');
    const undated = await get('consultations.create', { personId, ...consultationInput({ heldOn: null }) });
    expect(await codeOf({ kind: 'appointment', id: undated.id, language: 'en' })).toBe('not_found');
    // An id of another kind is not a request's.
    expect(await codeOf({ kind: 'request_letter', id: undated.id as unknown as RecordRequestId, language: 'en' })).toBe(
      'not_found',
    );
    await get('recordRequests.delete', { id: requestId });
    expect(await codeOf({ kind: 'request_letter', id: requestId, language: 'en' })).toBe('not_found');
  });

  it('saves the very bytes over an earlier file, and says when it cannot', async () => {
    const { content, made, folder, get, personId } = await openWithRequest();
    const visit = await get('consultations.create', { personId, ...consultationInput() });
    const request = { kind: 'appointment', id: visit.id, language: 'fr' } as const;
    const desk = join(folder, 'desk');
    mkdirSync(desk);
    const path = join(desk, 'visit.ics');
    writeFileSync(path, 'an earlier one');
    expect(await content.savePrintable(request, path)).toEqual({ ok: true, value: null });
    expect(readFileSync(path).equals(Buffer.from((await made(request)).bytes))).toBe(true);
    expect(readdirSync(desk)).toEqual(['visit.ics']);
    expect(await content.savePrintable(request, join(folder, 'no', 'such', 'visit.ics'))).toMatchObject({
      failure: { code: 'storage_failed' },
    });
  });

  it('makes the same bytes from the same records', async () => {
    const { made, requestId } = await openWithRequest();
    const request = { kind: 'request_letter', id: requestId, language: 'en' } as const;
    const [one, two] = [await made(request), await made(request)];
    expect(Buffer.from(one.bytes).equals(Buffer.from(two.bytes))).toBe(true);
  });
});
