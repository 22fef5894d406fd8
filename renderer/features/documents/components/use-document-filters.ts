import type { PersonId } from '@shared/contract/common';
import type { Document } from '@shared/contract/documents';
import { foldText } from '@shared/domain/fold-text';
import { useMemo } from 'react';
import { useText } from '../../../i18n/use-text';
import { useKeptState } from '../../../lib/use-kept-state';
import { useProviders } from '../../../lib/use-providers';
import type { FilterChoice } from '../../../ui/filter-bar';

type Filter = { readonly text: string; readonly kind: string | null; readonly provider: string | null };
const NO_FILTER: Filter = { text: '', kind: null, provider: null };

/** Narrows a person's documents by words, kind and provider; only choices that some document has are offered. */
export function useDocumentFilters(personId: PersonId, documents: readonly Document[]) {
  const { t } = useText();
  const { all } = useProviders();
  const [{ text, kind, provider }, keep] = useKeptState(`documents of ${personId}`, NO_FILTER);

  const shown = useMemo(() => {
    const words = foldText(text).split(' ').filter(Boolean);
    return documents.filter((document) => {
      if (kind !== null && document.kind !== kind) return false;
      if (provider !== null && document.providerId !== provider) return false;
      const hay = foldText(`${document.title} ${document.note ?? ''} ${document.originalName}`);
      return words.every((word) => hay.includes(word));
    });
  }, [documents, text, kind, provider]);

  const choices = useMemo((): readonly FilterChoice[] => {
    const kinds = [...new Set(documents.map((document) => document.kind))];
    const providers = new Set(documents.map(({ providerId }) => providerId));
    return [
      {
        key: 'kind',
        label: t('documents.list.kindLabel'),
        all: t('documents.list.allKinds'),
        options: kinds.map((one) => ({ value: one, label: t(`documents.kind.${one}`) })),
        value: kind,
        onChange: (next) => keep({ text, kind: next, provider }),
      },
      {
        key: 'provider',
        label: t('documents.list.providerLabel'),
        all: t('documents.list.allProviders'),
        options: all.filter(({ id }) => providers.has(id)).map(({ id, name }) => ({ value: id, label: name })),
        value: provider,
        onChange: (next) => keep({ text, kind, provider: next }),
      },
    ];
  }, [documents, all, text, kind, provider, keep, t]);

  const clear = () => keep(NO_FILTER);
  const setText = (next: string) => keep({ text: next, kind, provider });
  return { shown, text, setText, choices, clear };
}
