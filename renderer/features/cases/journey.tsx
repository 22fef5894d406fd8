import { VisuallyHidden } from '@mantine/core';
import type { CaseState } from '@shared/contract/cases';
import { IconCheck } from '@tabler/icons-react';
import { useText } from '../../i18n/use-text';
import { CASE_STATES } from '../../lib/journey';
import classes from './journey.module.css';

type Props = { readonly state: CaseState; readonly onMove: (state: CaseState) => void };

/** The nine steps on one line; each can be chosen, since steps are skipped and revisited. */
export function Journey({ state, onMove }: Props) {
  const { t } = useText();
  const current = CASE_STATES.indexOf(state);
  const standing = (index: number) => (index < current ? 'past' : index === current ? 'now' : 'ahead');
  return (
    <nav aria-label={t('cases.journey.label')} className={classes.journey}>
      <ol className={classes.steps}>
        {CASE_STATES.map((step, index) => (
          <li key={step} className={classes.step} data-standing={standing(index)}>
            <button
              type="button"
              className={classes.button}
              aria-current={index === current ? 'step' : undefined}
              onClick={() => onMove(step)}
            >
              <span className={classes.dot} aria-hidden>
                {index < current ? <IconCheck size={13} stroke={3} /> : null}
              </span>
              <span className={classes.label}>{t(`cases.state.${step}`)}</span>
              {index === current ? null : (
                <VisuallyHidden>{index < current ? t('cases.journey.past') : t('cases.journey.ahead')}</VisuallyHidden>
              )}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
