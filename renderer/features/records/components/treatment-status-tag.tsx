import type { TreatmentStatus } from '@shared/contract/treatments';
import { IconCalendarEvent, IconCircleCheck, IconPlayerStop, IconProgress } from '@tabler/icons-react';
import { useText } from '../../../i18n/use-text';
import { Tag, type TagTone } from '../../../ui/tag';

const LOOKS = {
  planned: { tone: 'neutral', Icon: IconCalendarEvent },
  ongoing: { tone: 'good', Icon: IconProgress },
  completed: { tone: 'neutral', Icon: IconCircleCheck },
  stopped: { tone: 'warn', Icon: IconPlayerStop },
} as const satisfies Readonly<Record<TreatmentStatus, { readonly tone: TagTone; readonly Icon: unknown }>>;

/** Where a treatment stands, in words with an icon. */
export function TreatmentStatusTag({ status }: { readonly status: TreatmentStatus }) {
  const { t } = useText();
  const { tone, Icon } = LOOKS[status];
  return (
    <Tag tone={tone} icon={<Icon size={14} aria-hidden />}>
      {t(`health.treatments.status.${status}`)}
    </Tag>
  );
}
