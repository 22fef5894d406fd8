import { randomUUID } from 'node:crypto';
import type { CaseId, ProviderId } from '@shared/contract/common';
import { recordRef } from '@shared/contract/records';
import { describe, expect, it } from 'vitest';
import { openTestSession } from '../../../support/open-session';
import { caseInput, personInput, providerInput } from '../../../support/record-inputs';
import { codeOf, RECORD_KINDS, RECORD_NOUNS, type RecordNoun, recordsOf } from '../../../support/record-kinds';

async function openFamily(noun: RecordNoun) {
  const session = await openTestSession();
  const { get } = session;
  const { id: margaret } = await get('people.create', personInput());
  const { id: lucas } = await get('people.create', personInput({ givenName: 'Lucas' }));
  const { id: hers } = await get('cases.create', { personId: margaret, ...caseInput() });
  const { id: his } = await get('cases.create', { personId: lucas, ...caseInput() });
  const { id: providerId } = await get('providers.create', providerInput());
  return { ...session, ...recordsOf(session, noun), session, call: get, margaret, lucas, hers, his, providerId };
}

it('are told of every kind there is', () => {
  const kinds = recordRef.options.map((option) => option.shape.kind.value).filter((kind) => kind !== 'case');
  expect(RECORD_NOUNS.map((noun) => RECORD_KINDS[noun].kind).sort()).toEqual([...kinds].sort());
});

describe.each(RECORD_NOUNS)('%s', (noun) => {
  it('takes a case of the same person and a provider that can be chosen', async () => {
    const { made, update, margaret, hers, providerId } = await openFamily(noun);
    const { id } = await made(margaret, { caseId: hers, providerId });
    expect(await codeOf(update(id, { caseId: null }))).toBe('ok');
    expect(await codeOf(update(id, { caseId: hers, providerId }))).toBe('ok');
  });

  it("refuses another person's case, when made and when changed", async () => {
    const { create, made, update, margaret, his } = await openFamily(noun);
    expect(await codeOf(create(margaret, { caseId: his }))).toBe('other_person');
    const { id } = await made(margaret);
    expect(await codeOf(update(id, { caseId: his }))).toBe('other_person');
  });

  it('answers not_found for a person, case or record that does not exist', async () => {
    const { create, update, get, remove, restore, duplicate, margaret } = await openFamily(noun);
    const id = randomUUID();
    // No such case: any id will do.
    const caseId = randomUUID() as CaseId;
    expect(await codeOf(create(id))).toBe('not_found');
    expect(await codeOf(create(margaret, { caseId }))).toBe('not_found');
    for (const reply of [update(id), get(id), remove(id), restore(id), duplicate(id)])
      expect(await codeOf(reply)).toBe('not_found');
  });

  it('answers not_found for the id of another kind of record', async () => {
    const { session, margaret, update, get, remove, restore } = await openFamily(noun);
    const other = recordsOf(session, noun === 'diagnoses' ? 'treatments' : 'diagnoses');
    const { id } = await other.made(margaret);
    for (const reply of [update(id), get(id), remove(id), restore(id)]) expect(await codeOf(reply)).toBe('not_found');
    expect((await other.valueIn(other.get(id))).deletedAt).toBeNull();
  });

  it.runIf(RECORD_KINDS[noun].hasProvider)(
    'refuses a provider that does not exist or lies in the trash, but keeps one who went there since',
    async () => {
      const { create, made, update, margaret, providerId, call } = await openFamily(noun);
      // No such provider: any id will do.
      const nobody = randomUUID() as ProviderId;
      expect(await codeOf(create(margaret, { providerId: nobody }))).toBe('provider_not_found');
      const without = await made(margaret);
      const kept = await made(margaret, { providerId });
      await call('providers.delete', { id: providerId });
      expect(await codeOf(create(margaret, { providerId }))).toBe('provider_not_found');
      expect(await codeOf(update(without.id, { providerId }))).toBe('provider_not_found');
      expect(await codeOf(update(kept.id, { providerId }))).toBe('ok');
    },
  );

  it('moves to the trash, out of lists and out of reach of changes, and comes back whole', async () => {
    const { made, get, update, duplicate, remove, restore, list, valueIn, margaret, hers } = await openFamily(noun);
    const { id } = await made(margaret, { caseId: hers });
    const before = await valueIn(get(id));
    expect(await codeOf(remove(id))).toBe('ok');
    expect(await list(margaret)).toEqual([]);
    expect(await list(margaret, hers)).toEqual([]);
    expect((await valueIn(get(id))).deletedAt).not.toBeNull();
    expect(await codeOf(update(id))).toBe('not_found');
    expect(await codeOf(duplicate(id))).toBe('not_found');
    expect(await codeOf(remove(id))).toBe('not_found');
    const restored = await valueIn(restore(id));
    expect({ ...restored, updatedAt: before.updatedAt }).toEqual(before);
    expect(await list(margaret, hers)).toHaveLength(1);
  });

  it('is gone for good with its links once the trash is emptied', async () => {
    const { made, get, remove, ref, call, addDocument, margaret, client } = await openFamily(noun);
    const { id } = await made(margaret);
    const document = await addDocument({ personId: margaret });
    await call('links.create', { documentId: document.id, page: 1, area: null, target: ref(id) });
    await remove(id);
    const [item] = await call('trash.list', { personId: margaret });
    expect(item).toMatchObject({ item: ref(id), personId: margaret, title: RECORD_KINDS[noun].title });
    expect(await call('trash.empty', {})).toEqual({ removed: 1 });
    expect(await codeOf(get(id))).toBe('not_found');
    for (const table of ['records', 'source_links', 'observations', 'referral_steps', ...detailTables(client)])
      expect([table, client.prepare(`select count(*) from ${table}`).pluck().get()]).toEqual([table, 0]);
  });

  it('lists one person only, and one case only when asked', async () => {
    const { made, list, margaret, lucas, hers, his } = await openFamily(noun);
    const inCase = await made(margaret, { caseId: hers });
    const loose = await made(margaret);
    await made(lucas, { caseId: his });
    const ids = async (caseId: CaseId | null) => (await list(margaret, caseId)).map((item) => item.id);
    expect(await ids(null)).toEqual([loose.id, inCase.id]);
    expect(await ids(hers)).toEqual([inCase.id]);
    expect(await ids(his)).toEqual([]);
  });

  it('is copied whole as a record of its own, without source links', async () => {
    const { made, duplicate, valueIn, get, ref, call, addDocument, margaret, hers, providerId } =
      await openFamily(noun);
    const { id } = await made(margaret, { caseId: hers, providerId });
    const original = await valueIn(get(id));
    const document = await addDocument({ personId: margaret });
    await call('links.create', { documentId: document.id, page: 2, area: null, target: ref(id) });
    const copy = await valueIn(duplicate(id));
    expect(copy.id).not.toBe(id);
    expect(copy.createdAt > original.createdAt).toBe(true);
    expect(withoutOwn(copy)).toEqual(withoutOwn(original));
    expect(await call('links.listForRecord', { target: ref(copy.id) })).toEqual([]);
  });

  it('links to a page of the same person’s document, and to no other', async () => {
    const { made, ref, call, failureOf, addDocument, margaret, lucas } = await openFamily(noun);
    const { id } = await made(margaret);
    const hers = await addDocument({ personId: margaret });
    const his = await addDocument({ personId: lucas });
    const link = await call('links.create', { documentId: hers.id, page: 2, area: null, target: ref(id) });
    expect(link).toMatchObject({ target: ref(id), targetTitle: RECORD_KINDS[noun].title, page: 2 });
    const toHis = { documentId: his.id, page: 1, area: null, target: ref(id) };
    expect(await failureOf('links.create', toHis)).toBe('other_person');
    expect(await call('links.listForDocument', { documentId: hers.id })).toEqual([link]);
  });

  it('stands on the timeline of its person and case', async () => {
    const { made, ref, call, margaret, hers } = await openFamily(noun);
    const { id } = await made(margaret, { caseId: hers });
    for (const caseId of [null, hers])
      expect(await call('timeline.list', { personId: margaret, caseId })).toMatchObject([
        { kind: ref(id).kind, ref: ref(id), title: RECORD_KINDS[noun].title },
      ]);
  });

  it('moves to another person as one action, and back by the answer', async () => {
    const { made, ref, call, list, margaret, lucas, hers, his } = await openFamily(noun);
    const { id } = await made(margaret, { caseId: hers });
    const undo = await call('filing.move', { items: [{ item: ref(id), caseIds: [his] }], toPersonId: lucas });
    expect(await list(margaret)).toEqual([]);
    expect(await list(lucas, his)).toMatchObject([{ id, personId: lucas, caseId: his }]);
    await call('filing.move', undo);
    expect(await list(margaret, hers)).toMatchObject([{ id, personId: margaret, caseId: hers }]);
    expect(await list(lucas)).toEqual([]);
  });
});

/** What a copy does not share: its own id and those of its rows, its instants. */
const withoutOwn = (record: object): unknown =>
  JSON.parse(
    JSON.stringify(record, (key, value) => (['id', 'createdAt', 'updatedAt', 'on'].includes(key) ? undefined : value)),
  );

/** Tables whose rows hang on a row of `records` by their own id. */
const detailTables = (client: Awaited<ReturnType<typeof openTestSession>>['client']): readonly string[] =>
  client
    .prepare<[], { name: string }>(
      `select m.name from sqlite_master m, pragma_foreign_key_list(m.name) k
       where m.type = 'table' and k."table" = 'records' and k."from" = 'id'`,
    )
    .all()
    .map(({ name }) => name);
