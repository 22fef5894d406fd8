import { Button } from '@mantine/core';
import type { Document } from '@shared/contract/documents';
import { MOST_AT_ONCE } from '@shared/contract/filing';
import { IconTrash } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useText } from '../../../i18n/use-text';
import { useCommand } from '../../../lib/api';
import { useNotify } from '../../../lib/use-notify';
import { FailureNotice } from '../../../ui/failure-notice';
import { Notice } from '../../../ui/notice';
import { FilingFields } from './filing-fields';
import type { FilingTarget } from './filing-target';
import classes from './inbox-form.module.css';
import { usePersonName, useTrashDocuments } from './use-filing';

export type InboxBulkFormProps = {
  /** Two or more. */
  readonly documents: readonly Document[];
  readonly target: FilingTarget;
  readonly onTarget: (target: FilingTarget) => void;
  readonly onDone: () => void;
};

/** Files several documents under one person at once; their details stay as they are. */
export function InboxBulkForm({ documents, target, onTarget, onDone }: InboxBulkFormProps) {
  const { t, number } = useText();
  const notify = useNotify();
  const person = usePersonName(target.personId);
  const [isPersonMissing, setPersonMissing] = useState(false);
  const file = useCommand('documents.file', { isFailureShown: true });
  const trash = useTrashDocuments();
  const count = documents.length;
  const isTooMany = count > MOST_AT_ONCE;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { personId, caseId } = target;
    if (personId === null) {
      setPersonMissing(true);
      return;
    }
    const onSuccess = () => {
      notify.done(t('documents.inbox.filedMany', { count, person }));
      onDone();
    };
    file.mutate({ ids: documents.map(({ id }) => id), personId, caseId }, { onSuccess });
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      <div className={classes.fields}>
        <h2 className={classes.title}>{t('documents.inbox.bulkTitle', { count })}</h2>
        <p className={classes.help}>{t('documents.inbox.bulkHelp')}</p>
        {isTooMany ? (
          <Notice tone="warn">{t('documents.selection.tooMany', { most: number(MOST_AT_ONCE) })}</Notice>
        ) : null}
        <FilingFields
          target={target}
          onTarget={(next) => {
            setPersonMissing(false);
            onTarget(next);
          }}
          error={isPersonMissing ? t('documents.inbox.personNeeded') : null}
        />
      </div>
      <footer className={classes.foot}>
        <FailureNotice error={file.error} />
        <Button type="submit" loading={file.isPending} disabled={isTooMany}>
          {person ? t('documents.inbox.fileUnder', { person }) : t('documents.inbox.bulkFile')}
        </Button>
        <div className={classes.under}>
          <Button variant="subtle" color="gray" c="var(--ink)" size="compact-sm" onClick={onDone}>
            {t('documents.inbox.clearSelection')}
          </Button>
          <Button
            variant="subtle"
            color="gray"
            c="var(--ink-soft)"
            size="compact-sm"
            leftSection={<IconTrash size={16} aria-hidden />}
            disabled={isTooMany}
            onClick={() => void trash(documents).then(onDone, () => undefined)}
          >
            {t('documents.inbox.bulkTrash')}
          </Button>
        </div>
      </footer>
    </form>
  );
}
