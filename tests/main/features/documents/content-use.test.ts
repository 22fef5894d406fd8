import { expect, test } from 'vitest';
import { discardUnused, whileStoring } from '../../../../main/features/documents/content-use';
import { findStoredObject, saveStoredObject } from '../../../../main/features/documents/documents-repository';
import type { StoredObject } from '../../../../main/vault/types';
import { openTestSession } from '../../../support/open-session';

/** Two works that store the same content at the same time. */
async function openRace() {
  const { db, store } = await openTestSession();
  async function* content() {
    yield Buffer.from('a summary of the same day');
  }
  return {
    db,
    context: { db, store },
    isThere: (contentId: string) => [...store.listContentIds()].includes(contentId),
    async store(): Promise<StoredObject> {
      const stored = await store.store(content());
      if (!stored.ok) throw new Error(stored.failure.code);
      return stored.value;
    },
  };
}

/** A promise that is settled from outside. */
function gate() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, opened };
}

test('content that one work gives up stays while another counts on it and has no row yet', async () => {
  const { db, context, isThere, store } = await openRace();
  const rowsMayCome = gate();
  const hasFound = gate();
  const givenUp = await store();
  const other = whileStoring(context, async () => {
    const { contentId, fileKey, byteSize, alreadyStored } = await store();
    expect(alreadyStored).toBe(true);
    hasFound.open();
    await rowsMayCome.opened;
    saveStoredObject(db, { contentId, fileKey: Buffer.from(fileKey), byteSize, createdAt: '2026-11-22T15:00:00.000Z' });
  });
  await hasFound.opened;
  await whileStoring(context, async () => discardUnused(context, givenUp.contentId));
  expect(isThere(givenUp.contentId)).toBe(true);
  rowsMayCome.open();
  await other;
  expect(findStoredObject(db, givenUp.contentId)).not.toBeNull();
  expect(isThere(givenUp.contentId)).toBe(true);
});

test('content that nobody wrote a row for is gone when the last work that might have counted on it ends', async () => {
  const { context, isThere, store } = await openRace();
  const mayEnd = gate();
  const { contentId } = await store();
  const other = whileStoring(context, () => mayEnd.opened);
  await whileStoring(context, async () => discardUnused(context, contentId));
  expect(isThere(contentId)).toBe(true);
  mayEnd.open();
  await other;
  expect(isThere(contentId)).toBe(false);
});
