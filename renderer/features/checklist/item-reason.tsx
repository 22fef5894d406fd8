import type { ChecklistItem } from '@shared/contract/checklist';
import { Link } from '@tanstack/react-router';
import { useText } from '../../i18n/use-text';
import { useOpenCase } from '../../lib/case-place';
import { countedWords } from './counted-words';

/** Why an item stands where it does, with the way to what says so. */
export function ItemReason({ why }: { readonly why: ChecklistItem['why'] }) {
  const { t, date, language } = useText();
  const { personId, caseId } = useOpenCase();
  switch (why.kind) {
    case 'filed': {
      const [first] = why.documentIds;
      const words = countedWords(t, 'filed', why.documentIds.length, language);
      if (first === undefined) return words;
      return why.documentIds.length === 1 ? (
        <Link to="/people/$personId/documents/$documentId" params={{ personId, documentId: first }}>
          {words}
        </Link>
      ) : (
        <Link to="/people/$personId/documents" params={{ personId }} search={{ case: caseId }}>
          {words}
        </Link>
      );
    }
    case 'recorded':
      return countedWords(t, 'recorded', why.count, language);
    case 'requested':
      return (
        <Link
          to="/people/$personId/cases/$caseId"
          params={{ personId, caseId }}
          search={{ section: 'requests', id: why.requestId }}
          resetScroll={false}
        >
          {why.dueOn ? t('checklist.why.requestedDue', { date: date(why.dueOn) }) : t('checklist.why.requested')}
        </Link>
      );
    case 'filed_elsewhere': {
      const [only] = why.documentIds;
      const words = countedWords(t, 'filed_elsewhere', why.documentIds.length, language);
      return only !== undefined && why.documentIds.length === 1 ? (
        <Link to="/people/$personId/documents/$documentId" params={{ personId, documentId: only }}>
          {words}
        </Link>
      ) : (
        words
      );
    }
    case 'nothing_found':
      return t('checklist.why.nothing_found');
    case 'set_by_hand':
      return why.note ? t('checklist.why.setByHandNote', { note: why.note }) : t('checklist.why.set_by_hand');
  }
}
