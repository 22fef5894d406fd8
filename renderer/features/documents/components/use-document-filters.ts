import type { Document } from '@shared/contract/documents';
import { foldText } from '@shared/domain/fold-text';
import { useMemo, useState } from 'react';
import { useText } from '../../../i18n/use-text';
import { useProviders } from '../../../lib/use-providers';
import type { FilterChoice } from '../../../ui/filter-bar';

/** Narrows documents by words, kind and provider; only choices that some document has are offered. */
export function useDocumentFilters(documents: readonly Document[]) {
  const { t } = useText();
  const { all } = useProviders();
  const [text, setText] = useState('');
  const [kind, setKind] = useState<string | null>(null);
  const [provider, setProvider] = useState<string | null>(null);

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
        onChange: setKind,
      },
      {
        key: 'provider',
        label: t('documents.list.providerLabel'),
        all: t('documents.list.allProviders'),
        options: all.filter(({ id }) => providers.has(id)).map(({ id, name }) => ({ value: id, label: name })),
        value: provider,
        onChange: setProvider,
      },
    ];
  }, [documents, all, kind, provider, t]);

  const clear = () => {
    setText('');
    setKind(null);
    setProvider(null);
  };
  return { shown, text, setText, choices, clear };
}
