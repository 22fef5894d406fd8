import type { CaseId, PersonId } from '@shared/contract/common';
import type { Referral } from '@shared/contract/referrals';
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { ReferralsPart } from '../../../../renderer/features/referrals/referrals-part';
import { OpenCaseProvider } from '../../../../renderer/lib/case-place';
import { renderConnected } from '../../connected';

const place = {
  personId: '11111111-1111-4111-8111-111111111111' as PersonId,
  caseId: '22222222-2222-4222-8222-222222222222' as CaseId,
  place: {},
  go: () => undefined,
  isOpen: () => false,
  toggle: () => undefined,
};

const part = (referral: Partial<Referral>) =>
  renderConnected(
    <OpenCaseProvider value={place}>
      <ReferralsPart />
    </OpenCaseProvider>,
    {
      // Only what the closed section reads of it.
      'referrals.list': () => [{ toProviderId: null, previousId: null, appointmentOn: null, ...referral } as Referral],
      'providers.list': () => [],
      'cases.get': () => ({}) as never,
    },
  );
const step = (state: Referral['state'], on: string) => ({ state, on, by: null, note: null }) as Referral['steps'][0];

it('says beside "booked" the day of the visit, not the day of booking', async () => {
  await part({ state: 'booked', appointmentOn: '2026-12-08', steps: [step('booked', '2026-11-22')] });
  expect(await screen.findByText('Appointment booked, December 8, 2026')).toBeTruthy();
});

it('names no day where the visit has none, and else the day of the last step', async () => {
  const { unmount } = await part({ state: 'booked', steps: [step('booked', '2026-11-22')] });
  expect(await screen.findByText('Appointment booked')).toBeTruthy();
  unmount();
  await part({ state: 'sent', steps: [step('sent', '2026-10-05')] });
  expect(await screen.findByText(/, October 5, 2026$/)).toBeTruthy();
});
