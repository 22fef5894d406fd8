import type { Jurisdiction } from '../contract/common';
import type { Provider } from '../contract/providers';
import type { ReferralState, SharedTie } from '../contract/referrals';
import { foldText } from './fold-text';
import { isSamePlaceName } from './place-name';

export type ProviderPlaces = Pick<Provider, 'id' | 'name' | 'licenceNumber' | 'organization' | 'hospital' | 'network'>;

type PlaceKind = Exclude<SharedTie['kind'], 'same_person'>;
interface Place {
  readonly kind: PlaceKind;
  readonly name: string;
}

/** Titles and letters around a doctor's name; folded, so `Dʳᵉ` and `M.D.` are covered by the plain forms. */
const TITLES = new Set(
  'dr dre drs docteur docteure doctor prof professor professeur md m d frcpc frcsc ccfp phd np ips'.split(' '),
);

const personKey = (name: string): string =>
  foldText(name.normalize('NFKC'))
    .split(' ')
    .filter((word) => !TITLES.has(word))
    .sort()
    .join(' ');

/** One entry twice, or two entries with one full name whose licence numbers do not say otherwise. */
function isSamePerson(left: ProviderPlaces, right: ProviderPlaces): boolean {
  if (left.id === right.id) return true;
  if (left.licenceNumber && right.licenceNumber) {
    const licence = (number: string) => foldText(number).replace(/ /g, '');
    return (
      personKey(left.name) === personKey(right.name) && licence(left.licenceNumber) === licence(right.licenceNumber)
    );
  }
  const key = personKey(left.name);
  // A surname alone is shared by many.
  return key.includes(' ') && key === personKey(right.name);
}

const placesOf = ({ hospital, organization, network }: ProviderPlaces): readonly Place[] => {
  const place = (kind: PlaceKind, name: string | null) => (name === null || name.trim() === '' ? [] : [{ kind, name }]);
  return [...place('hospital', hospital), ...place('practice', organization), ...place('network', network)];
};

/** People put a hospital in the field for the practice and a network in the one for the hospital: say what is surer. */
const kindOfBoth = (left: PlaceKind, right: PlaceKind): PlaceKind =>
  (['hospital', 'network', 'practice'] as const).find((kind) => kind === left || kind === right) ?? left;

/**
 * What the chosen specialist shares with the current doctor, hospitals first, each name once and as the chosen one's
 * entry has it. The same person is the only tie then. A warning with its reason, never a refusal.
 */
export function findTies(chosen: ProviderPlaces, current: ProviderPlaces): readonly SharedTie[] {
  if (isSamePerson(chosen, current)) return [{ kind: 'same_person', name: chosen.name }];
  const theirs = placesOf(current);
  const ties = placesOf(chosen).flatMap(({ kind, name }): SharedTie[] => {
    const shared = theirs.filter((place) => isSamePlaceName(name, place.name));
    const match = shared.find((place) => place.kind === kind) ?? shared[0];
    return match ? [{ kind: kindOfBoth(kind, match.kind), name }] : [];
  });
  return ties.filter((tie, at) => ties.findIndex((other) => isSamePlaceName(other.name, tie.name)) === at);
}

/** True when at least one place is known of each: without that, finding no tie says nothing. */
export const isComparable = (chosen: ProviderPlaces, current: ProviderPlaces): boolean =>
  placesOf(chosen).length > 0 && placesOf(current).length > 0;

const CLOSED: ReadonlySet<ReferralState> = new Set(['declined', 'cancelled', 'completed', 'report_received']);

/** True while an answer, a date or the visit itself is still to come. */
export const isReferralOpen = (state: ReferralState): boolean => !CLOSED.has(state);

/** True when the next referral may follow this one. */
export const isReferralRefused = (state: ReferralState): boolean => state === 'declined' || state === 'cancelled';

/**
 * Nova Scotia: one consultant at a time per discipline per problem. True when another referral of the case is open
 * there; two known and different disciplines are two consultants the rule allows. Drafts have gone to nobody.
 */
export function isParallelInNovaScotia(
  jurisdiction: Jurisdiction | null,
  discipline: string | null,
  others: readonly { readonly state: ReferralState; readonly discipline: string | null }[],
): boolean {
  if (jurisdiction !== 'NS') return false;
  return others.some(
    (other) =>
      other.state !== 'draft' &&
      isReferralOpen(other.state) &&
      (discipline === null || other.discipline === null || foldText(discipline) === foldText(other.discipline)),
  );
}
