import { randomUUID } from 'node:crypto';
import { contract, type InputOf, type OperationName } from '@shared/contract';
import { expect, it } from 'vitest';
import { openTestSession } from '../../support/open-session';
import * as inputs from '../../support/record-inputs';
import { RECORD_KINDS, RECORD_NOUNS } from '../../support/record-kinds';

/** Whose failures need files, workers or a closed vault: each is produced in the tests of its own feature. */
const ELSEWHERE = ['vault', 'settings', 'documents', 'packets', 'jobs', 'backups'];
type Named = Exclude<OperationName, `${'vault' | 'settings' | 'jobs'}.${string}`>;
type Produce = readonly [code: string, name: Named, input: unknown];

/** An input for every failure that an operation declares. */
async function producers(session: Awaited<ReturnType<typeof openTestSession>>): Promise<readonly Produce[]> {
  const { get, addDocument } = session;
  const nobody = randomUUID();
  const { id: margaret } = await get('people.create', inputs.personInput());
  const { id: lucas } = await get('people.create', inputs.personInput({ givenName: 'Lucas' }));
  const { id: hers } = await get('cases.create', { personId: margaret, ...inputs.caseInput() });
  const { id: his } = await get('cases.create', { personId: lucas, ...inputs.caseInput() });
  const { id: gone } = await get('providers.create', inputs.providerInput());
  await get('providers.delete', { id: gone });
  const { id: doctor } = await get('providers.create', inputs.providerInput());
  const document = (await addDocument({ personId: margaret, pageCount: 1 })).id;
  const inbox = (await addDocument({ personId: null })).id;
  const { id: hisVisit } = await get('consultations.create', { personId: lucas, ...inputs.consultationInput() });
  const { id: question } = await get('questions.create', { caseId: hers, text: 'Why?' });
  const { id: allergy } = await get('allergies.create', { personId: margaret, ...inputs.allergyInput() });
  const { id: referral } = await get('referrals.create', { personId: margaret, ...inputs.referralInput() });
  const opinion = async (personId: typeof margaret) =>
    (await get('opinions.create', { personId, ...inputs.opinionInput() })).id;
  const [first, second, his2] = [await opinion(margaret), await opinion(margaret), await opinion(lucas)];
  const linked = { kind: 'allergy', id: allergy };
  await get('links.create', { documentId: document, page: 1, area: null, target: { kind: 'allergy', id: allergy } });
  const place = { documentId: document, page: 1, area: null };
  const answer = { text: 'Why?', answer: null, answeredOn: null };
  const decision = {
    decision: null,
    reasons: null,
    decidedOn: null,
    followUpOn: null,
    followUpNote: null,
    isFollowUpDone: false,
  };
  const step = { state: 'sent', on: null, by: null, note: null };
  const pair = { firstId: first, secondId: second };

  const generic = RECORD_NOUNS.flatMap((noun): readonly Produce[] => {
    const { input, hasProvider } = RECORD_KINDS[noun];
    const id = { allergies: allergy, referrals: referral, opinions: first } as Readonly<Record<string, string>>;
    const own = id[noun];
    const update = (changes: object): Produce[] =>
      own === undefined ? [] : [['other_person', `${noun}.update`, { id: own, ...input(), ...changes }]];
    const named = hasProvider ? input({ providerId: gone }) : null;
    return [
      ['not_found', `${noun}.get`, { id: nobody }],
      ['not_found', `${noun}.duplicate`, { id: nobody }],
      ['not_found', `${noun}.delete`, { id: nobody }],
      ['not_found', `${noun}.restore`, { id: nobody }],
      ['not_found', `${noun}.create`, { personId: nobody, ...input() }],
      ['not_found', `${noun}.update`, { id: nobody, ...input() }],
      ['other_person', `${noun}.create`, { personId: margaret, ...input({ caseId: his }) }],
      ...update({ caseId: his }),
      ...(named ? [['provider_not_found', `${noun}.create`, { personId: margaret, ...named }] as const] : []),
    ];
  });
  return [
    ...generic,
    ['not_found', 'people.get', { id: nobody }],
    ['not_found', 'people.update', { id: nobody, ...inputs.personInput() }],
    ['not_found', 'people.archive', { id: nobody }],
    ['not_found', 'people.restore', { id: nobody }],
    ['not_found', 'cases.get', { id: nobody }],
    ['not_found', 'cases.create', { personId: nobody, ...inputs.caseInput() }],
    ['provider_not_found', 'cases.create', { personId: margaret, ...inputs.caseInput({ currentProviderId: gone }) }],
    ['not_found', 'cases.update', { id: nobody, ...inputs.caseInput() }],
    ['provider_not_found', 'cases.update', { id: hers, ...inputs.caseInput({ currentProviderId: gone }) }],
    ['not_found', 'cases.archive', { id: nobody }],
    ['not_found', 'cases.restore', { id: nobody }],
    ['not_found', 'providers.update', { id: nobody, ...inputs.providerInput() }],
    ['not_found', 'providers.delete', { id: nobody }],
    ['not_found', 'providers.restore', { id: nobody }],
    ['not_found', 'links.create', { ...place, documentId: nobody, target: linked }],
    ['other_person', 'links.create', { ...place, target: { kind: 'case', id: his } }],
    ['page_out_of_range', 'links.create', { ...place, page: 2, target: linked }],
    ['document_not_filed', 'links.create', { ...place, documentId: inbox, target: linked }],
    ['not_found', 'links.delete', { id: nobody }],
    ['not_found', 'allergies.noneKnown', { personId: nobody }],
    ['not_found', 'allergies.sayNoneKnown', { personId: nobody, saidOn: null, saidBy: null }],
    ['has_allergies', 'allergies.sayNoneKnown', { personId: margaret, saidOn: '2026', saidBy: null }],
    ['not_found', 'careTeam.add', { personId: nobody, providerId: doctor, role: 'surgeon', note: null }],
    ['provider_not_found', 'careTeam.add', { personId: margaret, providerId: gone, role: 'surgeon', note: null }],
    ['not_found', 'careTeam.remove', { id: nobody }],
    ['not_found', 'checklist.list', { caseId: nobody }],
    ['not_found', 'checklist.set', { caseId: nobody, code: 'allergies', state: 'have', note: null }],
    ['unknown_item', 'checklist.set', { caseId: hers, code: 'no_such_item', state: 'have', note: null }],
    ['not_found', 'filing.move', { items: [{ item: linked, caseIds: [] }], toPersonId: nobody }],
    ['linked_elsewhere', 'filing.move', { items: [{ item: linked, caseIds: [] }], toPersonId: lucas }],
    ['other_person', 'filing.move', { items: [{ item: linked, caseIds: [hers] }], toPersonId: lucas }],
    [
      'several_people',
      'filing.move',
      {
        items: [linked, { kind: 'consultation', id: hisVisit }].map((item) => ({ item, caseIds: [] })),
        toPersonId: lucas,
      },
    ],
    ['not_found', 'filing.change', { documents: [{ id: nobody, kind: 'lab' }] }],
    ['other_person', 'filing.change', { documents: [{ id: inbox, caseIds: [hers] }] }],
    ['linked_elsewhere', 'filing.change', { documents: [{ id: document, personId: null }] }],
    ['provider_not_found', 'filing.change', { documents: [{ id: document, providerId: gone }] }],
    ['not_found', 'journey.get', { caseId: nobody }],
    ['not_found', 'opinions.compare', { ...pair, secondId: nobody }],
    ['other_person', 'opinions.compare', { ...pair, secondId: his2 }],
    ['not_found', 'opinions.judge', { ...pair, secondId: nobody, aspect: 'diagnosis', mark: 'agree' }],
    ['other_person', 'opinions.judge', { ...pair, secondId: his2, aspect: 'diagnosis', mark: 'agree' }],
    ['not_comparable', 'opinions.judge', { ...pair, aspect: 'urgency', mark: 'agree' }],
    ['not_found', 'opinions.decision', { caseId: nobody }],
    ['not_found', 'opinions.decide', { caseId: nobody, followedOpinionId: null, ...decision }],
    ['other_person', 'opinions.decide', { caseId: hers, followedOpinionId: his2, ...decision }],
    ['not_found', 'questions.list', { caseId: nobody }],
    ['not_found', 'questions.create', { caseId: nobody, text: 'Why?' }],
    ['not_found', 'questions.update', { id: nobody, ...answer, consultationId: null }],
    ['other_person', 'questions.update', { id: question, ...answer, consultationId: hisVisit }],
    ['not_found', 'questions.delete', { id: nobody }],
    ['not_found', 'questions.restore', { id: nobody }],
    ['not_found', 'questions.reorder', { caseId: nobody, ids: [] }],
    ['list_changed', 'questions.reorder', { caseId: hers, ids: [] }],
    ['not_found', 'referrals.recordStep', { id: nobody, ...step }],
    ['not_found', 'referrals.startNext', { id: nobody }],
    ['still_open', 'referrals.startNext', { id: referral }],
    ['not_found', 'referrals.checkIndependence', { caseId: nobody, toProviderId: doctor, referralId: null }],
    ['provider_not_found', 'referrals.checkIndependence', { caseId: hers, toProviderId: gone, referralId: null }],
  ];
}

it('produces every failure that an operation on records declares', async () => {
  const session = await openTestSession();
  const produced = new Set<string>();
  for (const [code, name, input] of await producers(session)) {
    // Checked by the operation's own schema in `ask`.
    const reply = await session.ask(name, input as InputOf<typeof name>);
    expect([name, reply.ok ? 'ok' : reply.failure.code]).toEqual([name, code]);
    produced.add(`${name} ${code}`);
  }
  // The contract's own keys.
  const declared = (Object.keys(contract) as OperationName[])
    .filter((name) => !ELSEWHERE.includes(name.slice(0, name.indexOf('.'))))
    .flatMap((name) => contract[name].failures.map((code) => `${name} ${code}`));
  expect(declared.filter((one) => !produced.has(one) && !isProducedByKind(one))).toEqual([]);
});

/** The rest of what create and update declare for every kind is produced kind by kind in record-rules.test.ts. */
const isProducedByKind = (one: string): boolean =>
  RECORD_NOUNS.some(
    (noun) =>
      one === `${noun}.update other_person` ||
      one === `${noun}.update provider_not_found` ||
      // These two kinds name no provider; the code is every kind's by the shared declaration.
      (one === `${noun}.create provider_not_found` && !RECORD_KINDS[noun].hasProvider),
  );
