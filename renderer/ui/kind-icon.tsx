import type { RecordRef } from '@shared/contract/records';
import {
  type Icon,
  IconActivity,
  IconAlertHexagon,
  IconArrowsSplit2,
  IconBandage,
  IconFileDownload,
  IconFileText,
  IconFolder,
  IconHeartHandshake,
  IconHelp,
  IconMailForward,
  IconMailOpened,
  IconMessage2,
  IconMessages,
  IconMicroscope,
  IconPackage,
  IconPill,
  IconShieldCheck,
  IconStethoscope,
  IconTestPipe,
  IconUser,
  IconVaccine,
} from '@tabler/icons-react';

export type ThingKind =
  | RecordRef['kind']
  | 'document'
  | 'provider'
  | 'question'
  | 'referral_step'
  | 'packet'
  | 'decision';

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
  referral_step: IconMailOpened,
  packet: IconPackage,
  decision: IconArrowsSplit2,
};

/** The picture of a kind, the same wherever it stands; its name stands beside it. */
export const iconOf = (kind: ThingKind): Icon => ICONS[kind];

/** A kind as a picture. */
export function KindIcon({ kind, size = 18 }: { readonly kind: ThingKind; readonly size?: number }) {
  const Picture = ICONS[kind];
  return <Picture size={size} stroke={1.6} aria-hidden />;
}
