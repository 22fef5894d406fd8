import { Button } from '@mantine/core';
import type { CaseState, CaseSummary } from '@shared/contract/cases';
import type { Journey } from '@shared/contract/journey';
import { IconArrowRight, IconCircleCheck } from '@tabler/icons-react';
import { useText } from '../../i18n/use-text';
import { useOpenCase } from '../../lib/case-place';
import { nearness } from '../../lib/due-words';
import { knownReason, wayOfNext } from '../../lib/journey';
import { ButtonLink } from '../../ui/button-link';
import classes from './next-card.module.css';

type Props = {
  readonly summary: CaseSummary;
  readonly next: Journey['next'];
  readonly onMove: (state: CaseState) => void;
  readonly onArchive: () => void;
};

/** The one thing to do next, why, by when, and the way there in one click. */
export function NextCard({ summary, next, onMove, onArchive }: Props) {
  const { t, date, language } = useText();
  const reason = knownReason(next.reason);
  const isAllDone = reason === 'all_done';
  const near = next.dueOn ? nearness(t, language, next.dueOn) : null;
  return (
    <section className={classes.card} aria-labelledby="next-title">
      <div className={classes.words}>
        <p className={classes.kicker}>{t('journey.nextLabel')}</p>
        <h2 id="next-title" className={classes.title}>
          {isAllDone ? t('journey.allDone') : t(`journey.next.${next.action}.title`)}
        </h2>
        {reason ? <p className={classes.reason}>{t(`journey.reason.${reason}`)}</p> : null}
        {next.dueOn ? (
          <p className={classes.due}>
            {t('journey.nextDue', { date: date(next.dueOn) })}
            {near ? ` (${near})` : null}
          </p>
        ) : null}
      </div>
      <div className={classes.actions}>
        {isAllDone ? (
          <Button variant="default" leftSection={<IconCircleCheck size={17} aria-hidden />} onClick={onArchive}>
            {t('journey.archive')}
          </Button>
        ) : (
          <Way summary={summary} next={next} onMove={onMove} />
        )}
      </div>
    </section>
  );
}

function Way({ summary, next, onMove }: Omit<Props, 'onArchive'>) {
  const { t } = useText();
  const { go } = useOpenCase();
  const { id: caseId, personId } = summary;
  const way = wayOfNext(next);
  const words = t(`journey.next.${next.action}.action`);
  const arrow = <IconArrowRight size={17} aria-hidden />;
  switch (way.to) {
    case 'place':
      return (
        <Button
          variant={next.action === 'nothing' ? 'default' : 'filled'}
          rightSection={arrow}
          onClick={() => go(way.place)}
        >
          {words}
        </Button>
      );
    case 'inbox':
      return (
        <ButtonLink to="/inbox" rightSection={arrow}>
          {words}
        </ButtonLink>
      );
    case 'packet':
      return (
        <ButtonLink to="/people/$personId/cases/$caseId/packet" params={{ personId, caseId }} rightSection={arrow}>
          {words}
        </ButtonLink>
      );
    case 'mark':
      return <Button onClick={() => onMove('asked_doctor')}>{words}</Button>;
    case 'none':
      return null;
  }
}
