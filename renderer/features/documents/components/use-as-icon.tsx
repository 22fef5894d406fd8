import { type Icon, IconCalendarEvent, IconStethoscope, IconTestPipe, IconUserHeart } from '@tabler/icons-react';
import type { UseAsKind } from '../../../lib/use-as';

const ICONS: Readonly<Record<UseAsKind, Icon>> = {
  result: IconTestPipe,
  diagnosis: IconStethoscope,
  date: IconCalendarEvent,
  provider: IconUserHeart,
};

/** What text can become, as a picture; its name stands beside it. */
export function UseAsIcon({ as }: { readonly as: UseAsKind }) {
  const Picture = ICONS[as];
  return <Picture size={16} stroke={1.7} aria-hidden />;
}
