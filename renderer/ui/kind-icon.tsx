import type { RecordRef } from '@shared/contract/records';
import {
  type Icon,
  IconActivity,
  IconAlertHexagon,
  IconBandage,
  IconFileDownload,
  IconFileText,
  IconFolder,
  IconHeartHandshake,
  IconHelp,
  IconMailForward,
  IconMessage2,
  IconMessages,
  IconMicroscope,
  IconPill,
  IconShieldCheck,
  IconStethoscope,
  IconTestPipe,
  IconUser,
  IconVaccine,
} from '@tabler/icons-react';

export type ThingKind = RecordRef['kind'] | 'document' | 'provider' | 'question';

const ICONS: Readonly<Record<ThingKind, Icon>> = {
  document: IconFileText,
  case: IconFolder,
  diagnosis: IconStethoscope,
  test_result: IconTestPipe,
  treatment: IconActivity,
  medication: IconPill,
  allergy: IconAlertHexagon,
  immunization: IconVaccine,
  family_history: IconHeartHandshake,
  procedure: IconBandage,
  referral: IconMailForward,
  authorization: IconShieldCheck,
  record_request: IconFileDownload,
  material_loan: IconMicroscope,
  consultation: IconMessage2,
  opinion: IconMessages,
  provider: IconUser,
  question: IconHelp,
};

/** The picture of a kind, the same wherever it stands; its name stands beside it. */
export const iconOf = (kind: ThingKind): Icon => ICONS[kind];

/** A kind as a picture. */
export function KindIcon({ kind, size = 18 }: { readonly kind: ThingKind; readonly size?: number }) {
  const Picture = ICONS[kind];
  return <Picture size={size} stroke={1.6} aria-hidden />;
}
