import { isBackupDue } from '@shared/domain/backup-reminder';
import { expect, it } from 'vitest';

const START = '2026-10-01T12:00:00.000Z';
const after = (days: number) => new Date(Date.parse(START) + days * 24 * 60 * 60 * 1000);

it('leaves a family in peace for a week, then reminds of the first backup', () => {
  const history = { lastVerifiedAt: null, firstPersonAt: START };
  expect(isBackupDue(history, after(6.9))).toBe(false);
  expect(isBackupDue(history, after(7))).toBe(true);
});

it('reminds thirty days after the last one', () => {
  const history = { lastVerifiedAt: START, firstPersonAt: '2026-01-01T12:00:00.000Z' };
  expect(isBackupDue(history, after(29.9))).toBe(false);
  expect(isBackupDue(history, after(30))).toBe(true);
});

it('says nothing while nobody is kept here', () => {
  expect(isBackupDue({ lastVerifiedAt: null, firstPersonAt: null }, after(400))).toBe(false);
});
