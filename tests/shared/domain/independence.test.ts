import { providerId } from '@shared/contract/common';
import {
  findTies,
  isComparable,
  isParallelInNovaScotia,
  isReferralOpen,
  isReferralRefused,
  type ProviderPlaces,
} from '@shared/domain/independence';
import { isSamePlaceName } from '@shared/domain/place-name';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const doctor = (n: number, places: Partial<Omit<ProviderPlaces, 'id'>> = {}): ProviderPlaces => ({
  id: providerId.parse(`00000000-0000-4000-8000-${String(n).padStart(12, '0')}`),
  name: `Dr. Given${n} Family${n}`,
  licenceNumber: null,
  organization: null,
  hospital: null,
  network: null,
  ...places,
});

describe('names of places', () => {
  it.each([
    ['The Ottawa Hospital', 'L’Hôpital d’Ottawa'],
    ['Ottawa Hospital', 'OTTAWA HOSPITAL.'],
    ['Sunnybrook Health Sciences Centre', 'Sunnybrook'],
    ['Sunnybrook Hospital', 'Sunnybrook Health Sciences Center'],
    ['Centre hospitalier de l’Université de Montréal', 'CHUM'],
    ['Centre hospitalier de l’Université de Montréal (CHUM)', 'C.H.U.M.'],
    ['McGill University Health Centre', 'Centre universitaire de santé McGill'],
    ['CUSM', 'Centre universitaire de santé McGill'],
    ['University Health Network', 'UHN'],
    ['The Ottawa Hospital – Civic Campus', 'The Ottawa Hospital, General Campus'],
    ['St. Michael’s Hospital', "St Michael's Hospital"],
    ['Hôpital Sainte-Justine', 'hopital sainte justine'],
    ['Clinique médicale Rosemont', 'Rosemont Clinic'],
  ])('takes "%s" and "%s" for one', (left, right) => {
    expect(isSamePlaceName(left, right)).toBe(true);
  });

  it.each([
    ['Toronto General Hospital', 'Toronto Western Hospital'],
    ['Ottawa Hospital', 'Ottawa Clinic'],
    ['Ottawa Hospital', 'Ottawa Health Centre'],
    ['Lakeview Clinic', 'Lakeview Hospital'],
    ['General Hospital, Toronto', 'General Hospital, Vancouver'],
    ['Children’s Hospital, London', 'Children’s Hospital, Hamilton'],
    ['Hospital', 'Ottawa Hospital'],
    ['Hôpital général', 'Montreal General Hospital'],
    ['Sunnybrook', 'Mount Sinai Hospital'],
    ['the', 'of'],
    ['', ''],
  ])('keeps "%s" and "%s" apart', (left, right) => {
    expect(isSamePlaceName(left, right)).toBe(false);
  });

  it('says the same whichever name comes first', () => {
    const words = fc.constantFrom(
      'Ottawa',
      'Hospital',
      'Hôpital',
      'Clinic',
      'Rosemont',
      'UHN',
      'General',
      '-',
      ',',
      '(CHUM)',
      'd’',
      'St.',
    );
    const names = fc.array(words, { maxLength: 5 }).map((list) => list.join(' '));
    fc.assert(
      fc.property(names, names, (left, right) => {
        expect(isSamePlaceName(left, right)).toBe(isSamePlaceName(right, left));
      }),
    );
  });
});

describe('the independence check', () => {
  it('finds a shared hospital, practice and network, named as the chosen specialist’s entry has them', () => {
    const chosen = doctor(1, { hospital: 'Ottawa Hospital', organization: 'Rideau Oncology', network: 'Champlain' });
    const current = doctor(2, { hospital: 'Hôpital d’Ottawa', organization: 'RIDEAU ONCOLOGY', network: 'champlain' });
    expect(findTies(chosen, current)).toEqual([
      { kind: 'hospital', name: 'Ottawa Hospital' },
      { kind: 'practice', name: 'Rideau Oncology' },
      { kind: 'network', name: 'Champlain' },
    ]);
  });

  it('looks across fields, since a hospital is often written as the practice, and tells each place once', () => {
    const chosen = doctor(1, { organization: 'Sunnybrook', hospital: 'Sunnybrook Health Sciences Centre' });
    expect(findTies(chosen, doctor(2, { organization: 'Sunnybrook Hospital' }))).toEqual([
      { kind: 'hospital', name: 'Sunnybrook Health Sciences Centre' },
    ]);
  });

  it('finds nothing between two who share nothing', () => {
    const chosen = doctor(1, { hospital: 'Toronto General Hospital', network: 'UHN' });
    expect(findTies(chosen, doctor(2, { hospital: 'Hôpital Sainte-Justine' }))).toEqual([]);
  });

  it.each([
    ['the very same entry', doctor(1), doctor(1)],
    ['one name in another order', doctor(1, { name: 'Dʳᵉ Amélie Côté' }), doctor(2, { name: 'Cote, Amelie, MD' })],
    [
      'one name and one licence',
      doctor(1, { name: 'Dr. Singh', licenceNumber: '12-345' }),
      doctor(2, { name: 'Singh', licenceNumber: '12345' }),
    ],
  ])('recognizes %s as one person', (_what, chosen, current) => {
    expect(findTies(chosen, current)).toEqual([{ kind: 'same_person', name: chosen.name }]);
  });

  it.each([
    ['a surname alone', doctor(1, { name: 'Dr. Singh' }), doctor(2, { name: 'Dr Singh' })],
    [
      'one name with two licences',
      doctor(1, { name: 'Jean Tremblay', licenceNumber: '1' }),
      doctor(2, { name: 'Jean Tremblay', licenceNumber: '2' }),
    ],
  ])('does not take %s for one person', (_what, chosen, current) => {
    expect(findTies(chosen, current)).toEqual([]);
  });

  it('can compare only when a place is known of both', () => {
    const known = doctor(1, { network: 'UHN' });
    expect([
      isComparable(known, doctor(2, { hospital: 'X' })),
      isComparable(known, doctor(2)),
      isComparable(doctor(2), known),
    ]).toEqual([true, false, false]);
    expect(isComparable(known, doctor(2, { hospital: '  ' }))).toBe(false);
  });
});

describe('Nova Scotia’s one consultant at a time', () => {
  const open = { state: 'sent', discipline: 'Neurology' } as const;
  it.each([
    ['another open referral of the discipline', 'NS', 'neurology', [open], true],
    ['a discipline nobody wrote down', 'NS', null, [open], true],
    ['another discipline', 'NS', 'Oncology', [open], false],
    ['a draft that went to nobody', 'NS', 'Neurology', [{ ...open, state: 'draft' }], false],
    ['a declined one', 'NS', 'Neurology', [{ ...open, state: 'declined' }], false],
    ['no other', 'NS', 'Neurology', [], false],
    ['another province', 'ON', 'Neurology', [open], false],
    ['no province', null, 'Neurology', [open], false],
  ] as const)('with %s', (_what, province, discipline, others, expected) => {
    expect(isParallelInNovaScotia(province, discipline, others)).toBe(expected);
  });

  it('tells open, refused and finished referrals apart', () => {
    expect([isReferralOpen('wait_listed'), isReferralOpen('completed'), isReferralOpen('declined')]).toEqual([
      true,
      false,
      false,
    ]);
    expect([isReferralRefused('declined'), isReferralRefused('completed'), isReferralRefused('draft')]).toEqual([
      true,
      false,
      false,
    ]);
  });
});
