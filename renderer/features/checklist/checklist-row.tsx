import { Button } from '@mantine/core';
import type { ChecklistItem, ChecklistState } from '@shared/contract/checklist';
import type { DocumentId } from '@shared/contract/common';
import { RECENT_BLOOD_WORK_MONTHS } from '@shared/domain/checklist';
import { CHECKLIST_RULES, isChecklistCode } from '@shared/domain/checklist-items';
import { IconFileDownload, IconFolderPlus } from '@tabler/icons-react';
import { useText } from '../../i18n/use-text';
import { useOpenCase } from '../../lib/case-place';
import classes from './checklist-row.module.css';
import { ChecklistStateTag } from './checklist-state';
import { ItemMenu } from './item-menu';
import { ItemReason } from './item-reason';

type Props = {
  readonly item: ChecklistItem;
  /** Puts documents of the person into the case. */
  readonly onAdd: (ids: readonly DocumentId[]) => void;
  readonly onSet: (state: ChecklistState | null, note: string) => void;
};

/** One thing that the office asks for: what it is, where it stands and why, and how to get it. */
export function ChecklistRow({ item, onAdd, onSet }: Props) {
  const { t } = useText();
  const { go } = useOpenCase();
  const { code, state, why } = item;
  // The list comes from the same table as the words; a code this screen does not know has none to show.
  if (!isChecklistCode(code)) return null;
  const title = t(`checklist.items.${code}.title`);
  const isMaterial = CHECKLIST_RULES[code].materials !== undefined;
  return (
    <li className={classes.row} data-state={state}>
      <div className={classes.words}>
        <span className={classes.title}>{title}</span>
        <span className={classes.hint}>{t(`checklist.items.${code}.hint`, { months: RECENT_BLOOD_WORK_MONTHS })}</span>
        <span className={classes.why}>
          <ItemReason why={why} />
        </span>
      </div>
      <ChecklistStateTag state={state} />
      <div className={classes.actions}>
        {why.kind === 'filed_elsewhere' ? (
          <Button
            size="compact-sm"
            variant="light"
            leftSection={<IconFolderPlus size={15} aria-hidden />}
            aria-label={t('journey.checklist.addHereItem', { item: title })}
            onClick={() => onAdd(why.documentIds)}
          >
            {t('journey.checklist.addHere')}
          </Button>
        ) : state === 'missing' ? (
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconFileDownload size={15} aria-hidden />}
            aria-label={
              isMaterial
                ? `${t('journey.checklist.track')}: ${title}`
                : t('journey.checklist.requestItem', { item: title })
            }
            onClick={() => go({ section: isMaterial ? 'materials' : 'requests', form: 'new', item: code })}
          >
            {isMaterial ? t('journey.checklist.track') : t('journey.checklist.request')}
          </Button>
        ) : null}
        <ItemMenu item={item} title={title} onSet={onSet} />
      </div>
    </li>
  );
}
