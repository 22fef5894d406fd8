import type { SourceLink } from '@shared/contract/links';
import type { RecordKind, RecordRef, SourcePlace } from '@shared/contract/records';
import { toRecordRef } from '../records/record-kind';
import type { LinkRow, PlaceRow, TitledLinkRow } from './links-repository';

export const toSourceLink = ({ link, documentTitle, targetTitle, recordKind }: TitledLinkRow): SourceLink => ({
  id: link.id,
  ...toPlace(link),
  target: toTarget(link, recordKind),
  targetTitle,
  documentTitle,
  createdAt: link.createdAt,
});

export const toPlace = (row: PlaceRow): SourcePlace => ({
  documentId: row.documentId,
  page: row.page,
  area: toArea(row),
});

/** The four sides are written together. */
function toArea({ areaX, areaY, areaWidth, areaHeight }: PlaceRow): SourcePlace['area'] {
  if (areaX === null || areaY === null || areaWidth === null || areaHeight === null) return null;
  return { x: areaX, y: areaY, width: areaWidth, height: areaHeight };
}

function toTarget({ caseId, recordId }: LinkRow, kind: RecordKind | null): RecordRef {
  if (caseId !== null) return { kind: 'case', id: caseId };
  if (recordId !== null && kind !== null) return toRecordRef(kind, recordId);
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
  recordId: target.kind === 'case' ? null : target.id,
});
