import { type Icon, IconFileText, IconMailForward, IconStethoscope, IconTestPipe } from '@tabler/icons-react';
import type { TimelineKind } from './timeline-kind';

const ICONS: Readonly<Record<TimelineKind, Icon>> = {
  diagnosis: IconStethoscope,
  test_result: IconTestPipe,
  referral: IconMailForward,
  document: IconFileText,
};

/** The kind of an entry as a picture; its name stands beside it. */
export function EntryIcon({ kind, size = 18 }: { readonly kind: TimelineKind; readonly size?: number }) {
  const Picture = ICONS[kind];
  return <Picture size={size} stroke={1.7} aria-hidden />;
}
