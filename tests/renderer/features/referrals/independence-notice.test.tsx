import type { CaseId, PersonId, ProviderId } from '@shared/contract/common';
import type { Provider } from '@shared/contract/providers';
import type { IndependenceCheck } from '@shared/contract/referrals';
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { IndependenceNotice } from '../../../../renderer/features/referrals/independence-notice';
import { renderConnected } from '../../connected';

const chosen = '33333333-3333-4333-8333-333333333333' as ProviderId;
// Only the name is read of it.
const provider = { id: chosen, name: 'Dr. Osterlund' } as Provider;

const check = (part: Partial<IndependenceCheck>): IndependenceCheck => ({
  ties: [],
  currentProviderName: 'Dr. Roy',
  isComparable: true,
  isParallelInNovaScotia: false,
  ...part,
});

const notice = (answer: IndependenceCheck, language: 'en' | 'fr' = 'en') =>
  renderConnected(
    <IndependenceNotice
      personId={'11111111-1111-4111-8111-111111111111' as PersonId}
      caseId={'22222222-2222-4222-8222-222222222222' as CaseId}
      toProviderId={chosen}
      referralId={null}
    />,
    { 'referrals.checkIndependence': () => answer, 'providers.list': () => [provider] },
    language,
  );

it('names what both doctors share, and leaves the choice', async () => {
  await notice(check({ ties: [{ kind: 'hospital', name: 'The Ottawa Hospital' }] }));
  expect(await screen.findByText(/both work at the same hospital, The Ottawa Hospital/)).toBeTruthy();
  expect(screen.getByText(/You may still choose them/)).toBeTruthy();
});

it('says in French that nothing shared was found', async () => {
  await notice(check({}), 'fr');
  expect(await screen.findByText(/Rien de commun avec Dr. Roy/)).toBeTruthy();
});

it('adds Nova Scotia’s rule where another referral is open there', async () => {
  await notice(check({ isParallelInNovaScotia: true }));
  expect(await screen.findByText(/only one consultant at a time/)).toBeTruthy();
});
