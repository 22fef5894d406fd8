import { z } from 'zod';
import {
  type ConsultationId,
  calendarDate,
  caseId,
  clockTime,
  consultationId,
  line,
  paragraph,
  providerId,
} from './common';
import { type RecordEntity, recordOperations } from './records';

export const consultationMode = z.enum(['in_person', 'video', 'phone']);
export const consultationStatus = z.enum(['planned', 'attended', 'missed', 'cancelled']);

export const consultationInput = z.strictObject({
  caseId: caseId.nullable(),
  providerId: providerId.nullable(),
  status: consultationStatus,
  mode: consultationMode,
  /** Day and wall-clock time where the appointment is. */
  heldOn: calendarDate.nullable(),
  startsAt: clockTime.nullable(),
  durationMinutes: z.number().int().min(5).max(600).nullable(),
  place: line(300),
  /** Who goes or went along. */
  attendees: line(500),
  preparation: paragraph(4000),
  notes: paragraph(),
});
export type ConsultationInput = z.infer<typeof consultationInput>;
export type Consultation = Readonly<ConsultationInput> & RecordEntity<ConsultationId>;

export const consultationsContract = recordOperations<Consultation>()(
  'consultations',
  consultationInput,
  consultationId,
);
