import { formatDate } from '@shared/domain/date-format';
import { afterEach, expect, test } from 'vitest';
import { openTestSession } from '../../support/open-session';
import { caseInput, diagnosisInput, personInput } from '../../support/record-inputs';

const zone = process.env.TZ;
afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

/** The first is a day ahead of the last; the second moves its clocks on the day that is recorded. */
const ZONES = ['Pacific/Kiritimati', 'America/Vancouver', 'America/St_Johns', 'Pacific/Pago_Pago'];

test.each(ZONES)('regression 12: a date recorded in %s is the same day wherever it is read', async (recordedIn) => {
  process.env.TZ = recordedIn;
  const { get } = await openTestSession();
  const { id: personId } = await get('people.create', personInput({ birthDate: '1961-03-12' }));
  const { id: caseId } = await get('cases.create', { personId, ...caseInput() });
  const full = diagnosisInput({ name: 'Asthma', diagnosedOn: '2024-03-10', caseId });
  const partial = diagnosisInput({ name: 'Anemia', diagnosedOn: '2019-01', caseId });
  const ids = [];
  for (const input of [full, partial]) ids.push((await get('diagnoses.create', { personId, ...input })).id);
  for (const readIn of ZONES) {
    process.env.TZ = readIn;
    expect((await get('people.get', { id: personId })).birthDate).toBe('1961-03-12');
    const read = [];
    for (const id of ids) read.push((await get('diagnoses.get', { id })).diagnosedOn ?? '');
    expect(read).toEqual(['2024-03-10', '2019-01']);
    expect(read.map((date) => formatDate(date, 'en'))).toEqual(['March 10, 2024', 'January 2019']);
    // The control: a JavaScript date of the same text is another day in half of the world.
    const shifted = new Date('2024-03-10').getDate();
    expect(shifted).toBe(readIn === 'Pacific/Kiritimati' ? 10 : 9);
  }
});
