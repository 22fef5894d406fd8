import type { Deadline, Waiting } from '@shared/contract/journey';
import { IconAlertTriangle, IconCalendarEvent, IconClockHour4 } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useText } from '../i18n/use-text';
import { nearness } from '../lib/due-words';
import { placeOfRef } from '../lib/journey';
import { Row, RowLink, Rows } from './rows';
import { Tag } from './tag';

type LineProps<Item> = {
  readonly label: string;
  readonly items: readonly Item[];
  /** In place of the icon: whose it is, on the family's screen. */
  readonly leadOf?: (item: Item) => ReactNode;
};

const DEFAULT_PLACE = {};

/** Fixed days, each leading to what it is about; overdue ones say so in words. */
export function DeadlineList({ label, items, leadOf }: LineProps<Deadline>) {
  const { t, date, language } = useText();
  return (
    <Rows label={label}>
      {items.map((item) => {
        const { code, dueOn, isOverdue, personId, caseId, title, ref } = item;
        const near = nearness(t, language, dueOn);
        const Icon = isOverdue ? IconAlertTriangle : IconCalendarEvent;
        const parts = {
          lead: leadOf?.(item) ?? <Icon size={20} stroke={1.6} aria-hidden />,
          title: t(`journey.due.code.${code}`),
          meta: [date(dueOn, 'short'), title].filter((part) => part !== '').join(' · '),
          end: isOverdue ? (
            <Tag tone="alarm" icon={<IconAlertTriangle size={13} aria-hidden />}>
              {near ?? t('journey.due.overdue')}
            </Tag>
          ) : (
            <Tag>{near}</Tag>
          ),
        };
        const key = `${code} ${ref?.id ?? personId}`;
        return caseId ? (
          <RowLink
            key={key}
            to="/people/$personId/cases/$caseId"
            params={{ personId, caseId }}
            search={(ref && placeOfRef(ref)) ?? DEFAULT_PLACE}
            resetScroll={false}
            {...parts}
          />
        ) : (
          <RowLink key={key} to="/people/$personId/edit" params={{ personId }} {...parts} />
        );
      })}
    </Rows>
  );
}

/** What another office has to do first, and since when. */
export function WaitingList({ label, items, leadOf }: LineProps<Waiting>) {
  const { t, date } = useText();
  return (
    <Rows label={label}>
      {items.map((item) => {
        const { code, since, personId, caseId, title, ref } = item;
        const parts = {
          lead: leadOf?.(item) ?? <IconClockHour4 size={20} stroke={1.6} aria-hidden />,
          title: t(`journey.waiting.code.${code}`),
          meta: title,
          end: since ? t('journey.waiting.since', { date: date(since, 'short') }) : null,
        };
        return caseId ? (
          <RowLink
            key={ref.id}
            to="/people/$personId/cases/$caseId"
            params={{ personId, caseId }}
            search={placeOfRef(ref) ?? DEFAULT_PLACE}
            resetScroll={false}
            {...parts}
          />
        ) : (
          <Row key={ref.id} {...parts} />
        );
      })}
    </Rows>
  );
}
