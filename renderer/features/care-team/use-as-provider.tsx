import { Checkbox } from '@mantine/core';
import type { ProviderInput } from '@shared/contract/providers';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useText } from '../../i18n/use-text';
import { invoke } from '../../lib/api';
import { oneLine, type UseAsRequest } from '../../lib/use-as';
import { useNotify } from '../../lib/use-notify';
import { SideDrawer } from '../../ui/side-drawer';
import { UseAsLead } from '../../ui/use-as-lead';
import { ProviderForm } from './components/provider-form';

export type UseAsProviderProps = { readonly request: UseAsRequest; readonly onClose: () => void };

/** Makes a care provider from selected text, and says that the document comes from them. */
export function UseAsProvider({ request, onClose }: UseAsProviderProps) {
  const { t } = useText();
  const notify = useNotify();
  const { document, text } = request;
  const [isMaker, setMaker] = useState(document.providerId === null);
  const save = useMutation({
    mutationFn: async (input: ProviderInput) => {
      const provider = await invoke('providers.create', input);
      const { id, title, kind, documentDate, note } = document;
      if (isMaker) await invoke('documents.update', { id, title, kind, documentDate, note, providerId: provider.id });
    },
    onSuccess: () => {
      notify.done(t('records.created'));
      onClose();
    },
    meta: { isFailureShown: true },
  });
  return (
    <SideDrawer isOpen title={t('useAs.providerTitle')} onClose={onClose}>
      <UseAsLead request={request} isLinked={false} />
      <ProviderForm
        provider={null}
        name={oneLine(text).slice(0, 200)}
        isBusy={save.isPending}
        error={save.error}
        onSave={(input) => save.mutate(input)}
        onCancel={onClose}
      >
        <Checkbox
          mt="lg"
          label={t('careTeam.madeDocument')}
          checked={isMaker}
          onChange={(event) => setMaker(event.currentTarget.checked)}
        />
      </ProviderForm>
    </SideDrawer>
  );
}
