import type { CaseId, PersonId } from '@shared/contract/common';
import { packetId } from '@shared/contract/common';
import { expect, test } from 'vitest';
import { insertPacket } from '../../../../main/features/packets/packets-repository';
import { openTestSession } from '../../../support/open-session';
import { caseInput, personInput } from '../../../support/record-inputs';
import { queriesDuring } from '../../../support/record-queries';

const idOf = (number: number) => packetId.parse(`00000000-0000-4000-8000-${`${number}`.padStart(12, '0')}`);

async function openCase() {
  const session = await openTestSession();
  const { id: personId } = await session.get('people.create', personInput());
  const { id: caseId } = await session.get('cases.create', { personId, ...caseInput() });
  const { contentId } = await session.addDocument({ personId });
  const { plan } = await session.get('packets.draft', { caseId, language: 'fr' });
  const addPacket = (
    owner: { readonly personId: PersonId; readonly caseId: CaseId },
    number: number,
    sizes: number[],
  ) =>
    insertPacket(
      session.db,
      {
        ...{ id: idOf(number), ...owner, firstNumber: 1, supplementTo: null, pageCount: 9, savedBytes: 0 },
        isPasswordProtected: number === 1,
        plan: { ...plan, recipient: { name: null, organization: `Clinic ${number}`, fax: null } },
        manifest: [],
        redactions: [],
        createdAt: `2026-11-${`${number}`.padStart(2, '0')}T12:00:00.000Z`,
      },
      sizes.map((byteSize, index) => ({
        ...{ kind: 'packet' as const, contentId, fileName: `${index}.pdf`, byteSize, sha256: '', firstPage: 1 },
        pageCount: 9,
      })),
    );
  return { ...session, owner: { personId, caseId }, addPacket };
}

test('lists the packets of a case, newest first, as each is read on its own', async () => {
  const { get, owner, addPacket } = await openCase();
  addPacket(owner, 1, [100]);
  addPacket(owner, 2, [100, 250, 3]);
  const listed = await get('packets.list', { caseId: owner.caseId });
  expect(listed.map(({ id, fileCount, byteSize }) => [id, fileCount, byteSize])).toEqual([
    [idOf(2), 3, 353],
    [idOf(1), 1, 100],
  ]);
  for (const { fileCount, ...summary } of listed) {
    const packet = await get('packets.get', { id: summary.id });
    expect(packet).toMatchObject(summary);
    expect(packet.files).toHaveLength(fileCount);
  }
  expect(listed[1]).toMatchObject({ languages: ['fr'], recipientName: 'Clinic 1', isPasswordProtected: true });
});

test('lists twenty packets with one question, and neither their plans nor what they hold', async () => {
  const { get, client, owner, addPacket } = await openCase();
  for (let number = 1; number <= 20; number++) addPacket(owner, number, [1]);
  const asked = await queriesDuring(client, async () => {
    const listed = await get('packets.list', { caseId: owner.caseId });
    expect(listed).toHaveLength(20);
    expect(listed.filter((packet) => 'plan' in packet || 'manifest' in packet)).toEqual([]);
  });
  expect(asked).toHaveLength(1);
});
