import { Button } from '@mantine/core';
import type { Case } from '@shared/contract/cases';
import { foldText } from '@shared/domain/fold-text';
import { starterQuestions } from '@shared/domain/starter-questions';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useText } from '../../i18n/use-text';
import classes from './question-row.module.css';

type Props = {
  readonly one: Pick<Case, 'reason' | 'specialty'>;
  /** Texts already on the list. */
  readonly taken: readonly string[];
  readonly onAdd: (text: string) => void;
};

/** Questions offered by the case's reason and specialty; never added by themselves. Open while the list is empty. */
export function StarterList({ one, taken, onAdd }: Props) {
  const { t } = useText();
  const [isShown, setShown] = useState<boolean | null>(null);
  const known = new Set(taken.map(foldText));
  const offered = starterQuestions(one.reason, one.specialty)
    .map((code) => ({ code, text: t(`starterQuestions.${code}`) }))
    .filter(({ text }) => !known.has(foldText(text)));
  const isOpen = isShown ?? taken.length === 0;
  if (!isOpen)
    return (
      <Button variant="subtle" mt={14} ml={-10} onClick={() => setShown(true)}>
        {t('questions.starters.show')}
      </Button>
    );
  return (
    <div className={classes.starters}>
      <h3 className={classes.starterTitle}>{t('questions.starters.title')}</h3>
      <p className={classes.lead}>
        {offered.length === 0
          ? t('questions.starters.all')
          : t('questions.starters.lead', { reason: t(`cases.reason.${one.reason}`) })}
      </p>
      <ul className={classes.starterList}>
        {offered.map(({ code, text }) => (
          <li key={code}>
            <button
              type="button"
              className={classes.starter}
              aria-label={t('questions.starters.add', { question: text })}
              onClick={() => {
                // The list stays open: several are usually taken.
                setShown(true);
                onAdd(text);
              }}
            >
              <IconPlus size={17} aria-hidden />
              {text}
            </button>
          </li>
        ))}
      </ul>
      <Button variant="subtle" size="compact-sm" mt={6} onClick={() => setShown(false)}>
        {t('questions.starters.hide')}
      </Button>
    </div>
  );
}
