import type { Authorization, AuthorizationInput } from '@shared/contract/authorizations';
import type { AuthorizationId } from '@shared/contract/common';
import { authorizations } from '../../db/schema';
import { entityFields, type RecordDefinition } from '../records/record-kind';
import type { KeptRecord } from '../records/records-repository';

const toAuthorization = ({ record, details }: KeptRecord<typeof authorizations.$inferSelect>): Authorization => ({
  ...entityFields<AuthorizationId>(record),
  payer: details.payer,
  programme: details.programme,
  formNumber: details.formNumber,
  applicantId: details.applicantId,
  service: details.service,
  approvedProviderId: record.providerId,
  status: details.status,
  submittedOn: details.submittedOn,
  referenceNumber: details.referenceNumber,
  decidedOn: details.decidedOn,
  validFrom: details.validFrom,
  validUntil: details.validUntil,
  conditions: details.conditions,
  appealBy: details.appealBy,
  note: record.note,
});

const toColumns = (input: AuthorizationInput) => ({
  payer: input.payer,
  programme: input.programme,
  formNumber: input.formNumber,
  applicantId: input.applicantId,
  service: input.service,
  status: input.status,
  submittedOn: input.submittedOn,
  referenceNumber: input.referenceNumber,
  decidedOn: input.decidedOn,
  validFrom: input.validFrom,
  validUntil: input.validUntil,
  conditions: input.conditions,
  appealBy: input.appealBy,
});

export const authorizationRecord: RecordDefinition<
  AuthorizationId,
  AuthorizationInput,
  typeof authorizations,
  Authorization
> = {
  kind: 'authorization',
  table: authorizations,
  toSpine: (input) => ({
    providerId: input.approvedProviderId,
    title: input.service,
    date: input.submittedOn ?? input.decidedOn,
    status: input.status,
    note: input.note,
  }),
  toDetails: toColumns,
  otherProviders: (input) => [input.applicantId],
  toEntity: (_db, kept) => toAuthorization(kept),
  toListed: (_db, kept) => kept.map(toAuthorization),
  toInput: (entity) => ({
    ...toColumns(entity),
    caseId: entity.caseId,
    approvedProviderId: entity.approvedProviderId,
    note: entity.note,
  }),
};
