import { caseInput, caseReason, caseSpecialty } from '@shared/contract/cases';
import { jurisdiction } from '@shared/contract/common';
import { type Person, personInput } from '@shared/contract/people';
import { checkHealthNumber } from '@shared/domain/health-number';
import type { HealthNumberReason } from '@shared/domain/health-number-types';
import { type CommandContext, choice, givenPerson, needed, resolveTarget } from './command';
import { checkedInput } from './input-problems';

/** The values of options that take one of a few. */
export const CHOICES = {
  provinces: jurisdiction.options,
  reasons: caseReason.options,
  specialties: caseSpecialty.options,
};

/** Adds a person; a health number that looks unusual is told and kept. */
export async function addPerson(context: CommandContext): Promise<void> {
  const { args, client, text, output, unlock } = context;
  const input = checkedInput(
    context,
    personInput,
    {
      givenName: needed(context, 'given-name'),
      familyName: needed(context, 'family-name'),
      preferredName: null,
      birthDate: args.option('birth-date'),
      sex: 'unknown',
      relationship: 'other',
      // The schema refuses what is no province.
      jurisdiction: args.option('province') as 'ON' | null,
      healthNumber: args.option('health-number'),
      healthNumberVersion: null,
      preferredLanguage: null,
      phone: null,
      email: null,
      address: null,
      color: 'slate',
      actingFor: null,
      note: null,
    },
    {
      givenName: 'given-name',
      familyName: 'family-name',
      birthDate: 'birth-date',
      jurisdiction: 'province',
      healthNumber: 'health-number',
    },
  );
  await unlock();
  const person = await client.call('people.create', input);
  output.say(text('terminal.personAdded', { name: `${person.givenName} ${person.familyName}`, id: person.id }));
  const healthNumberReasons = unusualHealthNumber(person);
  if (healthNumberReasons.length > 0) {
    const reasons = healthNumberReasons.map((reason) => text(`people.healthNumber.${reason}`)).join(' ');
    output.warn(text('terminal.healthNumberUnusual', { reasons }));
  }
  output.result({ ...person, healthNumberReasons });
}

function unusualHealthNumber({
  jurisdiction: province,
  healthNumber,
  ...person
}: Person): readonly HealthNumberReason[] {
  if (province === null || healthNumber === null) return [];
  const { birthDate, givenName, familyName, healthNumberVersion: version } = person;
  return checkHealthNumber(province, healthNumber, { version, birthDate, givenName, familyName }).reasons;
}

/** Lists the family. */
export async function listPeople({ client, text, output, unlock }: CommandContext): Promise<void> {
  await unlock();
  const people = await client.call('people.list', {});
  const rows = people.map((person) => [person.id, `${person.givenName} ${person.familyName}`, person.birthDate]);
  output.say(table(rows) || text('terminal.empty.people'));
  output.result(people);
}

/** Adds a case at its first step. */
export async function addCase(context: CommandContext): Promise<void> {
  const { args, client, text, output, unlock } = context;
  const title = needed(context, 'title');
  needed(context, 'person');
  const given = { personId: givenPerson(context), caseId: null };
  const input = checkedInput(
    context,
    caseInput,
    {
      title,
      reason: choice(context, caseReason, 'reason') ?? 'other',
      question: args.option('question'),
      state: 'doubt',
      specialty: choice(context, caseSpecialty, 'specialty'),
      currentProviderId: null,
      openedOn: null,
      note: null,
    },
    { title: 'title', question: 'question' },
  );
  await unlock();
  const { personId } = await resolveTarget(context, given);
  if (personId === null) throw new Error('a case without its person');
  const created = await client.call('cases.create', { ...input, personId });
  output.say(text('terminal.caseAdded', { title: created.title, id: created.id }));
  output.result(created);
}

/** Lists a person's cases, or everybody's. */
export async function listCases(context: CommandContext): Promise<void> {
  const { client, text, output, unlock } = context;
  const given = { personId: givenPerson(context), caseId: null };
  await unlock();
  const { personId } = await resolveTarget(context, given);
  const cases = await client.call('cases.list', { personId });
  const rows = cases.map((one) => [one.id, one.title, text(`cases.state.${one.state}`)]);
  output.say(table(rows) || text('terminal.empty.cases'));
  output.result(cases);
}

/** One row a line; empty when there is none. */
export const table = (rows: readonly (readonly (string | null)[])[]): string =>
  rows
    .map((row) =>
      row
        .map((cell) => cell ?? '')
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
