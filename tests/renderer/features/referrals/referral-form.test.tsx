import { caseId, personId } from '@shared/contract/common';
import type { Person } from '@shared/contract/people';
import type { Provider } from '@shared/contract/providers';
import type { Referral } from '@shared/contract/referrals';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { RecordPlace } from '../../../../renderer/features/records/components/use-record-place';
import { ReferralsPage } from '../../../../renderer/features/records/referrals-page';
import { ReferralForm } from '../../../../renderer/features/referrals/referral-form';
import type { Answers } from '../../connected';
import { PERSON, renderRouted } from '../../routed';

const person = personId.parse(PERSON);
const openCase = caseId.parse('22222222-2222-4222-8222-222222222222');
// Only the name is read of it.
const provider = { id: '33333333-3333-4333-8333-333333333333', name: 'Dr. Osterlund' } as Provider;
// What a form and a list read of it.
const referral = {
  id: '44444444-4444-4444-8444-444444444444',
  personId: person,
  caseId: openCase,
  state: 'draft',
  toProviderId: provider.id,
  fromProviderId: null,
  expectation: null,
} as unknown as Referral;

/** The page of a person's referrals as the application composes it. */
const open = (place: RecordPlace, answers: Answers = {}) =>
  renderRouted(
    () => (
      <ReferralsPage personId={person} place={place} renderForm={(form) => <ReferralForm {...form} canChooseCase />} />
    ),
    {
      'referrals.list': () => [referral],
      'providers.list': () => [provider],
      'cases.list': () => [],
      'cases.get': () => ({ question: 'Is it a metastasis?' }) as never,
      'people.get': () => ({ givenName: 'Ada', familyName: 'Roy', jurisdiction: 'QC' }) as Person,
      ...answers,
    },
    { at: 'referrals' },
  );

it('is the same form on the page of all referrals: what Quebec asks for, and an opinion alone', async () => {
  const { asked } = await open({ new: true }, { 'referrals.create': () => referral });
  expect(await screen.findByText(/Québec|Quebec/)).toBeTruthy();
  expect((await screen.findAllByLabelText('Case')).length).toBeGreaterThan(0);
  fireEvent.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(asked.map(({ name }) => name)).toContain('referrals.create'));
  expect(asked.find(({ name }) => name === 'referrals.create')?.input).toMatchObject({
    personId: PERSON,
    caseId: null,
    state: 'draft',
    expectation: 'opinion_only',
    reason: null,
  });
});

it('says there too whether both doctors are independent', async () => {
  await open(
    { id: referral.id, edit: true },
    {
      'referrals.checkIndependence': () => ({
        ties: [{ kind: 'hospital', name: 'The Ottawa Hospital' }],
        currentProviderName: 'Dr. Roy',
        isComparable: true,
        isParallelInNovaScotia: false,
      }),
    },
  );
  expect(await screen.findByText(/both work at the same hospital, The Ottawa Hospital/)).toBeTruthy();
});

it('starts from the question of the case it is begun for', async () => {
  await open({ new: true, case: openCase });
  expect(await screen.findByDisplayValue('Is it a metastasis?')).toBeTruthy();
});
