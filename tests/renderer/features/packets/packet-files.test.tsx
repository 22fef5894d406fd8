import type { Packet } from '@shared/contract/packets';
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { PacketFiles } from '../../../../renderer/features/packets/components/packet-files';
import { renderPart } from '../../render';
import { planOf } from './plan-samples';

const file = (kind: 'packet' | 'summary', fileName: string, byteSize: number) =>
  ({ kind, fileName, byteSize, sha256: '0'.repeat(64), firstPage: kind === 'packet' ? 1 : 0, pageCount: 1 }) as const;

async function draw(delivery: Partial<Packet['plan']['delivery']>, isPasswordProtected: boolean) {
  const plan = planOf();
  const packet = {
    id: 'packet',
    plan: { ...plan, delivery: { ...plan.delivery, ...delivery } },
    isPasswordProtected,
    files: [file('packet', 'one.pdf', 1_000_001), file('packet', 'two.pdf', 900_000), file('summary', 's.json', 5000)],
  } as unknown as Packet;
  await renderPart(<PacketFiles packet={packet} shown={0} onShow={() => undefined} />);
}

it('says that the summary beside a locked packet is open', async () => {
  await draw({ preset: 'secure' }, true);
  expect(screen.getByText(/summary for computers has no password/)).toBeTruthy();
  expect(screen.queryByText(/larger than/)).toBeNull();
});

it('says when a file for e-referral is larger than was allowed', async () => {
  await draw({ preset: 'ereferral', partLimitMb: 1 }, false);
  expect(screen.getByText(/^1 file is larger than 1 MB/)).toBeTruthy();
  expect(screen.queryByText(/has no password/)).toBeNull();
});
