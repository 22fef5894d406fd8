import { documentId } from '@shared/contract/common';
import type { TimelineEntry } from '@shared/contract/timeline';
import { expect, it } from 'vitest';
import { timelineRows, yearStarts } from '../../../../renderer/features/timeline/components/timeline-rows';

const entry = (date: string | null): TimelineEntry => ({
  kind: 'document',
  documentKind: 'lab',
  date,
  title: 'Report',
  source: { documentId: documentId.parse('00000000-0000-4000-8000-000000000001'), page: null, area: null },
});
const rows = timelineRows(['2026-10-06', '2026-10-01', '2026-10', '2026-09-29', '2024', null, null].map(entry));

it('announces each month once, a year alone and what has no date under headings of their own', () => {
  expect(rows.flatMap((row) => (row.type === 'month' ? [row.month] : []))).toEqual([
    '2026-10',
    '2026-09',
    '2024',
    null,
  ]);
});

it('keeps every entry under its heading', () => {
  expect(rows.map(({ type }) => type[0]).join('')).toBe('meeemememee');
});

it('says where each year begins', () => {
  expect(yearStarts(rows)).toEqual([
    { year: '2026', row: 0 },
    { year: '2024', row: 6 },
    { year: null, row: 8 },
  ]);
});

it('gives each row a key of its own', () => {
  expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
});
