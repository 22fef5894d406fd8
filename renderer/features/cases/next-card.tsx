import { Button } from '@mantine/core';
import type { CaseState, CaseSummary } from '@shared/contract/cases';
import { IconArrowRight } from '@tabler/icons-react';
import { useText } from '../../i18n/use-text';
import { nextStep, stateAfter } from '../../lib/journey';
import { useImportFiles } from '../../lib/use-import-files';
import { ButtonLink } from '../../ui/button-link';
import classes from './next-card.module.css';

type Props = { readonly summary: CaseSummary; readonly onMove: (state: CaseState) => void };

/** The one thing to do next, and why. */
export function NextCard({ summary, onMove }: Props) {
  const { t } = useText();
  const { key } = nextStep(summary);
  return (
    <section className={classes.card} aria-labelledby="next-title">
      <div className={classes.words}>
        <p className={classes.kicker}>{t('cases.next.label')}</p>
        <h2 id="next-title" className={classes.title}>
          {t(`cases.next.${key}.title`)}
        </h2>
        <p className={classes.reason}>{t(`cases.next.${key}.reason`)}</p>
      </div>
      <div className={classes.actions}>
        <NextAction summary={summary} onMove={onMove} />
      </div>
    </section>
  );
}

function NextAction({ summary, onMove }: Props) {
  const { t } = useText();
  const { pickAndImport } = useImportFiles();
  const { id: caseId, personId, state } = summary;
  const { place } = nextStep(summary);
  const after = stateAfter(state);
  const arrow = <IconArrowRight size={17} aria-hidden />;
  const mark = after ? (
    <Button variant={place === 'mark' ? 'filled' : 'subtle'} onClick={() => onMove(after)}>
      {t('cases.next.mark', { state: t(`cases.state.${after}`) })}
    </Button>
  ) : null;
  if (place === 'edit')
    return (
      <ButtonLink to="/people/$personId/cases/$caseId/edit" params={{ personId, caseId }} rightSection={arrow}>
        {t('cases.next.question.action')}
      </ButtonLink>
    );
  if (place === 'documents')
    return (
      <Button onClick={() => void pickAndImport('files', { personId, caseId })} rightSection={arrow}>
        {t('cases.next.documents.action')}
      </Button>
    );
  if (place === 'packet')
    return (
      <>
        <ButtonLink to="/people/$personId/cases/$caseId/packet" params={{ personId, caseId }} rightSection={arrow}>
          {t('cases.packets.prepare')}
        </ButtonLink>
        {mark}
      </>
    );
  if (place === 'referral')
    return (
      <>
        <ButtonLink
          to="/people/$personId/referrals"
          params={{ personId }}
          search={{ new: true, case: caseId }}
          rightSection={arrow}
        >
          {t('cases.next.asked_doctor.action')}
        </ButtonLink>
        {mark}
      </>
    );
  return mark;
}
