import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { DocumentId } from '@shared/contract/common';
import { expect, test } from 'vitest';
import { withObjects } from '../../../../main/features/documents/documents-repository';
import { answerContent } from '../../../../main/host/content-route';
import { planWith } from '../../../support/packet-plan';
import { pageTexts } from '../../../support/page-texts';
import { fileAt, openWorkingSession, sample } from '../../../support/working-session';

/** Two documents of one case, the stored file of the second gone from the vault's folder. */
async function caseWithLost() {
  const session = await openWorkingSession();
  const { personId, caseId } = await session.addPerson();
  const [whole, lost] = await session.importedIds(
    ['margaret-lab-2026-10-06.pdf', 'margaret-ct-chest-2026-08-26.pdf'].map((name) => fileAt(sample(name))),
    { personId, caseId },
  );
  if (!whole || !lost) throw new Error('nothing imported');
  const [stored] = withObjects(session.db, [lost]).all();
  const contentId = stored?.object.contentId ?? '';
  rmSync(join(session.store.access().folder, contentId.slice(0, 2), contentId));
  const plan = await planWith(session, caseId, [whole, lost]);
  await session.get('packets.saveDraft', { caseId, plan });
  return { session, caseId, whole, lost, plan };
}

test('a document whose stored file is gone is named by the check, before anything is made', async () => {
  const { session, caseId, lost, plan } = await caseWithLost();
  const findings = await session.get('packets.preflight', { caseId, plan });
  const found = findings.filter(({ code }) => code === 'file_missing');
  expect(found).toEqual([expect.objectContaining({ documentId: lost, weight: 'stop', mend: { kind: 'leave_out' } })]);
});

test('the rest of the packet is shown all the same, and nothing is exported without it unasked', async () => {
  const { session, caseId, lost, plan } = await caseWithLost();
  const preview = await session.content.packetPreview({ caseId, from: 1, to: 200 });
  if (!preview.ok) throw new Error(preview.failure.code);
  expect((await pageTexts(Buffer.from(preview.value.bytes))).join('\n')).toContain('Received 2026-10-06 13:40');
  const { jobId } = await session.get('packets.export', { caseId, plan, password: null });
  expect(await session.endOf(jobId)).toMatchObject({ status: 'failed', failureCode: 'source_missing' });
  const without = {
    ...plan,
    sections: plan.sections.map((section) => ({
      ...section,
      items: section.items.map((item) => ({ ...item, isIncluded: item.isIncluded && item.documentId !== lost })),
    })),
  };
  const again = await session.get('packets.export', { caseId, plan: without, password: null });
  expect(await session.endOf(again.jobId)).toMatchObject({ status: 'done' });
});

test('the viewer is told that the file is gone, not that it is damaged', async () => {
  const { session, whole, lost } = await caseWithLost();
  const statusOf = async (id: DocumentId) => {
    // What the route asks of a document is on the session's own content.
    const source = session.content as Parameters<typeof answerContent>[0];
    return (await answerContent(source, new URL(`app://dossier/content/documents/${id}`), null)).status;
  };
  expect(await statusOf(whole)).toBe(200);
  expect(await statusOf(lost)).toBe(410);
});
