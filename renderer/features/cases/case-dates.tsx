import type { Journey } from '@shared/contract/journey';
import { useText } from '../../i18n/use-text';
import { DeadlineList, WaitingList } from '../../ui/deadline-list';
import { Section } from '../../ui/section';
import classes from './case-dates.module.css';

/** What has a fixed day, and who else has to move; nothing at all when there is neither. */
export function CaseDates({ deadlines, waiting }: Pick<Journey, 'deadlines' | 'waiting'>) {
  const { t } = useText();
  if (deadlines.length === 0 && waiting.length === 0) return null;
  return (
    <div className={classes.dates}>
      {deadlines.length > 0 ? (
        <Section title={t('journey.due.title')}>
          <DeadlineList label={t('journey.due.title')} items={deadlines} />
        </Section>
      ) : null}
      {waiting.length > 0 ? (
        <Section title={t('journey.waiting.title')}>
          <WaitingList label={t('journey.waiting.title')} items={waiting} />
        </Section>
      ) : null}
    </div>
  );
}
