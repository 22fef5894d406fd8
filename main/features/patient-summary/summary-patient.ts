import type { Language } from '@shared/contract/common';
import { healthNumberSystem } from '@shared/domain/jurisdiction';
import type { Identifier, Patient, PatientContact, RelatedPerson } from 'fhir/r4';
import { wordsFor } from '../../pdf/pages/words';
import type { PersonRow } from '../people/people-repository';
import { coded, derivedId, inWords, listOf, referTo, requiredText, textOf, UNKNOWN } from './fhir-parts';
import { localeOf } from './narrative';
import { addressOf, contactPoints } from './summary-providers';

const VERSION_CODE = 'http://hl7.org/fhir/ca/baseline/StructureDefinition/ext-identifierversion';

export function toPatient(person: PersonRow, language: Language): Patient {
  const preferred = textOf(person.preferredName);
  return {
    resourceType: 'Patient',
    id: person.id,
    identifier: listOf([healthNumberOf(person)]),
    name: [
      { use: 'official', family: requiredText(person.familyName), given: [requiredText(person.givenName)] },
      ...(preferred === undefined ? [] : [{ use: 'usual' as const, text: preferred }]),
    ],
    telecom: contactPoints(person),
    gender: person.sex,
    birthDate: person.birthDate ?? undefined,
    _birthDate: person.birthDate === null ? UNKNOWN : undefined,
    address: addressOf(person.address),
    contact: listOf([contactOf(person, language)]),
    communication:
      person.preferredLanguage === null ? undefined : [{ language: spoken(person.preferredLanguage), preferred: true }],
  };
}

const spoken = (language: Language) => ({
  coding: [{ system: 'urn:ietf:bcp:47', code: localeOf(language) }],
});

/** The number as on the card without spaces; Ontario's version code rides along as CA Baseline's extension. */
function healthNumberOf(person: PersonRow): Identifier | null {
  const value = textOf(person.healthNumber);
  if (value === undefined) return null;
  const version = person.jurisdiction === 'ON' ? textOf(person.healthNumberVersion) : undefined;
  return {
    extension: version === undefined ? undefined : [{ url: VERSION_CODE, valueString: version }],
    use: 'official',
    type: coded('v2-0203', 'JHN'),
    system: (person.jurisdiction && healthNumberSystem(person.jurisdiction)) ?? undefined,
    value,
  };
}

type Acting = { readonly name: string; readonly basis: string; readonly person: PersonRow };

/** Name and basis are written together, so either both are there or nobody acts for the person. */
function actingFor(person: PersonRow, language: Language): Acting | null {
  if (person.actingForName === null || person.actingForBasis === null) return null;
  return { name: person.actingForName, basis: wordsFor(language).basis[person.actingForBasis], person };
}

function contactOf(person: PersonRow, language: Language): PatientContact | null {
  const acting = actingFor(person, language);
  return (
    acting && {
      relationship: [inWords(acting.basis)],
      name: { text: requiredText(acting.name) },
      telecom: contactPoints({ phone: person.actingForPhone }),
      period: person.actingForValidUntil === null ? undefined : { end: person.actingForValidUntil },
    }
  );
}

/** Who wrote the summary when it was not the person: whoever acts for them. */
export function toAuthor(person: PersonRow, patient: Patient, language: Language): RelatedPerson | null {
  const acting = actingFor(person, language);
  return (
    acting && {
      resourceType: 'RelatedPerson',
      id: derivedId('acting-for', person.id, acting.name),
      patient: referTo(patient),
      relationship: [inWords(acting.basis)],
      name: [{ text: requiredText(acting.name) }],
      telecom: contactPoints({ phone: person.actingForPhone }),
    }
  );
}
