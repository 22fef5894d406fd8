import { personId } from '@shared/contract/common';
import type { RecordKind } from '@shared/contract/records';
import { expect, it } from 'vitest';
import { z } from 'zod';
import type { RecordKindView } from '../../../../renderer/features/records/components/record-kind';
import { useAllergyKind } from '../../../../renderer/features/records/kinds/allergy-kind';
import { useDiagnosisKind } from '../../../../renderer/features/records/kinds/diagnosis-kind';
import { useFamilyHistoryKind } from '../../../../renderer/features/records/kinds/family-history-kind';
import { useImmunizationKind } from '../../../../renderer/features/records/kinds/immunization-kind';
import { useMedicationKind } from '../../../../renderer/features/records/kinds/medication-kind';
import { useProcedureKind } from '../../../../renderer/features/records/kinds/procedure-kind';
import { useTreatmentKind } from '../../../../renderer/features/records/kinds/treatment-kind';
import { renderConnected } from '../../connected';
import { PERSON } from '../../routed';

const person = personId.parse(PERSON);
const KINDS: readonly (readonly [string, () => RecordKindView<RecordKind>])[] = [
  // Each is read only for what all kinds share.
  ['allergies', () => useAllergyKind(person) as never],
  ['diagnoses', () => useDiagnosisKind(person) as never],
  ['family history', () => useFamilyHistoryKind(person) as never],
  ['immunizations', () => useImmunizationKind(person) as never],
  ['medications', () => useMedicationKind(person) as never],
  ['procedures', () => useProcedureKind(person) as never],
  ['treatments', () => useTreatmentKind(person) as never],
];

it.each(KINDS)('the form of %s asks for every field of the contract, once', async (_name, useKind) => {
  let view: RecordKindView<RecordKind> | null = null;
  const Probe = () => {
    view = useKind();
    return null;
  };
  await renderConnected(<Probe />, { 'providers.list': () => [], 'cases.list': () => [] });
  // Assigned while the probe was drawn, which TypeScript does not follow.
  const { fields, schema, columns, sorting } = view as unknown as RecordKindView<RecordKind>;
  expect(schema).toBeInstanceOf(z.ZodObject);
  const { shape } = schema as unknown as z.ZodObject;
  expect(fields.map(({ name }) => name).sort()).toEqual(Object.keys(shape).sort());
  expect(columns.map(({ key }) => key)).toContain(sorting.key);
});
