import { useCallback } from 'react';
import { useText } from '../i18n/use-text';

/** The parts of a zod issue that decide its sentence. */
export type ZodIssueLike = {
  readonly code?: string | undefined;
  readonly path: readonly PropertyKey[];
  readonly minimum?: number | bigint;
  readonly maximum?: number | bigint;
  readonly input?: unknown;
};

const isDateField = (path: readonly PropertyKey[]): boolean =>
  /(On|Date|Until|From|By)$/.test(String(path.at(-1) ?? ''));

/** Turns a schema issue into a short sentence beside its field, in the reader's language. */
export function useIssueText(): (issue: ZodIssueLike) => string {
  const { t } = useText();
  return useCallback(
    (issue) => {
      if (isDateField(issue.path)) return t('common.field.date');
      if (issue.code === 'too_small') {
        const minimum = Number(issue.minimum ?? 1);
        return minimum > 1 ? t('common.field.tooShort', { count: minimum }) : t('common.field.required');
      }
      if (issue.code === 'too_big') return t('common.field.tooLong', { count: Number(issue.maximum ?? 0) });
      if (issue.code === 'invalid_value') return t('common.field.choose');
      return t('common.field.invalid');
    },
    [t],
  );
}
