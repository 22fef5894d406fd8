import type { Person } from '@shared/contract/people';
import { ageOn } from '@shared/domain/age';
import { localDate } from '@shared/domain/local-date';
import type { Text } from '../i18n/use-text';

/** "Marguerite Tremblay", or the preferred name with the family name. */
export const personName = (person: Pick<Person, 'givenName' | 'familyName' | 'preferredName'>): string =>
  `${person.preferredName ?? person.givenName} ${person.familyName}`;

/** Two capitals: first letters of given and family name. */
export function personInitials(person: Pick<Person, 'givenName' | 'familyName' | 'preferredName'>): string {
  const first = (text: string) => [...text.trim()][0]?.toLocaleUpperCase() ?? '';
  return first(person.preferredName ?? person.givenName) + first(person.familyName);
}

/** Today's calendar date where the reader is. */
export const today = (now: Date = new Date()): string => localDate(now);

/** "71 years old", in months below two years; null without a birth date. */
export function ageText(t: Text, birthDate: string | null, day: string = today()): string | null {
  const age = birthDate === null ? null : ageOn(birthDate, day);
  if (!age) return null;
  if (age.years < 2 && age.months !== null) return t('common.age.months', { count: age.years * 12 + age.months });
  return t('common.age.years', { count: age.years });
}
