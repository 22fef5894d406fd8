import { Button, Select } from '@mantine/core';
import type { CaseId, PersonId } from '@shared/contract/common';
import type { SourceLink } from '@shared/contract/links';
import type { RecordRef } from '@shared/contract/records';
import { foldText } from '@shared/domain/fold-text';
import { IconFileImport, IconFileText } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { useText } from '../i18n/use-text';
import { useCommand, useOperation } from '../lib/api';
import { useImportAndLink } from '../lib/use-import-and-link';
import classes from './linked-documents.module.css';
import { placeSearch } from './pdf-viewer/page-area';
import { UnlinkButton } from './unlink-button';

export type LinkedDocumentsProps = {
  readonly personId: PersonId;
  readonly caseId: CaseId | null;
  readonly target: RecordRef;
  readonly title: ReactNode;
  /** Shown while nothing is linked: what belongs here. */
  readonly none: ReactNode;
};

/** The papers that belong to a record, with both ways to add one: from what is filed, or new files. */
export function LinkedDocuments({ personId, caseId, target, title, none }: LinkedDocumentsProps) {
  const { t } = useText();
  const { data: links = [] } = useOperation('links.listForRecord', { target });
  const importAndLink = useImportAndLink(target);
  const [isChoosing, setChoosing] = useState(false);
  return (
    <div className={classes.box}>
      <h4 className={classes.title}>{title}</h4>
      {links.length === 0 ? <p className={classes.none}>{none}</p> : null}
      <ul className={classes.list}>
        {links.map((link) => (
          <LinkedDocument key={link.id} personId={personId} link={link} />
        ))}
      </ul>
      {isChoosing ? (
        <DocumentChoice personId={personId} target={target} linked={links} onDone={() => setChoosing(false)} />
      ) : (
        <div className={classes.actions}>
          <Button size="compact-sm" variant="default" onClick={() => setChoosing(true)}>
            {t('journey.papers.link')}
          </Button>
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<IconFileImport size={15} aria-hidden />}
            onClick={() => void importAndLink({ personId, caseId })}
          >
            {t('journey.papers.add')}
          </Button>
        </div>
      )}
    </div>
  );
}

function LinkedDocument({ personId, link }: { readonly personId: PersonId; readonly link: SourceLink }) {
  const { t } = useText();
  const { documentId, page, documentTitle: title } = link;
  return (
    <li className={classes.item}>
      <Link
        to="/people/$personId/documents/$documentId"
        params={{ personId, documentId }}
        search={placeSearch(link)}
        className={classes.link}
      >
        <IconFileText size={17} aria-hidden />
        {page === null ? title : t('records.sourcePage', { title, page })}
      </Link>
      <UnlinkButton link={link} />
    </li>
  );
}

type ChoiceProps = {
  readonly personId: PersonId;
  readonly target: RecordRef;
  readonly linked: readonly SourceLink[];
  readonly onDone: () => void;
};

/** Any document of the person by its title; choosing links it whole. */
function DocumentChoice({ personId, target, linked, onDone }: ChoiceProps) {
  const { t, date } = useText();
  const { data: documents } = useOperation('documents.list', { personId, caseId: null });
  const { mutate } = useCommand('links.create');
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    // A moment later: opened from the start, the field would not name its list, which is drawn after it.
    const timer = setTimeout(() => setOpen(true));
    return () => clearTimeout(timer);
  }, []);
  const options = useMemo(() => {
    const known = new Set(linked.map(({ documentId }) => documentId));
    return (documents ?? [])
      .filter(({ id }) => !known.has(id))
      .map(({ id, title, documentDate }) => ({
        value: String(id),
        label: documentDate ? `${title} · ${date(documentDate, 'short')}` : title,
      }));
  }, [documents, linked, date]);
  const choose = (chosen: string | null) => {
    const document = documents?.find(({ id }) => id === chosen);
    if (document) mutate({ documentId: document.id, page: null, area: null, target });
    onDone();
  };
  return (
    <Select
      label={t('journey.papers.choose')}
      placeholder={t('journey.papers.type')}
      data={options}
      limit={60}
      searchable
      autoFocus
      dropdownOpened={isOpen}
      onDropdownOpen={() => setOpen(true)}
      onDropdownClose={() => setOpen(false)}
      nothingFoundMessage={t('journey.papers.nothing')}
      comboboxProps={{ withinPortal: true }}
      filter={({ options: all, search, limit }) => {
        const words = foldText(search);
        return all
          .filter((option) => 'label' in option && foldText(String(option.label)).includes(words))
          .slice(0, limit);
      }}
      onChange={choose}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onDone();
      }}
    />
  );
}
