import {
  authorizationId,
  caseId,
  consultationId,
  documentId,
  materialLoanId,
  opinionId,
  packetId,
  personId,
  recordRequestId,
  referralId,
} from '@shared/contract/common';
import type { RecordRef } from '@shared/contract/records';
import type { TimelineEntry } from '@shared/contract/timeline';
import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { TimelineLine } from '../../../../renderer/features/timeline/components/timeline-line';
import { PERSON, renderRouted } from '../../routed';

const person = personId.parse(PERSON);
const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const inCase = caseId.parse(uuid(1));
const source = {
  documentId: documentId.parse(uuid(2)),
  page: 3,
  area: { x: 0.1, y: 0.2, width: 0.5, height: 0.05 },
};

type JourneyRef = Exclude<RecordRef, { kind: 'case' }>;
const entryOf = (ref: JourneyRef, status: string, more: Partial<TimelineEntry> = {}): TimelineEntry =>
  ({
    kind: ref.kind,
    ref,
    caseId: inCase,
    status,
    date: '2026-11-01',
    title: 'Dr. Roy',
    flagged: 0,
    source: null,
    ...more,
  }) as TimelineEntry;

const draw = async (entry: TimelineEntry, language: 'en' | 'fr' = 'en') => {
  const { unmount } = await renderRouted(() => <TimelineLine personId={person} entry={entry} />, {}, { language });
  await screen.findAllByRole('link');
  const links = screen.getAllByRole('link').map((link) => ({
    text: link.textContent,
    href: decodeURIComponent(link.getAttribute('href') ?? ''),
  }));
  unmount();
  return links;
};

const id = uuid(3);
const JOURNEY = [
  [{ kind: 'referral', id: referralId.parse(id) }, 'booked', 'referral', 'Appointment booked', 'Rendez-vous fixé'],
  [{ kind: 'authorization', id: authorizationId.parse(id) }, 'approved', 'authorization', 'Approved', 'Accordée'],
  [{ kind: 'record_request', id: recordRequestId.parse(id) }, 'sent', 'requests', 'Sent', 'Envoyée'],
  [{ kind: 'material_loan', id: materialLoanId.parse(id) }, 'returned', 'materials', 'Returned', 'Retourné'],
  [{ kind: 'consultation', id: consultationId.parse(id) }, 'attended', 'consultation', 'Attended', 'Faite'],
  [{ kind: 'opinion', id: opinionId.parse(id) }, 'first', 'opinions', 'First opinion', 'Premier avis'],
] as const;

describe('an entry of the journey', () => {
  it.each(JOURNEY)('opens at its place in its case: %j %s', async (ref, status, section, words) => {
    const [main] = await draw(entryOf(ref, status));
    expect(main?.href).toContain(`/people/${PERSON}/cases/${inCase}?`);
    expect(main?.href).toContain(`section=${section}`);
    expect(main?.href).toContain(id);
    expect(main?.text).toContain(words);
  });

  it.each(JOURNEY)('says where it stands in French: %j %s', async (ref, status, _section, _words, french) => {
    const [main] = await draw(entryOf(ref, status), 'fr');
    expect(main?.text).toContain(french);
  });

  it('says what happened before with whom', async () => {
    const [opinion] = await draw(entryOf({ kind: 'opinion', id: opinionId.parse(id) }, 'second'));
    expect(opinion?.text).toBe('Second opinionDr. Roy');
    const [visit] = await draw(entryOf({ kind: 'consultation', id: consultationId.parse(id) }, 'attended'));
    expect(visit?.text).toBe('ConsultationDr. Roy · Attended');
  });

  it('opens its own screen, or its page, where it belongs to no case', async () => {
    const [loose] = await draw(entryOf({ kind: 'referral', id: referralId.parse(id) }, 'sent', { caseId: null }));
    expect(loose?.href).toContain(`/people/${PERSON}/referrals?`);
    const opinion = { kind: 'opinion', id: opinionId.parse(id) } as const;
    const [page] = await draw(entryOf(opinion, 'first', { caseId: null, source }));
    expect(page?.href).toContain(`/documents/${source.documentId}?page=3`);
  });
});

it('leads to the page it was read from with the place marked', async () => {
  const [, page] = await draw(entryOf({ kind: 'referral', id: referralId.parse(id) }, 'sent', { source }));
  expect(page?.href).toContain(`/documents/${source.documentId}?page=3&area=0.1,0.2,0.5,0.05`);
});

const common = { date: '2026-11-01', source: null, caseId: inCase } as const;
const OWN_LINES = [
  [
    {
      ...common,
      kind: 'referral_step',
      title: 'Dr. Roy',
      referralId: referralId.parse(id),
      state: 'sent',
      by: 'Clinic',
    },
    [`/cases/${inCase}?`, 'section=referral', id],
    'Referral · SentDr. Roy · Clinic',
    'Demande de consultation · EnvoyéeDr. Roy · Clinic',
  ],
  [
    { ...common, kind: 'decision', title: 'Mass in the lung', part: 'decided' },
    [`/cases/${inCase}?section=opinions`],
    'Mass in the lungDecision',
    'Mass in the lungDécision',
  ],
  [
    { ...common, kind: 'decision', title: 'Mass in the lung', part: 'follow_up' },
    [`/cases/${inCase}?section=opinions`],
    'Mass in the lungDecision · back to the first doctor',
    'Mass in the lungDécision · retour au premier médecin',
  ],
  [
    { kind: 'packet', date: '2026-11-01', source: null, title: 'Dr. Roy', packetId: packetId.parse(id), pageCount: 12 },
    [`/packets/${id}`],
    'Made for Dr. RoyPacket · 12 pages',
    'Préparé pour Dr. RoyDossier à remettre · 12 pages',
  ],
  [
    { kind: 'packet', date: '2026-11-01', source: null, title: '', packetId: packetId.parse(id), pageCount: 1 },
    [`/packets/${id}`],
    'Packet made, no recipient namedPacket · 1 page',
    'Dossier à remettre préparé, aucun destinataire indiquéDossier à remettre · 1 page',
  ],
] as const satisfies readonly (readonly [TimelineEntry, readonly string[], string, string])[];

it.each(OWN_LINES)('opens what it tells of, in both languages: %j', async (entry, parts, english, french) => {
  const [main] = await draw(entry);
  for (const part of parts) expect(main?.href).toContain(part);
  expect(main?.text).toBe(english);
  expect((await draw(entry, 'fr'))[0]?.text?.replaceAll(/\s/g, ' ')).toBe(french);
});

it('opens a step of a referral outside any case on the list of referrals', async () => {
  const [step] = await draw({
    ...common,
    kind: 'referral_step',
    caseId: null,
    title: '',
    referralId: referralId.parse(id),
    state: 'sent',
    by: null,
  });
  expect(step?.href).toContain(`/people/${PERSON}/referrals?id=${id}`);
  expect(step?.text).toBe('Referral · Sent');
});
