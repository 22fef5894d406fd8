import { z } from 'zod';
import {
  calendarDate,
  type Instant,
  jurisdiction,
  language,
  line,
  nothing,
  type PersonId,
  paragraph,
  personId,
  requiredLine,
} from './common';
import { command, query } from './operation';

/** FHIR AdministrativeGender. */
export const sex = z.enum(['female', 'male', 'other', 'unknown']);
export const relationship = z.enum([
  'self',
  'spouse',
  'parent',
  'child',
  'sibling',
  'grandparent',
  'grandchild',
  'other',
]);
/** Why somebody may act for the person. */
export const actingBasis = z.enum(['parent', 'guardian', 'power_of_attorney', 'substitute_decision_maker', 'helper']);
export const personColor = z.enum(['teal', 'plum', 'amber', 'moss', 'sky', 'rose', 'slate', 'rust']);

export const personInput = z.strictObject({
  givenName: requiredLine(100),
  familyName: requiredLine(100),
  preferredName: line(100),
  birthDate: calendarDate.nullable(),
  sex,
  relationship,
  jurisdiction: jurisdiction.nullable(),
  /** As the card shows it; kept without spaces or dashes. Checked softly on screen, never refused. */
  healthNumber: line(40),
  healthNumberVersion: line(4),
  preferredLanguage: language.nullable(),
  phone: line(60),
  email: line(200),
  address: paragraph(500),
  color: personColor,
  actingFor: z
    .strictObject({
      name: requiredLine(200),
      basis: actingBasis,
      phone: line(60),
      /** Last day the authority holds, when it ends. */
      validUntil: calendarDate.nullable(),
    })
    .nullable(),
  note: paragraph(),
});
export type PersonInput = z.infer<typeof personInput>;
export type PersonColor = z.infer<typeof personColor>;

export type Person = Readonly<PersonInput> & {
  readonly id: PersonId;
  readonly archivedAt: Instant | null;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
};

/** A person with what the home screen and the switcher show. */
export type PersonSummary = Person & {
  readonly openCases: number;
  readonly documents: number;
};

const one = z.strictObject({ id: personId });

export const peopleContract = {
  /** Not archived first, then by given name. */
  'people.list': query<readonly PersonSummary[]>()({ input: nothing }),
  'people.get': query<Person>()({ input: one, failures: ['not_found'] }),
  'people.create': command<Person>()({ input: personInput }),
  'people.update': command<Person>()({ input: personInput.extend({ id: personId }), failures: ['not_found'] }),
  'people.archive': command<Person>()({ input: one, failures: ['not_found'] }),
  'people.restore': command<Person>()({ input: one, failures: ['not_found'] }),
};
