import type { DocumentId } from '@shared/contract/common';
import type { Document } from '@shared/contract/documents';
import { useState } from 'react';
import { useText } from '../../../i18n/use-text';
import { useStoredSize } from '../../../lib/use-stored-size';
import { PaneHandle } from '../../../ui/pane-handle';
import workspace from '../../../ui/workspace.module.css';
import { DocumentView } from './document-view';
import { InboxFiling } from './inbox-filing';
import { InboxList } from './inbox-list';

export type InboxWorkspaceProps = {
  readonly documents: readonly Document[];
  readonly document: Document;
  readonly onOpen: (id: DocumentId | null) => void;
};

const LIST = { least: 200, most: 420 };
const FORM = { least: 280, most: 520 };

/** List, page and form. */
export function InboxWorkspace({ documents, document, onOpen }: InboxWorkspaceProps) {
  const { t } = useText();
  const [listWidth, setListWidth] = useStoredSize('inbox-list', 264, LIST);
  const [formWidth, setFormWidth] = useStoredSize('inbox-form', 340, FORM);
  const [chosen, setChosen] = useState<ReadonlySet<DocumentId>>(new Set());
  const selected = documents.filter(({ id }) => chosen.has(id));

  const at = documents.findIndex(({ id }) => id === document.id);
  const afterThis = () => {
    onOpen((documents[at + 1] ?? documents[at - 1])?.id ?? null);
  };
  return (
    <div className={workspace.workspace}>
      <div className={workspace.pane} style={{ width: listWidth }}>
        <InboxList
          documents={documents}
          openId={document.id}
          chosen={chosen}
          onChosen={setChosen}
          onOpen={(id) => onOpen(id)}
        />
      </div>
      <PaneHandle
        label={t('documents.inbox.resizeList')}
        side="left"
        size={listWidth}
        onChange={setListWidth}
        {...LIST}
      />
      <div className={workspace.center}>
        <DocumentView document={document} hasThumbnails={false} />
      </div>
      <PaneHandle
        label={t('documents.inbox.resizeForm')}
        side="right"
        size={formWidth}
        onChange={setFormWidth}
        {...FORM}
      />
      <div className={workspace.pane} style={{ width: formWidth }}>
        <InboxFiling
          document={document}
          next={documents[at + 1] ?? null}
          selected={selected}
          onFiled={afterThis}
          onSelection={setChosen}
        />
      </div>
    </div>
  );
}
