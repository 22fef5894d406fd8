import type { FilingSuggestion } from '@shared/contract/documents';
import { useText } from '../../../i18n/use-text';
import { EvidenceLine } from './evidence-line';

/** Why a person is suggested: the words on the page, or that nobody else can be meant. */
export function PersonEvidence({ person }: { readonly person: NonNullable<FilingSuggestion['person']> }) {
  const { t } = useText();
  if (person.words !== null) return <EvidenceLine words={person.words} />;
  if (person.because === 'dropped_here') return t('documents.suggest.droppedHere');
  return person.because === 'only_person' ? t('documents.suggest.onlyPerson') : null;
}
