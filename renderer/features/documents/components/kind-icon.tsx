import type { DocumentKind } from '@shared/contract/documents';
import {
  type Icon,
  IconClipboardText,
  IconFileCertificate,
  IconFileDescription,
  IconHome2,
  IconMailForward,
  IconMedicalCross,
  IconMicroscope,
  IconPill,
  IconRadioactive,
  IconShieldHeart,
  IconTestPipe,
} from '@tabler/icons-react';

const ICONS: Readonly<Record<DocumentKind, Icon>> = {
  lab: IconTestPipe,
  imaging: IconRadioactive,
  pathology: IconMicroscope,
  consult_note: IconClipboardText,
  referral_letter: IconMailForward,
  operative_report: IconMedicalCross,
  discharge_summary: IconHome2,
  medication_list: IconPill,
  authorization: IconFileCertificate,
  insurance: IconShieldHeart,
  other: IconFileDescription,
};

/** A document's kind as a picture; its name always stands nearby. */
export function KindIcon({ kind, size = 20 }: { readonly kind: DocumentKind; readonly size?: number }) {
  const KindPicture = ICONS[kind];
  return <KindPicture size={size} stroke={1.6} aria-hidden />;
}
