import { Button, Skeleton } from '@mantine/core';
import type { PreflightFinding } from '@shared/contract/packets';
import { IconCircleCheck } from '@tabler/icons-react';
import { useText } from '../../../i18n/use-text';
import { ErrorState } from '../../../ui/error-state';
import type { Loadable } from '../../../ui/query-view';
import { FindingGroup, findingsByKind } from './finding-group';
import { FindingLine, type FindingLineProps } from './finding-line';
import classes from './preflight-panel.module.css';

export type PreflightPanelProps = Omit<FindingLineProps, 'finding'> & {
  readonly query: Loadable<readonly PreflightFinding[]>;
  /** What is shown was found before the last change. */
  readonly isOld: boolean;
  readonly leftAsIs: readonly string[];
  readonly onLookAgain: (key: string) => void;
};

const WEIGHTS = ['stop', 'look', 'note'] as const;

/** What an office would stumble over, worst first; each with its mend, or left as it is. */
export function PreflightPanel(props: PreflightPanelProps) {
  const { query, isOld, leftAsIs, documents, onLookAgain } = props;
  const { t } = useText();
  if (query.data === undefined)
    return query.error ? (
      <ErrorState error={query.error} onRetry={() => void query.refetch()} />
    ) : (
      <div className={classes.panel} role="status" aria-label={t('packets.check.looking')}>
        {[0, 1, 2].map((line) => (
          <div key={line} className={classes.ghost}>
            <Skeleton height={14} width="82%" />
            <Skeleton height={12} width="56%" />
          </div>
        ))}
      </div>
    );
  const left = query.data.filter(({ key }) => leftAsIs.includes(key));
  const open = query.data.filter(({ key }) => !leftAsIs.includes(key));
  return (
    <div className={classes.panel} aria-busy={isOld}>
      <p className={classes.again} role="status">
        {isOld ? t('packets.check.lookingAgain') : null}
      </p>
      {open.length === 0 ? (
        <p className={classes.good}>
          <IconCircleCheck size={20} aria-hidden />
          {t('packets.check.allGood')}
        </p>
      ) : null}
      {WEIGHTS.map((weight) => {
        const lines = open.filter((finding) => finding.weight === weight);
        if (lines.length === 0) return null;
        return (
          <section key={weight}>
            <h2 className={classes.heading}>{t(`packets.check.weight.${weight}`)}</h2>
            <ul className={classes.list}>
              {findingsByKind(lines).map((findings) => {
                const [first] = findings;
                if (!first) return null;
                return findings.length === 1 ? (
                  <FindingLine key={first.key} {...props} finding={first} />
                ) : (
                  <FindingGroup key={first.code} {...props} findings={findings} />
                );
              })}
            </ul>
          </section>
        );
      })}
      {left.length > 0 ? (
        <section>
          <h2 className={classes.heading}>{t('packets.check.left')}</h2>
          <ul className={classes.list}>
            {left.map((finding) => (
              <li key={finding.key} className={classes.leftLine}>
                <span>
                  {t(`packets.check.short.${finding.code}`)}
                  {finding.documentId ? (
                    <span className={classes.which}>{documents.get(finding.documentId)?.title}</span>
                  ) : null}
                </span>
                <Button variant="subtle" size="compact-xs" onClick={() => onLookAgain(finding.key)}>
                  {t('packets.check.lookAgain')}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  );
}
