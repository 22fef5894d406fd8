import { Button } from '@mantine/core';
import type { PersonId } from '@shared/contract/common';
import { IconShieldCheck } from '@tabler/icons-react';
import { useText } from '../../../i18n/use-text';
import { invoke, useCommand, useOperation } from '../../../lib/api';
import { personName } from '../../../lib/person-words';
import { useUndo } from '../../../lib/use-undo';
import classes from './none-known.module.css';

export type NoneKnownProps = {
  readonly personId: PersonId;
  readonly saidOn: string;
  /** Null where nobody is named. */
  readonly saidBy: string | null;
};

/** The statement that no allergies are known: its day, whose word it is, and the way to take it back. */
export function NoneKnown({ personId, saidOn, saidBy }: NoneKnownProps) {
  const { t, date } = useText();
  const offerUndo = useUndo();
  const person = useOperation('people.get', { id: personId }).data;
  const say = useCommand('allergies.sayNoneKnown');
  const takeBack = () =>
    say.mutate(
      { personId, saidOn: null, saidBy: null },
      {
        onSuccess: () =>
          offerUndo({
            message: t('health.allergies.none.takenBack'),
            undo: () => invoke('allergies.sayNoneKnown', { personId, saidOn, saidBy }),
          }),
      },
    );
  return (
    <div className={classes.statement}>
      <IconShieldCheck size={26} stroke={1.5} aria-hidden />
      <div className={classes.words}>
        <p className={classes.title}>{t('health.allergies.none.title')}</p>
        <p className={classes.text}>
          {saidBy === null
            ? t('health.allergies.none.saidOn', { person: person ? personName(person) : '', date: date(saidOn) })
            : t('health.allergies.none.saidBy', { by: saidBy, date: date(saidOn) })}{' '}
          {t('health.allergies.none.explain')}
        </p>
      </div>
      <Button variant="default" size="compact-md" loading={say.isPending} onClick={takeBack}>
        {t('health.allergies.none.takeBack')}
      </Button>
    </div>
  );
}
