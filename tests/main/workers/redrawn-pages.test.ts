import { expect, test } from 'vitest';
import { bytesSource, prepareDocument } from '../../../main/pdf';
import { PacketCancelled } from '../../../main/pdf/packet-types';
import { VaultError } from '../../../main/vault/errors';
import { findRedactions } from '../../../main/workers/redrawn-pages';
import { type Steps, UNWATCHED } from '../../../main/workers/steps';
import { sampleBytes } from '../../support/working-session';

const KEY = 'd1';

/** What looking for a word in a sample ends with; `read` stands for the bytes that are read of it after all. */
async function searchEnd({ read, steps = UNWATCHED }: { readonly read?: Buffer; readonly steps?: Steps }) {
  const prepared = await prepareDocument(bytesSource(sampleBytes('margaret-lab-2026-10-06.pdf')));
  const opened = read === undefined ? prepared : { ...prepared, open: async () => bytesSource(read) };
  const ready = new Map([[KEY, { key: KEY, prepared: opened, pages: undefined }]]);
  const document = { key: KEY, source: null, pages: null, redactedAreas: [], noteLines: [] };
  const order = { documents: [document], redactedWords: ['Margaret'] };
  return findRedactions(order, ready, new Map(), steps).catch((error: unknown) => error);
}

/** Fails on the first page as `error` says. */
const failing = (error: Error): Steps => ({
  ...UNWATCHED,
  take: async ({ page }, work) => {
    if (page !== null) throw error;
    return work();
  },
});

test('finds the words that are to be removed', async () => {
  const found = await searchEnd({});
  expect(found).toBeInstanceOf(Map);
  expect(found instanceof Map && found.get(KEY)?.get(0)?.words).toEqual(['Margaret']);
});

test('hands nothing out when the engine gives up on a page or on the whole document', async () => {
  const ends = [
    await searchEnd({ read: Buffer.from('no PDF at all') }),
    await searchEnd({ steps: failing(new Error('unreachable executed')) }),
  ];
  expect(ends).toMatchObject([{ code: 'not_redactable' }, { code: 'not_redactable' }]);
});

test.each([
  ['being cancelled', new PacketCancelled()],
  ['the trouble of the vault', new VaultError('object_damaged')],
])('passes on %s as it is', async (_, error) => {
  expect(await searchEnd({ steps: failing(error) })).toBe(error);
});
