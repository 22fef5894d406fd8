import { z } from 'zod';

const id = <Brand extends string>() => z.uuid().brand<Brand>();

export const personId = id<'PersonId'>();
export const caseId = id<'CaseId'>();
export const providerId = id<'ProviderId'>();
export const documentId = id<'DocumentId'>();
export const diagnosisId = id<'DiagnosisId'>();
export const testResultId = id<'TestResultId'>();
export const observationId = id<'ObservationId'>();
export const referralId = id<'ReferralId'>();
export const linkId = id<'LinkId'>();
export const packetId = id<'PacketId'>();
export const jobId = id<'JobId'>();
export const treatmentId = id<'TreatmentId'>();
export const medicationId = id<'MedicationId'>();
export const allergyId = id<'AllergyId'>();
export const immunizationId = id<'ImmunizationId'>();
export const familyHistoryId = id<'FamilyHistoryId'>();
export const procedureId = id<'ProcedureId'>();
export const authorizationId = id<'AuthorizationId'>();
export const recordRequestId = id<'RecordRequestId'>();
export const materialLoanId = id<'MaterialLoanId'>();
export const consultationId = id<'ConsultationId'>();
export const opinionId = id<'OpinionId'>();
export const questionId = id<'QuestionId'>();
export const careTeamMemberId = id<'CareTeamMemberId'>();
export const referralStepId = id<'ReferralStepId'>();

export type PersonId = z.infer<typeof personId>;
export type CaseId = z.infer<typeof caseId>;
export type ProviderId = z.infer<typeof providerId>;
export type DocumentId = z.infer<typeof documentId>;
export type DiagnosisId = z.infer<typeof diagnosisId>;
export type TestResultId = z.infer<typeof testResultId>;
export type ObservationId = z.infer<typeof observationId>;
export type ReferralId = z.infer<typeof referralId>;
export type LinkId = z.infer<typeof linkId>;
export type PacketId = z.infer<typeof packetId>;
export type JobId = z.infer<typeof jobId>;
export type TreatmentId = z.infer<typeof treatmentId>;
export type MedicationId = z.infer<typeof medicationId>;
export type AllergyId = z.infer<typeof allergyId>;
export type ImmunizationId = z.infer<typeof immunizationId>;
export type FamilyHistoryId = z.infer<typeof familyHistoryId>;
export type ProcedureId = z.infer<typeof procedureId>;
export type AuthorizationId = z.infer<typeof authorizationId>;
export type RecordRequestId = z.infer<typeof recordRequestId>;
export type MaterialLoanId = z.infer<typeof materialLoanId>;
export type ConsultationId = z.infer<typeof consultationId>;
export type OpinionId = z.infer<typeof opinionId>;
export type QuestionId = z.infer<typeof questionId>;
export type CareTeamMemberId = z.infer<typeof careTeamMemberId>;
export type ReferralStepId = z.infer<typeof referralStepId>;

/** One line of text, trimmed; empty becomes null so that "not given" has one form. */
export const line = (max = 200) =>
  z
    .string()
    .trim()
    .max(max)
    .transform((text) => (text === '' ? null : text))
    .nullable();
/** One line that must be given. */
export const requiredLine = (max = 200) => z.string().trim().min(1).max(max);
/** Several lines, trimmed at the ends only. */
export const paragraph = (max = 20_000) =>
  z
    .string()
    .max(max)
    .transform((text) => (text.trim() === '' ? null : text.trim()))
    .nullable();

const daysIn = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** A calendar date `YYYY-MM-DD`, or less of it: `YYYY-MM`, `YYYY`. No time zone, never a JS Date. */
export const partialDate = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
  .refine((text) => {
    const [year = 0, month = 1, day = 1] = text.split('-').map(Number);
    return year >= 1850 && year <= 2200 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
  });
/** A whole calendar date `YYYY-MM-DD`. */
export const calendarDate = partialDate.refine((text) => text.length === 10);

/** A time on a wall clock, `HH:MM`, where the appointment is; no zone. */
export const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

export const language = z.enum(['en', 'fr']);
export type Language = z.infer<typeof language>;

export const jurisdiction = z.enum(['AB', 'BC', 'MB', 'NB', 'NL', 'NS', 'NT', 'NU', 'ON', 'PE', 'QC', 'SK', 'YT']);
export type Jurisdiction = z.infer<typeof jurisdiction>;

/** An instant, ISO 8601 in UTC with milliseconds. */
export type Instant = string;

export const nothing = z.strictObject({});
