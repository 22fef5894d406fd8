import type { SourceLink } from '@shared/contract/links';
import type { RecordRef, SourcePlace } from '@shared/contract/records';
import type { LinkRow, TitledLinkRow } from './links-repository';

export const toSourceLink = ({ link, documentTitle, targetTitle }: TitledLinkRow): SourceLink => ({
  id: link.id,
  documentId: link.documentId,
  page: link.page,
  area: toArea(link),
  target: toTarget(link),
  targetTitle,
  documentTitle,
  createdAt: link.createdAt,
});

/** The four sides are written together. */
function toArea({ areaX, areaY, areaWidth, areaHeight }: LinkRow): SourcePlace['area'] {
  if (areaX === null || areaY === null || areaWidth === null || areaHeight === null) return null;
  return { x: areaX, y: areaY, width: areaWidth, height: areaHeight };
}

function toTarget({ caseId, diagnosisId, testResultId, referralId }: LinkRow): RecordRef {
  if (caseId !== null) return { kind: 'case', id: caseId };
  if (diagnosisId !== null) return { kind: 'diagnosis', id: diagnosisId };
  if (testResultId !== null) return { kind: 'test_result', id: testResultId };
  if (referralId !== null) return { kind: 'referral', id: referralId };
  throw new Error('a link without a target');
}

export const toLinkColumns = (place: SourcePlace, target: RecordRef) => ({
  documentId: place.documentId,
  page: place.page,
  areaX: place.area?.x ?? null,
  areaY: place.area?.y ?? null,
  areaWidth: place.area?.width ?? null,
  areaHeight: place.area?.height ?? null,
  caseId: target.kind === 'case' ? target.id : null,
  diagnosisId: target.kind === 'diagnosis' ? target.id : null,
  testResultId: target.kind === 'test_result' ? target.id : null,
  referralId: target.kind === 'referral' ? target.id : null,
});
