import { Button, Group, Modal, TextInput } from '@mantine/core';
import { calendarDate, type PersonId } from '@shared/contract/common';
import { type FormEvent, useState } from 'react';
import { useText } from '../../../i18n/use-text';
import { useCommand } from '../../../lib/api';
import { dateInput } from '../../../lib/date-input';
import { today } from '../../../lib/person-words';
import { useNotify } from '../../../lib/use-notify';
import { FailureNotice } from '../../../ui/failure-notice';
import { PartialDateField } from '../../../ui/partial-date-field';

export type NoneKnownDialogProps = {
  readonly personId: PersonId;
  readonly isOpen: boolean;
  readonly onClose: () => void;
};

/** Asks for the explicit statement, with its day and whose word it is. */
export function NoneKnownDialog({ personId, isOpen, onClose }: NoneKnownDialogProps) {
  const { t } = useText();
  const notify = useNotify();
  const say = useCommand('allergies.sayNoneKnown', { isFailureShown: true });
  const [day, setDay] = useState(today());
  const [who, setWho] = useState('');
  const [isWrong, setWrong] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const saidOn = calendarDate.safeParse(dateInput(day));
    setWrong(!saidOn.success);
    if (!saidOn.success) return;
    say.mutate(
      { personId, saidOn: saidOn.data, saidBy: who },
      {
        onSuccess: () => {
          notify.done(t('health.allergies.none.said'));
          onClose();
        },
      },
    );
  };
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={t('health.allergies.none.title')}
      closeButtonProps={{ 'aria-label': t('common.action.close') }}
    >
      <form onSubmit={submit}>
        <p style={{ margin: '0 0 20px', lineHeight: 1.55 }}>{t('health.allergies.none.explain')}</p>
        <PartialDateField
          label={t('health.allergies.none.when')}
          isFullDate
          value={day}
          onChange={setDay}
          error={isWrong ? t('common.field.date') : null}
          data-autofocus
        />
        <TextInput
          mt="md"
          label={t('health.allergies.none.who')}
          description={t('health.allergies.none.whoHelp')}
          maxLength={200}
          value={who}
          onChange={(event) => setWho(event.currentTarget.value)}
        />
        <FailureNotice error={say.error} />
        <Group justify="flex-end" mt="xl" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('common.action.cancel')}
          </Button>
          <Button type="submit" loading={say.isPending}>
            {t('health.allergies.none.confirm')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
