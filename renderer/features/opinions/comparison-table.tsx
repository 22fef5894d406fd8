import { Button } from '@mantine/core';
import type { ComparisonRow, Opinion, OpinionComparison } from '@shared/contract/opinions';
import { useText } from '../../i18n/use-text';
import { useProviders } from '../../lib/use-providers';
import { ComparisonMark } from './comparison-mark';
import classes from './comparison-table.module.css';

export type ComparisonTableProps = {
  readonly comparison: OpinionComparison;
  readonly onJudge: (aspect: ComparisonRow['aspect'], mark: 'agree' | 'differ' | null) => void;
  readonly onEdit: (id: Opinion['id']) => void;
};

/** Both opinions side by side, a row an aspect, the mark between them; the reader judges where words differ. */
export function ComparisonTable({ comparison, onJudge, onEdit }: ComparisonTableProps) {
  const { t } = useText();
  const { first, second, rows } = comparison;
  return (
    <div className={classes.scroller}>
      <table className={classes.table}>
        <caption className={classes.caption}>{t('opinions.compare.caption')}</caption>
        <thead>
          <tr>
            <th scope="col" className={classes.aspect}>
              {t('opinions.compare.aspect')}
            </th>
            {[first, second].map((opinion) => (
              <th key={opinion.id} scope="col">
                <OpinionHead opinion={opinion} onEdit={() => onEdit(opinion.id)} />
              </th>
            ))}
            <th scope="col" className={classes.markColumn}>
              {t('opinions.compare.mark')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.aspect} data-mark={row.mark}>
              <th scope="row">{t(`opinions.aspect.${row.aspect}`)}</th>
              <Said text={row.first} />
              <Said text={row.second} />
              <td>
                <ComparisonMark mark={row.mark} />
                <Judge row={row} onJudge={(mark) => onJudge(row.aspect, mark)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Said({ text }: { readonly text: string | null }) {
  const { t } = useText();
  return text === null ? (
    <td className={classes.nothing}>{t('opinions.compare.nothing')}</td>
  ) : (
    <td className={classes.said}>{text}</td>
  );
}

function OpinionHead({ opinion, onEdit }: { readonly opinion: Opinion; readonly onEdit: () => void }) {
  const { t, date } = useText();
  const { nameOf } = useProviders();
  const who = [nameOf(opinion.providerId), opinion.givenOn ? date(opinion.givenOn, 'short') : null].filter(Boolean);
  return (
    <>
      <span className={classes.order}>{t(`opinions.order.${opinion.order}`)}</span>
      {who.length > 0 ? <span className={classes.who}>{who.join(', ')}</span> : null}
      <Button
        size="compact-xs"
        variant="subtle"
        ml={-6}
        aria-label={`${t('common.action.edit')}: ${t(`opinions.order.${opinion.order}`)}`}
        onClick={onEdit}
      >
        {t('common.action.edit')}
      </Button>
    </>
  );
}

type JudgeProps = { readonly row: ComparisonRow; readonly onJudge: (mark: 'agree' | 'differ' | null) => void };

/** Offered where both say something: the application compares words, the reader what they mean. */
function Judge({ row, onJudge }: JudgeProps) {
  const { t } = useText();
  if (row.first === null || row.second === null) return null;
  const label = t('opinions.judge.label', { aspect: t(`opinions.aspect.${row.aspect}`) });
  const button = (mark: 'agree' | 'differ' | null, words: string) => (
    <Button size="compact-xs" variant="subtle" aria-label={`${label}, ${words}`} onClick={() => onJudge(mark)}>
      {words}
    </Button>
  );
  const other = row.mark === 'agree' ? 'differ' : 'agree';
  return (
    <div className={classes.judge}>
      {row.isJudged ? (
        <>
          <span className={classes.judged}>{t('opinions.judged')}</span>
          {button(null, t('opinions.judge.undo'))}
        </>
      ) : (
        <>
          {button(row.mark === 'agree' ? 'agree' : 'differ', t('opinions.judge.confirm'))}
          {button(other, t(`opinions.judge.${other}`))}
        </>
      )}
    </div>
  );
}
