import type { DocumentId } from '@shared/contract/common';
import type { Document } from '@shared/contract/documents';
import type { PacketPlan } from '@shared/contract/packet-plan';
import type { PacketOutline } from '@shared/contract/packets';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useText } from '../../../i18n/use-text';
import { chosenPages, placeOf } from './plan-edits';
import { documentKey, type PagePlace, pageKey, placeOnPage, sectionKey } from './plan-tree';

export type PacketPlaces = {
  /** Where the preview is sent; `asked` tells two requests for one page apart. */
  readonly target: { readonly printed: number; readonly asked: number };
  readonly goTo: (printed: number | null) => void;
  /** To a page of a document, or its first; stays where it is when that is not in the packet. */
  readonly goToDocument: (documentId: DocumentId, page: number | null) => void;
  readonly onPage: (printed: number) => void;
  readonly titleOf: (printed: number) => string | null;
  /** The document's page in view; null on a page of the application's own. */
  readonly inView: { readonly documentId: DocumentId; readonly page: number } | null;
  /** The lines of the tree whose page is in view. */
  readonly currentKeys: readonly string[];
};

/** Where pages of documents stand in the packet and which one is looked at; opens at the line the address names. */
export function usePacketPlaces(
  plan: PacketPlan,
  outline: PacketOutline | null,
  documents: ReadonlyMap<DocumentId, Document>,
  at: string | null,
): PacketPlaces {
  const { t } = useText();
  const [target, setTarget] = useState({ printed: 1, asked: 0 });
  const [printed, setPrinted] = useState(0);
  const goTo = useCallback((page: number | null) => {
    if (page !== null) setTarget(({ asked }) => ({ printed: page, asked: asked + 1 }));
  }, []);
  const numberOf = useCallback(
    (documentId: DocumentId, page: number | null): number | null => {
      const found = outline?.documents.find((one) => one.documentId === documentId);
      const item = placeOf(plan, documentId)?.item;
      if (!found || !item) return null;
      const index = page === null ? 0 : chosenPages(item, found.pageCount).findIndex((one) => one.page === page);
      return index < 0 ? null : found.firstPage + index;
    },
    [plan, outline],
  );
  const goToDocument = useCallback(
    (documentId: DocumentId, page: number | null) => goTo(numberOf(documentId, page)),
    [goTo, numberOf],
  );
  const titleOf = useCallback(
    (page: number) => {
      const place = outline && placeOnPage(plan, outline, page);
      if (!place) return null;
      if (place.kind === 'section') return t(`packets.section.${place.section}`);
      return documents.get(place.documentId)?.title ?? null;
    },
    [plan, outline, documents, t],
  );

  // Once, when it is known where things stand: a reload or a way back opens at the same place.
  const isOpened = useRef(false);
  useEffect(() => {
    if (isOpened.current || !outline) return;
    isOpened.current = true;
    if (at === null) return;
    const [key = '', page] = at.split('.');
    const document = outline.documents.find(({ documentId }) => documentKey(documentId) === key);
    if (document) goToDocument(document.documentId, page === undefined ? null : Number(page));
    else goTo(outline.sections.find(({ kind }) => sectionKey(kind) === key)?.firstPage ?? null);
  }, [outline, at, goTo, goToDocument]);

  // What is looked at stays in view when pages before it come or go.
  const looked = useRef<{ readonly place: PagePlace; readonly offset: number; readonly from: PacketOutline } | null>(
    null,
  );
  useEffect(() => {
    if (!outline) return;
    const last = looked.current;
    if (last && last.from !== outline) {
      const { place, offset } = last;
      const found =
        place.kind === 'document'
          ? numberOf(place.documentId, place.page)
          : (outline.sections.find(({ kind, pageCount }) => kind === place.section && pageCount > offset)?.firstPage ??
            null);
      const page = found !== null && place.kind === 'section' ? found + offset : found;
      looked.current = null;
      if (page !== null && page !== printed) return goTo(page);
    }
    const place = printed > 0 ? placeOnPage(plan, outline, printed) : null;
    const first = place?.kind === 'section' ? outline.sections.find(({ kind }) => kind === place.section) : undefined;
    looked.current = place && { place, offset: printed - (first?.firstPage ?? printed), from: outline };
  }, [plan, outline, printed, numberOf, goTo]);

  return useMemo(() => {
    const place = outline && printed > 0 ? placeOnPage(plan, outline, printed) : null;
    const inView = place?.kind === 'document' ? place : null;
    const currentKeys =
      place === null
        ? []
        : place.kind === 'section'
          ? [sectionKey(place.section)]
          : [documentKey(place.documentId), pageKey(place.documentId, place.page)];
    return { target, goTo, goToDocument, onPage: setPrinted, titleOf, inView, currentKeys };
  }, [plan, outline, printed, target, goTo, goToDocument, titleOf]);
}
