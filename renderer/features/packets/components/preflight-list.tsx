import { Button } from '@mantine/core';
import type { DocumentId, PersonId } from '@shared/contract/common';
import { IconAlertTriangle, IconCircleCheck, IconInfoCircle } from '@tabler/icons-react';
import { useText } from '../../../i18n/use-text';
import { ButtonLink } from '../../../ui/button-link';
import type { Check } from './packet-draft';
import classes from './preflight-list.module.css';

export type PreflightListProps = {
  readonly personId: PersonId;
  readonly checks: readonly Check[];
  readonly hasRecipient: boolean;
  readonly onLeaveOut: (ids: readonly DocumentId[]) => void;
};

/** Where the export's reminder leads. */
export const PREFLIGHT_ID = 'packet-preflight';

/** What an office would stumble over, each with its mend or a way to leave the document out. */
export function PreflightList({ personId, checks, hasRecipient, onLeaveOut }: PreflightListProps) {
  const { t } = useText();
  return (
    <section className={classes.checks} id={PREFLIGHT_ID} tabIndex={-1}>
      <h2 className={classes.title}>{t('packets.check.title')}</h2>
      {checks.length === 0 && hasRecipient ? (
        <p className={classes.good}>
          <IconCircleCheck size={18} aria-hidden />
          {t('packets.check.allGood')}
        </p>
      ) : null}
      <ul className={classes.list}>
        {checks.map((check) => (
          <CheckLine key={check.kind} personId={personId} check={check} onLeaveOut={onLeaveOut} />
        ))}
        {hasRecipient ? null : (
          <li className={classes.line}>
            <IconInfoCircle size={18} aria-hidden />
            <span>{t('packets.check.noRecipient')}</span>
          </li>
        )}
      </ul>
    </section>
  );
}

type CheckLineProps = Pick<PreflightListProps, 'personId' | 'onLeaveOut'> & { readonly check: Check };

function CheckLine({ personId, check, onLeaveOut }: CheckLineProps) {
  const { t } = useText();
  const { kind, rows } = check;
  const [first] = rows;
  const count = rows.length;
  const isGrave = kind === 'password_needed' || kind === 'unreadable';
  const Icon = isGrave ? IconAlertTriangle : IconInfoCircle;
  return (
    <li className={classes.line} data-grave={isGrave || undefined}>
      <Icon size={18} aria-hidden />
      <span>
        {t(`packets.check.${kind}`, { count })}
        <span className={classes.which}>{rows.map(({ document }) => document.title).join(', ')}</span>
        <span className={classes.mends}>
          {first ? (
            <ButtonLink
              variant="default"
              size="compact-xs"
              to="/people/$personId/documents/$documentId"
              params={{ personId, documentId: first.documentId }}
            >
              {t(`packets.check.mend.${kind}`)}
            </ButtonLink>
          ) : null}
          {isGrave ? (
            <Button
              variant="subtle"
              size="compact-xs"
              onClick={() => onLeaveOut(rows.map(({ documentId }) => documentId))}
            >
              {t('packets.check.leaveOut')}
            </Button>
          ) : null}
        </span>
      </span>
    </li>
  );
}
