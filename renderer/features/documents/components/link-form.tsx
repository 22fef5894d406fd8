import { Button, Radio, Select, Stack } from '@mantine/core';
import type { PersonId } from '@shared/contract/common';
import type { Document } from '@shared/contract/documents';
import { IconCrop } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useText } from '../../../i18n/use-text';
import { useCommand } from '../../../lib/api';
import { useNotify } from '../../../lib/use-notify';
import { FailureNotice } from '../../../ui/failure-notice';
import { Notice } from '../../../ui/notice';
import type { DraftPlace } from './draft-place';
import classes from './links-panel.module.css';
import { useLinkTargets } from './use-link-targets';

export type LinkFormProps = {
  readonly personId: PersonId;
  readonly document: Document;
  readonly page: number;
  readonly draft: DraftPlace;
  readonly onDraft: (draft: DraftPlace | null) => void;
  readonly isPicking: boolean;
  readonly onPicking: (isPicking: boolean) => void;
};

/** Says what to link (document, page or place) and to which of the same person's records. */
export function LinkForm({ personId, document, page, draft, onDraft, isPicking, onPicking }: LinkFormProps) {
  const { t } = useText();
  const notify = useNotify();
  const { isLoaded, groups } = useLinkTargets(personId);
  const [chosen, setChosen] = useState<string | null>(null);
  const create = useCommand('links.create', { isFailureShown: true });
  const targets = groups.flatMap(({ items }) => items);
  const target = targets.find(({ key }) => key === chosen);
  const onPage = draft.kind === 'whole' ? page : draft.page;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!target) return;
    create.mutate(
      {
        documentId: document.id,
        page: draft.kind === 'whole' ? null : draft.page,
        area: draft.kind === 'area' ? draft.area : null,
        target: target.ref,
      },
      {
        onSuccess: ({ targetTitle }) => {
          notify.done(t('documents.link.saved', { title: targetTitle }));
          onDraft(null);
        },
      },
    );
  };
  const choose = (what: string) => {
    if (what === 'whole') onDraft({ kind: 'whole' });
    else if (what === 'page') onDraft({ kind: 'page', page });
    else onPicking(true);
  };
  const close = () => {
    onPicking(false);
    onDraft(null);
  };
  if (isLoaded && targets.length === 0)
    return (
      <div className={classes.form}>
        <Notice
          action={
            <Button size="compact-sm" variant="default" onClick={close}>
              {t('documents.link.cancel')}
            </Button>
          }
        >
          {t('documents.link.noTargets')}
        </Notice>
      </div>
    );
  return (
    <form className={classes.form} onSubmit={submit}>
      <Radio.Group label={t('documents.link.what')} value={draft.kind} onChange={choose}>
        <Stack gap={8} mt={6}>
          <Radio value="page" label={t('documents.link.page', { page: onPage })} />
          <Radio value="area" label={t('documents.link.area', { page: onPage })} />
          <Radio value="whole" label={t('documents.link.whole')} />
        </Stack>
      </Radio.Group>
      {isPicking ? <div className={classes.picking}>{t('documents.link.drawing')}</div> : null}
      {draft.kind === 'area' && !isPicking ? (
        <Button
          variant="default"
          size="compact-sm"
          style={{ justifySelf: 'start' }}
          leftSection={<IconCrop size={16} aria-hidden />}
          onClick={() => onPicking(true)}
        >
          {t('documents.link.drawAgain')}
        </Button>
      ) : null}
      <Select
        label={t('documents.link.choose')}
        description={t('documents.link.chooseHelp')}
        data={groups.map(({ group, items }) => ({
          group,
          items: items.map(({ key, label }) => ({ value: key, label })),
        }))}
        searchable
        comboboxProps={{ withinPortal: true }}
        value={chosen}
        onChange={setChosen}
      />
      <FailureNotice error={create.error} />
      <div className={classes.buttons}>
        <Button type="submit" disabled={!target || isPicking} loading={create.isPending}>
          {t('documents.link.save')}
        </Button>
        <Button variant="subtle" color="gray" c="var(--ink)" onClick={close}>
          {t('documents.link.cancel')}
        </Button>
      </div>
    </form>
  );
}
