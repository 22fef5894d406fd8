import { Button } from '@mantine/core';
import type { DocumentId } from '@shared/contract/common';
import { IconAlertTriangle, IconEye, IconInfoCircle, IconOctagonMinus } from '@tabler/icons-react';
import { useText } from '../../../i18n/use-text';
import { FindingMend, type FindingMendProps, useFindingWords } from './finding-mend';
import classes from './preflight-panel.module.css';

export type FindingLineProps = FindingMendProps & {
  readonly onLeave: (keys: readonly string[]) => void;
  readonly onShow: (documentId: DocumentId, page: number | null) => void;
};

export const WEIGHT_ICONS = { stop: IconOctagonMinus, look: IconAlertTriangle, note: IconInfoCircle } as const;

/** One finding: what it is, about which document and pages, and what one click does about it. */
export function FindingLine(props: FindingLineProps) {
  const { finding, documents, onLeave, onShow } = props;
  const { t } = useText();
  const wordsOf = useFindingWords(documents);
  const { code, weight, documentId, pages, key } = finding;
  const Icon = WEIGHT_ICONS[weight];
  const document = documentId ? documents.get(documentId) : undefined;
  const { subject, where } = wordsOf(finding);
  return (
    <li className={classes.line} data-weight={weight}>
      <Icon size={18} aria-hidden />
      <div className={classes.words}>
        <p className={classes.sentence}>{t(`packets.check.${code}`, { subject, count: pages.length })}</p>
        {where === null ? null : <p className={classes.which}>{where}</p>}
        <div className={classes.mends}>
          <FindingMend {...props} />
          {documentId && document && document.pageCount > 0 ? (
            <Button
              variant="subtle"
              size="compact-xs"
              leftSection={<IconEye size={14} aria-hidden />}
              onClick={() => onShow(documentId, pages[0] ?? null)}
            >
              {t('packets.check.show')}
            </Button>
          ) : null}
          <Button variant="subtle" size="compact-xs" onClick={() => onLeave([key])}>
            {t('packets.check.leave')}
          </Button>
        </div>
      </div>
    </li>
  );
}
