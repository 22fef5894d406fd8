import { Button } from '@mantine/core';
import type { ConsultationId } from '@shared/contract/common';
import type { Consultation, ConsultationInput } from '@shared/contract/consultations';
import { IconCalendarPlus, IconCircleCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useText } from '../../i18n/use-text';
import { useCommand } from '../../lib/api';
import { nearness } from '../../lib/due-words';
import { useNotify } from '../../lib/use-notify';
import { useProviders } from '../../lib/use-providers';
import { useSavePrintable } from '../../lib/use-save-printable';
import { SectionCard } from '../../ui/section-card';
import classes from './consultation-card.module.css';
import { ConsultationStatusTag } from './consultation-status-tag';

/** A saved consultation as `consultations.update` takes it. */
const inputOf = (one: Consultation): ConsultationInput => ({
  caseId: one.caseId,
  providerId: one.providerId,
  status: one.status,
  mode: one.mode,
  heldOn: one.heldOn,
  startsAt: one.startsAt,
  durationMinutes: one.durationMinutes,
  place: one.place,
  attendees: one.attendees,
  preparation: one.preparation,
  notes: one.notes,
});

type Props = {
  readonly consultation: Consultation;
  /** The questions with room for their answers, from the feature that owns them. */
  readonly answers: (id: ConsultationId) => ReactNode;
};

/** A visit in full: when and where, what to prepare, what was said, answered and handed over. */
export function ConsultationCard({ consultation, answers }: Props) {
  const { t, date, language } = useText();
  const { nameOf } = useProviders();
  const { id, status, heldOn, startsAt, durationMinutes } = consultation;
  const name = nameOf(consultation.providerId);
  const title = name ? t('consultations.with', { name }) : t('consultations.unnamed');
  const near = heldOn && status === 'planned' ? nearness(t, language, heldOn) : null;
  const when = [heldOn ? date(heldOn) : t('consultations.glance.noDate'), startsAt, near].filter(Boolean).join(', ');
  const isHeld = status === 'attended';
  return (
    <SectionCard
      section="consultation"
      record={{ kind: 'consultation', id }}
      title={title}
      meta={when}
      state={<ConsultationStatusTag status={status} />}
      actions={<Actions consultation={consultation} />}
      facts={[
        { term: t('consultations.field.mode'), value: t(`consultations.mode.${consultation.mode}`) },
        {
          term: t('consultations.field.durationMinutes'),
          value: durationMinutes === null ? null : t('consultations.minutes', { count: durationMinutes }),
        },
        { term: t('consultations.field.place'), value: consultation.place },
        { term: t('consultations.field.attendees'), value: consultation.attendees },
        { term: t('consultations.field.preparation'), value: isHeld ? null : consultation.preparation, isWide: true },
        { term: t('consultations.field.notes'), value: consultation.notes, isWide: true },
      ]}
      papers={isHeld ? { title: t('consultations.papers.title'), none: t('consultations.papers.none') } : null}
    >
      {isHeld ? (
        <div className={classes.answers}>
          <h4 className={classes.title}>{t('consultations.answers')}</h4>
          {answers(id)}
        </div>
      ) : null}
    </SectionCard>
  );
}

function Actions({ consultation }: { readonly consultation: Consultation }) {
  const { t, language } = useText();
  const notify = useNotify();
  const save = useSavePrintable();
  const update = useCommand('consultations.update');
  const { id, status, heldOn } = consultation;
  const isPlanned = status === 'planned';
  const attend = () =>
    update.mutate(
      { ...inputOf(consultation), id, status: 'attended' },
      { onSuccess: () => notify.done(t('consultations.attended.done')) },
    );
  return (
    <>
      {isPlanned ? (
        <Button
          variant="light"
          loading={update.isPending}
          leftSection={<IconCircleCheck size={16} aria-hidden />}
          onClick={attend}
        >
          {t('consultations.attended.action')}
        </Button>
      ) : null}
      {isPlanned && heldOn ? (
        <Button
          variant="default"
          leftSection={<IconCalendarPlus size={16} aria-hidden />}
          onClick={() => void save({ kind: 'appointment', id, language })}
        >
          {t('consultations.calendar.action')}
        </Button>
      ) : null}
    </>
  );
}
