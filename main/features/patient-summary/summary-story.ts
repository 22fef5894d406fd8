import { fill } from '@shared/i18n/wording';
import { wordsFor } from '../../pdf/pages/words';
import { listRecords } from '../records/record-service';
import { referralRecord } from '../referrals/referrals-mapper';
import { treatmentRecord } from '../treatments/treatments-mapper';
import { SECTION_CODES } from './section-codes';
import { joined, ofCase, type SummaryScope, type SummarySection } from './summary-scope';

/** Why a second opinion is sought, and the question, in the family's words. */
export function story({ packetCase, words, language, providers }: SummaryScope): SummarySection {
  const reason = wordsFor(language).reason[packetCase.reason];
  const doctor = providers.nameOf(packetCase.currentProviderId);
  return {
    code: SECTION_CODES.story,
    title: words.sections.story,
    lines: [
      { text: packetCase.title },
      { text: fill(words.reason, { text: reason }) },
      ...(packetCase.question === null ? [] : [{ text: fill(words.question, { text: packetCase.question }) }]),
      ...(doctor === null ? [] : [{ text: fill(words.currentDoctor, { name: doctor }) }]),
    ],
    entries: [],
  };
}

/** What is planned and which appointments are still to come, in words. */
export function plan(scope: SummaryScope): SummarySection {
  const { db, words, facts, providers, date } = scope;
  const planned = listRecords(db, treatmentRecord, ofCase(scope)).filter(({ status }) => status === 'planned');
  const booked = listRecords(db, referralRecord, ofCase(scope)).flatMap((row) =>
    row.appointmentOn !== null && row.appointmentOn >= date ? [{ on: row.appointmentOn, with: row.toProviderId }] : [],
  );
  return {
    code: SECTION_CODES.plan,
    title: words.sections.plan,
    lines: [
      ...planned.map((row) => ({
        text: joined(
          [
            fill(words.planned, { name: row.name }),
            facts.treatmentKind[row.kind],
            row.startedOn && fill(words.from, { date: row.startedOn }),
          ],
          '; ',
        ),
      })),
      ...booked.map((appointment) => {
        const name = providers.nameOf(appointment.with);
        const day = { date: appointment.on };
        return { text: name === null ? fill(words.appointment, day) : fill(words.appointmentWith, { ...day, name }) };
      }),
    ],
    entries: [],
  };
}
