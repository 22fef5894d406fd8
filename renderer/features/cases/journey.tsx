import { VisuallyHidden } from '@mantine/core';
import type { CaseState } from '@shared/contract/cases';
import type { Journey as JourneyData } from '@shared/contract/journey';
import { IconCheck, IconMinus } from '@tabler/icons-react';
import { useText } from '../../i18n/use-text';
import classes from './journey.module.css';

type Props = { readonly steps: JourneyData['steps']; readonly onOpen: (step: CaseState) => void };

/** The nine steps on one line, as the records show them; each opens the part of the page where it is worked on. */
export function Journey({ steps, onOpen }: Props) {
  const { t } = useText();
  return (
    <nav aria-label={t('cases.journey.label')} className={classes.journey}>
      <ol className={classes.steps}>
        {steps.map(({ state, status }) => (
          <li key={state} className={classes.step} data-standing={status}>
            <button
              type="button"
              className={classes.button}
              aria-current={status === 'current' ? 'step' : undefined}
              title={t('journey.open')}
              onClick={() => onOpen(state)}
            >
              <span className={classes.dot} aria-hidden>
                {status === 'done' ? <IconCheck size={13} stroke={3} /> : null}
                {status === 'skipped' ? <IconMinus size={13} stroke={3} /> : null}
              </span>
              <span className={classes.label}>{t(`cases.state.${state}`)}</span>
              <VisuallyHidden>{t(`journey.steps.${status}`)}</VisuallyHidden>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
