import { Button } from '@mantine/core';
import type { RecordRequest } from '@shared/contract/record-requests';
import { IconFileText, IconInbox, IconSend } from '@tabler/icons-react';
import { useState } from 'react';
import { useText } from '../../i18n/use-text';
import { useOperation } from '../../lib/api';
import { useOpenCase } from '../../lib/case-place';
import { nearness } from '../../lib/due-words';
import { useNotify } from '../../lib/use-notify';
import { useProviders } from '../../lib/use-providers';
import { PrintableDialog } from '../../ui/printable/printable-dialog';
import { SectionCard } from '../../ui/section-card';
import { RequestStatusTag } from './request-status-tag';
import { useRequestStatus } from './use-request-status';

/** A record request in full: its letter, its days, and what came in answer. */
export function RequestCard({ request }: { readonly request: RecordRequest }) {
  const { t, date, language, list } = useText();
  const { personId } = useOpenCase();
  const { nameOf } = useProviders();
  const { data: person } = useOperation('people.get', { id: personId });
  const [isLetterOpen, setLetterOpen] = useState(false);
  const { id, status, dueOn, items, otherItems } = request;
  const name = nameOf(request.custodianId);
  const title = name ? t('requests.titleTo', { name }) : t('requests.unnamed');
  const day = (on: string | null) => (on ? date(on) : null);
  const isPending = status === 'sent' || status === 'partly_received';
  const near = dueOn && isPending ? nearness(t, language, dueOn) : null;
  const asksFor = [...items.map((item) => t(`requests.item.${item}`)), ...(otherItems ? [otherItems] : [])];
  return (
    <SectionCard
      section="requests"
      record={{ kind: 'record_request', id }}
      title={title}
      meta={asksFor.length > 0 ? list(asksFor) : null}
      state={<RequestStatusTag status={status} />}
      actions={<Actions request={request} onLetter={() => setLetterOpen(true)} />}
      facts={[
        { term: t('requests.field.requestedOn'), value: day(request.requestedOn) },
        { term: t('requests.field.dueOn'), value: dueOn && near ? `${date(dueOn)} (${near})` : day(dueOn) },
        { term: t('requests.field.receivedOn'), value: day(request.receivedOn) },
        {
          term: t('requests.field.method'),
          value: request.method ? t(`requests.method.${request.method}`) : null,
        },
        { term: t('requests.field.feeEstimate'), value: request.feeEstimate },
        { term: t('requests.field.feePaid'), value: request.feePaid },
        { term: t('records.note'), value: request.note, isWide: true },
      ]}
      papers={status === 'draft' ? null : { title: t('requests.received.title'), none: t('requests.received.none') }}
    >
      <PrintableDialog
        title={t('requests.letter.title')}
        sheet={isLetterOpen ? (letterLanguage) => ({ kind: 'request_letter', id, language: letterLanguage }) : null}
        startLanguage={person?.preferredLanguage ?? null}
        onClose={() => setLetterOpen(false)}
      />
    </SectionCard>
  );
}

type ActionsProps = { readonly request: RecordRequest; readonly onLetter: () => void };

function Actions({ request, onLetter }: ActionsProps) {
  const { t } = useText();
  const notify = useNotify();
  const { move, isBusy } = useRequestStatus();
  const { status } = request;
  const isPending = status === 'sent' || status === 'partly_received';
  return (
    <>
      <Button
        variant={status === 'draft' ? 'filled' : 'default'}
        leftSection={<IconFileText size={16} aria-hidden />}
        onClick={onLetter}
      >
        {t('requests.letter.action')}
      </Button>
      {status === 'draft' ? (
        <Button
          variant="light"
          loading={isBusy}
          leftSection={<IconSend size={16} aria-hidden />}
          onClick={() => move(request, 'sent', () => notify.done(t('requests.sent.done')))}
        >
          {t('requests.sent.action')}
        </Button>
      ) : null}
      {isPending ? (
        <Button
          variant="light"
          loading={isBusy}
          leftSection={<IconInbox size={16} aria-hidden />}
          onClick={() => move(request, 'received', () => notify.done(t('requests.received.done')))}
        >
          {t('requests.received.action')}
        </Button>
      ) : null}
      {status === 'sent' ? (
        <Button
          variant="subtle"
          onClick={() => move(request, 'partly_received', () => notify.done(t('requests.received.done')))}
        >
          {t('requests.received.partly')}
        </Button>
      ) : null}
    </>
  );
}
