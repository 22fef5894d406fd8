import { describe, expect, it } from 'vitest';
import { openTestSession } from '../../../support/open-session';
import { diagnosisInput, personInput } from '../../../support/record-inputs';

describe('diagnoses', () => {
  it('keeps every field as given', async () => {
    const { get } = await openTestSession();
    const { id: personId } = await get('people.create', personInput());
    const input = diagnosisInput({ code: 'C34.1', diagnosedOn: '2026-09', note: 'Stage unclear' });
    const created = await get('diagnoses.create', { personId, ...input });
    expect(created).toMatchObject({ ...input, personId, deletedAt: null });
    const changed = diagnosisInput({ certainty: 'confirmed', code: null });
    expect(await get('diagnoses.update', { id: created.id, ...changed })).toMatchObject({ ...changed, personId });
  });

  it('lists newest first, a bare year after the days of that year, undated last', async () => {
    const { get } = await openTestSession();
    const { id: personId } = await get('people.create', personInput());
    for (const diagnosedOn of [null, '2024', '2025-01-02', '2024-03-01', '2024-03']) {
      await get('diagnoses.create', { personId, ...diagnosisInput({ diagnosedOn }) });
    }
    const listed = await get('diagnoses.list', { personId, caseId: null });
    expect(listed.map((item) => item.diagnosedOn)).toEqual(['2025-01-02', '2024-03-01', '2024-03', '2024', null]);
  });
});
