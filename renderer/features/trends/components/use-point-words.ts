import type { TrendPoint } from '@shared/contract/trends';
import { flagMeaning } from '@shared/domain/flag';
import { useCallback } from 'react';
import { useText } from '../../../i18n/use-text';

/** A point as it is spoken: the value as printed, its day, its flag in words, and what opening it shows. */
export function usePointWords(): (point: TrendPoint) => string {
  const { t, date } = useText();
  return useCallback(
    ({ value, unit, date: on, flag, source }) => {
      const meaning = flagMeaning(flag);
      const words = {
        value: unit ? `${value} ${unit}` : value,
        date: on ? date(on) : t('common.date.undated'),
        flag: t(`records.flag.${meaning}`, { flag: flag ?? '' }),
      };
      const said = meaning === 'unmarked' ? t('trends.point', words) : t('trends.pointFlag', words);
      const opens =
        source === null
          ? t('trends.opensReport')
          : source.page === null
            ? t('trends.opensWhole')
            : t('trends.opensSource', { page: source.page });
      return `${said}. ${opens}.`;
    },
    [t, date],
  );
}
