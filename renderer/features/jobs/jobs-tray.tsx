import { ActionIcon, Collapse } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useLocation } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useText } from '../../i18n/use-text';
import { useOperation } from '../../lib/api';
import { JobDetails } from './job-details';
import { JobLine } from './job-line';
import classes from './jobs-tray.module.css';

/** Long work at the foot of the window: never in the way, always in words. */
export function JobsTray() {
  const { t } = useText();
  const jobs = useOperation('jobs.list', {}).data ?? [];
  const [isOpen, { toggle, close }] = useDisclosure(false);
  const address = useLocation({ select: ({ pathname }) => pathname });
  // Another screen is not to be covered by what was looked at on this one.
  // biome-ignore lint/correctness/useExhaustiveDependencies: at each change of screen
  useEffect(close, [address]);
  const [latest] = jobs;
  if (!latest) return null;
  return (
    <section className={classes.tray} aria-label={t('jobs.title')}>
      <Collapse expanded={isOpen}>
        <div className={classes.panel}>
          {jobs.map((job) => (
            <JobDetails key={job.id} job={job} />
          ))}
        </div>
      </Collapse>
      <div className={classes.bar}>
        {isOpen ? <span className={classes.words}>{t('jobs.title')}</span> : <JobLine job={latest} />}
        {jobs.length > 1 && !isOpen ? (
          <span className={classes.more}>{t('jobs.others', { count: jobs.length - 1 })}</span>
        ) : null}
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-expanded={isOpen}
          aria-label={isOpen ? t('jobs.hide') : t('jobs.show')}
          onClick={toggle}
        >
          {isOpen ? <IconChevronDown size={18} aria-hidden /> : <IconChevronUp size={18} aria-hidden />}
        </ActionIcon>
      </div>
    </section>
  );
}
