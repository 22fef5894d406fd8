import type { LoanStatus } from '@shared/contract/material-loans';
import {
  type Icon,
  IconAlertTriangle,
  IconBuildingHospital,
  IconCircleCheck,
  IconHourglass,
  IconTruckDelivery,
} from '@tabler/icons-react';
import { useText } from '../../i18n/use-text';
import { Tag, type TagTone } from '../../ui/tag';

const LOOKS: Readonly<Record<LoanStatus, readonly [TagTone, Icon]>> = {
  held: ['neutral', IconBuildingHospital],
  requested: ['warn', IconHourglass],
  sent: ['warn', IconTruckDelivery],
  received: ['warn', IconHourglass],
  returned: ['good', IconCircleCheck],
  lost: ['alarm', IconAlertTriangle],
};

/** Where a loan is, in words with an icon. */
export function LoanStatusTag({ status }: { readonly status: LoanStatus }) {
  const { t } = useText();
  const [tone, Picture] = LOOKS[status];
  return (
    <Tag tone={tone} icon={<Picture size={14} aria-hidden />}>
      {t(`requests.materials.status.${status}`)}
    </Tag>
  );
}
