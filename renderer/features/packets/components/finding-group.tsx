import { ActionIcon, Button } from '@mantine/core';
import type { PreflightCode, PreflightFinding } from '@shared/contract/packets';
import { grouped } from '@shared/domain/grouped';
import { IconCheck } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useText } from '../../../i18n/use-text';
import { type FindingLineProps, WEIGHT_ICONS } from './finding-line';
import { FindingMend, useFindingWords } from './finding-mend';
import classes from './preflight-panel.module.css';

/** More lines than this are shown when asked for. */
const SHOWN = 4;
/** Each of these says something of its own, and wants a look of its own. */
const APART: ReadonlySet<PreflightCode> = new Set([
  'wrong_person',
  'birth_date_differs',
  'health_number_differs',
  'word_in_own_pages',
  'duplicate',
]);

/** Findings of a kind together, kinds in the order of their first; alone what has a sentence of its own. */
export const findingsByKind = (findings: readonly PreflightFinding[]): readonly (readonly PreflightFinding[])[] => [
  ...grouped(findings.map((finding) => [APART.has(finding.code) ? finding.key : finding.code, finding])).values(),
];

export type FindingGroupProps = Omit<FindingLineProps, 'finding'> & {
  /** Of one code; two at least. */
  readonly findings: readonly PreflightFinding[];
};

/** Many findings of a kind: said once, with their number, a line each below, and one click for all where there is one. */
export function FindingGroup({ findings, ...props }: FindingGroupProps) {
  const { t } = useText();
  const listId = useId();
  const [isOpen, setOpen] = useState(false);
  const [first] = findings;
  if (!first) return null;
  const Icon = WEIGHT_ICONS[first.weight];
  const count = findings.length;
  const mends = new Set(findings.map(({ mend }) => mend?.kind ?? null));
  const [mend = null] = mends;
  const canMendAll =
    mends.size === 1 &&
    (mend === 'leave_out' || mend === 'drop_pages' || mend === 'turn_pages' || mend === 'read_text');
  return (
    <li className={classes.line} data-weight={first.weight}>
      <Icon size={18} aria-hidden />
      <div className={classes.words}>
        <p className={classes.sentence}>
          <strong>{t('packets.check.groupOf', { what: t(`packets.check.short.${first.code}`), count })}</strong>
        </p>
        {first.code === 'missing_item' ? <p className={classes.which}>{t('packets.check.asked')}</p> : null}
        <ul id={listId} className={classes.rows}>
          {(isOpen ? findings : findings.slice(0, SHOWN)).map((finding) => (
            <Row key={finding.key} {...props} finding={finding} hasMend={!canMendAll} />
          ))}
        </ul>
        <div className={classes.mends}>
          {count > SHOWN ? (
            <Button
              variant="subtle"
              size="compact-xs"
              aria-expanded={isOpen}
              aria-controls={listId}
              onClick={() => setOpen(!isOpen)}
            >
              {isOpen ? t('packets.check.showLess') : t('packets.check.showAll', { count })}
            </Button>
          ) : null}
          {canMendAll ? (
            <Button variant="default" size="compact-xs" onClick={() => props.onMend(findings)}>
              {t(`packets.check.mend.${mend}`, { count })}
            </Button>
          ) : null}
          <Button variant="subtle" size="compact-xs" onClick={() => props.onLeave(findings.map(({ key }) => key))}>
            {t('packets.check.leaveAll')}
          </Button>
        </div>
      </div>
    </li>
  );
}

type RowProps = FindingLineProps & { readonly hasMend: boolean };

/** What it is about, which also shows it, its mend, and whether to leave it. */
function Row({ hasMend, ...props }: RowProps) {
  const { finding, documents, onShow, onLeave } = props;
  const { t } = useText();
  const { subject, where } = useFindingWords(documents)(finding);
  const { documentId, pages, key } = finding;
  const name = where ?? subject;
  const canShow = documentId !== null && (documents.get(documentId)?.pageCount ?? 0) > 0;
  return (
    <li className={classes.row}>
      {canShow ? (
        <button type="button" className={classes.place} onClick={() => onShow(documentId, pages[0] ?? null)}>
          {name}
        </button>
      ) : (
        <span className={classes.place}>{name}</span>
      )}
      {hasMend ? <FindingMend {...props} /> : null}
      <ActionIcon
        variant="subtle"
        size="sm"
        aria-label={t('packets.check.leaveOne', { name })}
        title={t('packets.check.leave')}
        onClick={() => onLeave([key])}
      >
        <IconCheck size={15} aria-hidden />
      </ActionIcon>
    </li>
  );
}
