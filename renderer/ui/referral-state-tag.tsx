import type { ReferralState } from '@shared/contract/referrals';
import {
  IconCalendarCheck,
  IconCircleCheck,
  IconCircleX,
  IconHourglass,
  IconPencil,
  IconSend,
} from '@tabler/icons-react';
import { useText } from '../i18n/use-text';
import { Tag, type TagTone } from './tag';

type Look = { readonly tone: TagTone; readonly Icon: typeof IconSend };
const WAITING: Look = { tone: 'warn', Icon: IconHourglass };
const DONE: Look = { tone: 'good', Icon: IconCircleCheck };
const STOPPED: Look = { tone: 'neutral', Icon: IconCircleX };
const BOOKED: Look = { tone: 'good', Icon: IconCalendarCheck };

const LOOKS: Readonly<Record<ReferralState, Look>> = {
  draft: { tone: 'neutral', Icon: IconPencil },
  requested: WAITING,
  sent: { tone: 'neutral', Icon: IconSend },
  received: WAITING,
  accepted: DONE,
  wait_listed: WAITING,
  booked: BOOKED,
  rescheduled: BOOKED,
  declined: STOPPED,
  cancelled: STOPPED,
  completed: DONE,
  report_received: DONE,
};

/** Where a referral stands, in words with an icon. */
export function ReferralStateTag({ state }: { readonly state: ReferralState }) {
  const { t } = useText();
  const { tone, Icon } = LOOKS[state];
  return (
    <Tag tone={tone} icon={<Icon size={14} aria-hidden />}>
      {t(`records.referrals.state.${state}`)}
    </Tag>
  );
}
