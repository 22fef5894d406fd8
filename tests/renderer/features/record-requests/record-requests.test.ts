// @vitest-environment node
import type { RecordRequest } from '@shared/contract/record-requests';
import { CHECKLIST_RULES, type ChecklistCode } from '@shared/domain/checklist-items';
import { describe, expect, it } from 'vitest';
import { itemsFor } from '../../../../renderer/features/record-requests/items-for';
import { withStatus } from '../../../../renderer/features/record-requests/use-request-status';

describe('a request made for an item of the checklist', () => {
  it('asks for the papers that bring it', () => {
    expect(itemsFor('pathology_report')).toEqual({ items: ['pathology_reports'], other: null });
    expect(itemsFor('biomarkers').items).toContain('genetic_reports');
  });

  it('asks for the chart and names the item where only the chart holds it', () => {
    expect(itemsFor('ecg')).toEqual({ items: ['complete_chart'], other: 'ecg' });
  });

  it('asks for something, or names it, for every item there is', () => {
    // The table's own keys.
    for (const code of Object.keys(CHECKLIST_RULES) as ChecklistCode[]) {
      const { items, other } = itemsFor(code);
      expect(items.length > 0 || other === code).toBe(true);
    }
  });

  it('starts empty without an item, or for one that does not exist', () => {
    expect(itemsFor(null)).toEqual({ items: [], other: null });
    expect(itemsFor('made_up')).toEqual({ items: [], other: null });
  });
});

describe('moving a request on', () => {
  // Only the fields that the rules read matter here.
  const draft = {
    status: 'draft',
    jurisdiction: 'ON',
    items: [],
    requestedOn: null,
    dueOn: null,
  } as unknown as RecordRequest;

  it('dates the sending and, where the province is confirmed, the answer', () => {
    expect(withStatus(draft, 'sent', '2026-11-22')).toMatchObject({ requestedOn: '2026-11-22', dueOn: '2026-12-22' });
  });

  it('suggests no day where the time to answer is unconfirmed', () => {
    expect(withStatus({ ...draft, jurisdiction: 'QC' }, 'sent', '2026-11-22')).toMatchObject({ dueOn: null });
  });

  it('keeps the days that were written by hand', () => {
    const written = { ...draft, requestedOn: '2026-11-01', dueOn: '2026-12-24' };
    expect(withStatus(written, 'sent', '2026-11-22')).toMatchObject({ requestedOn: '2026-11-01', dueOn: '2026-12-24' });
  });

  it('dates what came in', () => {
    expect(withStatus(draft, 'partly_received', '2026-11-22')).toMatchObject({ receivedOn: '2026-11-22' });
  });
});
