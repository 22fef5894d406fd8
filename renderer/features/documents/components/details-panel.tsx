import { Button, Menu } from '@mantine/core';
import type { PersonId } from '@shared/contract/common';
import type { Document } from '@shared/contract/documents';
import { IconFolderPlus, IconPencil, IconTrash } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useText } from '../../../i18n/use-text';
import { useCommand, useOperation } from '../../../lib/api';
import { useCaseOptions } from '../../../lib/use-case-options';
import { useNotify } from '../../../lib/use-notify';
import { useProviders } from '../../../lib/use-providers';
import { DefinitionList } from '../../../ui/definition-list';
import { FormActions } from '../../../ui/form-actions';
import { MoveButton } from '../../../ui/move/move-button';
import { Notice } from '../../../ui/notice';
import classes from './details-panel.module.css';
import { DocumentCases } from './document-cases';
import { DocumentFields } from './document-fields';
import { useDocumentForm } from './document-form';
import { PersonMismatch } from './person-mismatch';
import { UnreadNotice } from './unread-notice';
import { useTrashDocuments } from './use-filing';

export type DetailsPanelProps = { readonly personId: PersonId; readonly document: Document };

/** What a document is: read first, edited in place. */
export function DetailsPanel({ personId, document }: DetailsPanelProps) {
  const [isEditing, setEditing] = useState(false);
  return isEditing ? (
    <EditDetails document={document} onDone={() => setEditing(false)} />
  ) : (
    <ReadDetails personId={personId} document={document} onEdit={() => setEditing(true)} />
  );
}

function EditDetails({ document, onDone }: { readonly document: Document; readonly onDone: () => void }) {
  const { t } = useText();
  const notify = useNotify();
  const update = useCommand('documents.update', { isFailureShown: true });
  const { form, submit } = useDocumentForm(document, (details) =>
    update.mutate(
      { id: document.id, ...details },
      {
        onSuccess: () => {
          notify.done(t('documents.page.saved'));
          onDone();
        },
      },
    ),
  );
  return (
    <form onSubmit={submit} aria-label={t('documents.page.edit')}>
      <DocumentFields form={form} />
      <FormActions submit={t('documents.page.save')} isBusy={update.isPending} error={update.error} onCancel={onDone} />
    </form>
  );
}

function ReadDetails({ personId, document, onEdit }: DetailsPanelProps & { readonly onEdit: () => void }) {
  const { t, date, day, bytes } = useText();
  const { nameOf } = useProviders();
  const navigate = useNavigate();
  const cases = useCaseOptions(personId);
  const file = useCommand('documents.file');
  const trash = useTrashDocuments();
  const { data: [read] = [] } = useOperation('documents.suggest', { ids: [document.id] });
  const mismatches = read?.mismatches.flatMap((each) => (each.personId === personId ? [each.mismatch] : [])) ?? [];
  const { condition, documentDate, caseIds } = document;
  const filed = cases.filter(({ value }) => caseIds.includes(value));
  const free = cases.filter(({ value }) => !caseIds.includes(value));
  const toList = () => void navigate({ to: '/people/$personId/documents', params: { personId } });
  // A failure is already shown as a notice.
  const remove = () => void trash([document]).then(toList, () => undefined);
  return (
    <div className={classes.details}>
      {mismatches.map((mismatch) => (
        <PersonMismatch key={mismatch.kind} personId={personId} mismatch={mismatch} />
      ))}
      {condition === 'readable' ? null : (
        <Notice tone={condition === 'unreadable' ? 'alarm' : 'warn'}>
          {t(`documents.conditionHelp.${condition}`)}
        </Notice>
      )}
      <UnreadNotice document={document} />
      <DefinitionList
        items={[
          { term: t('documents.field.kind'), value: t(`documents.kind.${document.kind}`) },
          {
            term: t('documents.field.date'),
            value: documentDate ? date(documentDate) : t('documents.undated'),
          },
          { term: t('documents.field.provider'), value: nameOf(document.providerId) },
          {
            term: t('documents.fact.cases'),
            value: filed.length > 0 ? <DocumentCases personId={personId} document={document} cases={filed} /> : null,
          },
          { term: t('documents.field.note'), value: document.note },
        ]}
      />
      <div className={classes.actions}>
        <Button variant="default" leftSection={<IconPencil size={16} aria-hidden />} onClick={onEdit}>
          {t('documents.page.edit')}
        </Button>
        {free.length > 0 ? (
          <Menu position="bottom-start">
            <Menu.Target>
              <Button variant="default" leftSection={<IconFolderPlus size={16} aria-hidden />} loading={file.isPending}>
                {t('documents.page.fileUnderCase')}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {free.map(({ value, label }) => (
                <Menu.Item key={value} onClick={() => file.mutate({ ids: [document.id], personId, caseId: value })}>
                  {label}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        ) : null}
      </div>
      <div className={classes.file}>
        <DefinitionList
          items={[
            { term: t('documents.fact.originalName'), value: document.originalName },
            {
              term: t('documents.fact.type'),
              value: [
                t(`documents.mediaType.${document.mediaType}`),
                bytes(document.byteSize),
                document.pageCount > 0 ? t('documents.pages', { count: document.pageCount }) : null,
              ]
                .filter((part) => part !== null)
                .join(' · '),
            },
            { term: t('documents.fact.added'), value: day(document.importedAt) },
          ]}
        />
      </div>
      <Button
        className={classes.trash}
        variant="subtle"
        color="gray"
        c="var(--ink-soft)"
        leftSection={<IconTrash size={16} aria-hidden />}
        onClick={remove}
      >
        {t('documents.page.trash')}
      </Button>
      <div>
        <MoveButton
          fromPersonId={personId}
          item={{ kind: 'document', id: document.id }}
          title={document.title}
          onMoved={toList}
        />
      </div>
    </div>
  );
}
