import type { AuthorizationStatus } from '@shared/contract/authorizations';
import {
  type Icon,
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleX,
  IconHourglass,
  IconPencil,
} from '@tabler/icons-react';
import { useText } from '../../i18n/use-text';
import { Tag, type TagTone } from '../../ui/tag';

const LOOKS: Readonly<Record<AuthorizationStatus, readonly [TagTone, Icon]>> = {
  draft: ['neutral', IconPencil],
  submitted: ['warn', IconHourglass],
  more_information: ['alarm', IconAlertTriangle],
  approved: ['good', IconCircleCheck],
  denied: ['alarm', IconCircleX],
  appealed: ['warn', IconHourglass],
  expired: ['alarm', IconAlertTriangle],
  withdrawn: ['neutral', IconCircleX],
};

/** Where an authorization stands, in words with an icon. */
export function AuthorizationStatusTag({ status }: { readonly status: AuthorizationStatus }) {
  const { t } = useText();
  const [tone, Picture] = LOOKS[status];
  return (
    <Tag tone={tone} icon={<Picture size={14} aria-hidden />}>
      {t(`authorizations.status.${status}`)}
    </Tag>
  );
}
