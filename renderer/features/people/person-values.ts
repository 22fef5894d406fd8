import { type Person, type PersonColor, type PersonInput, personColor } from '@shared/contract/people';
import { formatHealthNumber } from '@shared/domain/health-number';

/** What the fields of the form hold: text, empty for "not given". */
export type PersonValues = {
  givenName: string;
  familyName: string;
  preferredName: string;
  birthDate: string;
  sex: PersonInput['sex'];
  relationship: PersonInput['relationship'];
  jurisdiction: string;
  healthNumber: string;
  healthNumberVersion: string;
  preferredLanguage: string;
  phone: string;
  email: string;
  address: string;
  color: PersonColor;
  hasActingFor: boolean;
  actingFor: { name: string; basis: string; phone: string; validUntil: string };
  note: string;
};

/** A new person's fields; colours are taken in turn. */
export function newPersonValues(peopleSoFar: number): PersonValues {
  return {
    givenName: '',
    familyName: '',
    preferredName: '',
    birthDate: '',
    sex: 'unknown',
    relationship: 'other',
    jurisdiction: '',
    healthNumber: '',
    healthNumberVersion: '',
    preferredLanguage: '',
    phone: '',
    email: '',
    address: '',
    color: personColor.options[peopleSoFar % personColor.options.length] ?? 'teal',
    hasActingFor: false,
    actingFor: { name: '', basis: 'helper', phone: '', validUntil: '' },
    note: '',
  };
}

/** A saved person as the form shows it, the health number in its card's grouping. */
export function personValues(person: Person): PersonValues {
  const { actingFor, jurisdiction, healthNumber } = person;
  return {
    givenName: person.givenName,
    familyName: person.familyName,
    preferredName: person.preferredName ?? '',
    birthDate: person.birthDate ?? '',
    sex: person.sex,
    relationship: person.relationship,
    jurisdiction: jurisdiction ?? '',
    healthNumber: healthNumber && jurisdiction ? formatHealthNumber(jurisdiction, healthNumber) : (healthNumber ?? ''),
    healthNumberVersion: person.healthNumberVersion ?? '',
    preferredLanguage: person.preferredLanguage ?? '',
    phone: person.phone ?? '',
    email: person.email ?? '',
    address: person.address ?? '',
    color: person.color,
    hasActingFor: actingFor !== null,
    actingFor: {
      name: actingFor?.name ?? '',
      basis: actingFor?.basis ?? 'helper',
      phone: actingFor?.phone ?? '',
      validUntil: actingFor?.validUntil ?? '',
    },
    note: person.note ?? '',
  };
}

const orNull = (text: string): string | null => (text.trim() === '' ? null : text);

/** The fields as the contract reads them; the schema does the rest. */
export function toPersonInput({ hasActingFor, actingFor, ...values }: PersonValues): unknown {
  return {
    ...values,
    birthDate: orNull(values.birthDate),
    jurisdiction: orNull(values.jurisdiction),
    preferredLanguage: orNull(values.preferredLanguage),
    actingFor: hasActingFor ? { ...actingFor, validUntil: orNull(actingFor.validUntil) } : null,
  };
}
