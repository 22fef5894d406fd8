import { observationId } from '@shared/contract/common';
import { observationInput } from '@shared/contract/test-results';
import { describe, expect, it } from 'vitest';
import {
  draftOf,
  draftsToInput,
  emptyDraft,
  firstIncomplete,
  moveLine,
  pasteCells,
} from '../../../../renderer/features/records/components/observation-draft';

const line = (part: object) => ({ ...emptyDraft(), ...part });

describe('the lines of a report', () => {
  it('keep what is typed as printed, and blank lines are dropped', () => {
    const input = draftsToInput([line({ name: 'TSH', value: '< 0,05', flag: 'B', page: '2' }), emptyDraft()]);
    expect(input).toHaveLength(1);
    expect(observationInput.parse(input[0])).toEqual({
      name: 'TSH',
      value: '< 0,05',
      unit: null,
      referenceRange: null,
      flag: 'B',
      page: 2,
    });
  });

  it('keep the ids that the report’s own lines have; added lines have none yet', () => {
    const id = observationId.parse('00000000-0000-4000-8000-000000000001');
    const kept = draftOf({ id, name: 'TSH', value: '1', unit: null, referenceRange: null, flag: null, page: null });
    const input = draftsToInput([{ ...kept, name: 'TSH, corrected' }, line({ name: 'ALT', value: '2' })]);
    expect(input.map((row) => observationInput.parse(row).id)).toEqual([id, undefined]);
  });

  it('are refused by the contract when the page is no number', () => {
    const [input] = draftsToInput([line({ name: 'TSH', value: '1', page: 'two' })]);
    expect(observationInput.safeParse(input).success).toBe(false);
  });

  it('tell which one lacks its test or its value', () => {
    expect(firstIncomplete([line({ name: 'A', value: '1' }), emptyDraft(), line({ value: '3' })])).toBe(3);
    expect(firstIncomplete([line({ name: 'A', value: '1' }), emptyDraft()])).toBeNull();
  });

  it('take cells copied from a table, over the lines there and below them', () => {
    const pasted = pasteCells(
      [line({ name: 'kept' }), line({ name: 'old' })],
      1,
      'name',
      'Na\t134\tmmol/L\r\nK\t4.7\n',
    );
    expect(pasted?.map(({ name, value, unit }) => [name, value, unit])).toEqual([
      ['kept', '', ''],
      ['Na', '134', 'mmol/L'],
      ['K', '4.7', ''],
    ]);
  });

  it('leave a single pasted cell to the field', () => {
    expect(pasteCells([emptyDraft()], 0, 'name', 'Sodium')).toBeNull();
  });

  it('move up and down but not off the ends', () => {
    const drafts = [line({ name: 'a' }), line({ name: 'b' })];
    expect(moveLine(drafts, 0, 1).map(({ name }) => name)).toEqual(['b', 'a']);
    expect(moveLine(drafts, 0, -1)).toBe(drafts);
  });
});
