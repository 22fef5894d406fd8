import { randomUUID } from 'node:crypto';
import type { CaseId, ProviderId } from '@shared/contract/common';
import { describe, expect, it } from 'vitest';
import { openTestSession } from '../../../support/open-session';
import {
  caseInput,
  diagnosisInput,
  personInput,
  providerInput,
  referralInput,
  testResultInput,
} from '../../../support/record-inputs';

type Named = { readonly caseId?: CaseId | null; readonly providerId?: ProviderId | null };
/** How each kind of record names a case and a provider. */
const KINDS = {
  diagnoses: (named: Named) => diagnosisInput(named),
  testResults: (named: Named) => testResultInput(named),
  referrals: ({ caseId = null, providerId = null }: Named) => referralInput({ caseId, toProviderId: providerId }),
} as const;
const NOUNS = ['diagnoses', 'testResults', 'referrals'] as const;

/** The operations of three nouns under one name each; their inputs differ only in what KINDS makes. */
async function openFamily(noun: (typeof NOUNS)[number]) {
  const session = await openTestSession();
  const { get, ask, time } = session;
  const { id: margaret } = await get('people.create', personInput());
  const { id: lucas } = await get('people.create', personInput({ givenName: 'Lucas' }));
  const { id: hers } = await get('cases.create', { personId: margaret, ...caseInput() });
  const { id: his } = await get('cases.create', { personId: lucas, ...caseInput() });
  const { id: providerId } = await get('providers.create', providerInput());
  const codeOf = (reply: Awaited<ReturnType<typeof ask>>) => (reply.ok ? 'ok' : reply.failure.code);
  const create = async (personId: string, named: Named) => {
    time.advance(1000);
    if (noun === 'diagnoses') return ask('diagnoses.create', { personId, ...KINDS.diagnoses(named) });
    if (noun === 'testResults') return ask('testResults.create', { personId, ...KINDS.testResults(named) });
    return ask('referrals.create', { personId, ...KINDS.referrals(named) });
  };
  const update = async (id: string, named: Named) => {
    if (noun === 'diagnoses') return ask('diagnoses.update', { id, ...KINDS.diagnoses(named) });
    if (noun === 'testResults') return ask('testResults.update', { id, ...KINDS.testResults(named) });
    return ask('referrals.update', { id, ...KINDS.referrals(named) });
  };
  const idOf = async (reply: ReturnType<typeof create>) => {
    const made = await reply;
    if (!made.ok) throw new Error(made.failure.code);
    return made.value.id;
  };
  return { ...session, margaret, lucas, hers, his, providerId, create, update, codeOf, idOf };
}

describe.each(NOUNS)('%s', (noun) => {
  it('takes a case of the same person and a provider that can be chosen', async () => {
    const { create, update, margaret, hers, providerId, codeOf, idOf } = await openFamily(noun);
    const id = await idOf(create(margaret, { caseId: hers, providerId }));
    expect(codeOf(await update(id, { caseId: null }))).toBe('ok');
    expect(codeOf(await update(id, { caseId: hers, providerId }))).toBe('ok');
  });

  it("refuses another person's case, when made and when changed", async () => {
    const { create, update, margaret, his, codeOf, idOf } = await openFamily(noun);
    expect(codeOf(await create(margaret, { caseId: his }))).toBe('other_person');
    const id = await idOf(create(margaret, {}));
    expect(codeOf(await update(id, { caseId: his }))).toBe('other_person');
  });

  it('answers not_found for a person, case or record that does not exist', async () => {
    const { create, update, margaret, codeOf, ask } = await openFamily(noun);
    const id = randomUUID();
    // No such case: any id will do.
    const caseId = randomUUID() as CaseId;
    expect(codeOf(await create(id, {}))).toBe('not_found');
    expect(codeOf(await create(margaret, { caseId }))).toBe('not_found');
    expect(codeOf(await update(id, {}))).toBe('not_found');
    for (const verb of ['get', 'delete', 'restore'] as const) {
      expect(codeOf(await ask(`${noun}.${verb}`, { id }))).toBe('not_found');
    }
  });

  it('refuses a provider that does not exist or lies in the trash', async () => {
    const { create, update, margaret, providerId, get, codeOf, idOf } = await openFamily(noun);
    // No such provider: any id will do.
    expect(codeOf(await create(margaret, { providerId: randomUUID() as ProviderId }))).toBe('provider_not_found');
    const id = await idOf(create(margaret, {}));
    await get('providers.delete', { id: providerId });
    expect(codeOf(await create(margaret, { providerId }))).toBe('provider_not_found');
    expect(codeOf(await update(id, { providerId }))).toBe('provider_not_found');
  });

  it('lets a record keep a provider who went to the trash since', async () => {
    const { create, update, margaret, providerId, get, codeOf, idOf } = await openFamily(noun);
    const id = await idOf(create(margaret, { providerId }));
    await get('providers.delete', { id: providerId });
    expect(codeOf(await update(id, { providerId }))).toBe('ok');
  });

  it('moves to the trash, out of lists and out of reach of changes, and comes back whole', async () => {
    const { create, update, margaret, hers, get, codeOf, idOf } = await openFamily(noun);
    const id = await idOf(create(margaret, { caseId: hers }));
    const before = await get(`${noun}.get`, { id });
    expect(await get(`${noun}.delete`, { id })).toBeNull();
    expect(await get(`${noun}.list`, { personId: margaret, caseId: null })).toEqual([]);
    expect(await get(`${noun}.list`, { personId: margaret, caseId: hers })).toEqual([]);
    expect((await get(`${noun}.get`, { id })).deletedAt).not.toBeNull();
    expect(codeOf(await update(id, {}))).toBe('not_found');
    const restored = await get(`${noun}.restore`, { id });
    expect({ ...restored, updatedAt: before.updatedAt }).toEqual(before);
    expect(await get(`${noun}.list`, { personId: margaret, caseId: hers })).toHaveLength(1);
  });

  it('lists one person only, and one case only when asked', async () => {
    const { create, margaret, lucas, hers, his, get, idOf } = await openFamily(noun);
    const inCase = await idOf(create(margaret, { caseId: hers }));
    const loose = await idOf(create(margaret, {}));
    await idOf(create(lucas, { caseId: his }));
    const ids = async (caseId: CaseId | null) =>
      (await get(`${noun}.list`, { personId: margaret, caseId })).map((item) => item.id);
    expect(await ids(null)).toEqual([loose, inCase]);
    expect(await ids(hers)).toEqual([inCase]);
    expect(await ids(his)).toEqual([]);
  });
});
