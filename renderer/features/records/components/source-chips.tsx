import { ActionIcon } from '@mantine/core';
import type { PersonId } from '@shared/contract/common';
import type { SourceLink } from '@shared/contract/links';
import type { RecordRef } from '@shared/contract/records';
import { IconFileSearch, IconX } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useText } from '../../../i18n/use-text';
import { invoke, useCommand, useOperation } from '../../../lib/api';
import { useUndo } from '../../../lib/use-undo';
import { ButtonLink } from '../../../ui/button-link';
import { placeSearch } from '../../../ui/pdf-viewer/page-area';
import { QueryView } from '../../../ui/query-view';
import { Section } from '../../../ui/section';
import classes from './source-chips.module.css';

export type SourceChipsProps = { readonly personId: PersonId; readonly target: RecordRef };

/** The pages a record comes from; each opens its document with the place marked. */
export function SourceChips({ personId, target }: SourceChipsProps) {
  const { t } = useText();
  const query = useOperation('links.listForRecord', { target });
  return (
    <Section title={t('records.sources')} level={3}>
      <QueryView
        query={query}
        skeleton={<div className={classes.list} />}
        empty={
          <div className={classes.none}>
            <p>{t('records.noSources')}</p>
            <ButtonLink variant="default" size="compact-sm" to="/people/$personId/documents" params={{ personId }}>
              {t('records.toDocuments')}
            </ButtonLink>
          </div>
        }
      >
        {(links) => (
          <ul className={classes.list}>
            {links.map((link) => (
              <Chip key={link.id} personId={personId} link={link} />
            ))}
          </ul>
        )}
      </QueryView>
    </Section>
  );
}

function Chip({ personId, link }: { readonly personId: PersonId; readonly link: SourceLink }) {
  const { t } = useText();
  const { mutateAsync } = useCommand('links.delete');
  const offerUndo = useUndo();
  const { id, documentId, page, area, target, documentTitle: title } = link;
  const words = page === null ? t('records.sourceWhole', { title }) : t('records.sourcePage', { title, page });
  const remove = async () => {
    await mutateAsync({ id });
    offerUndo({
      message: t('records.unlinked', { title }),
      undo: () => invoke('links.create', { documentId, page, area, target }),
    });
  };
  return (
    <li className={classes.chip}>
      <Link
        className={classes.link}
        to="/people/$personId/documents/$documentId"
        params={{ personId, documentId }}
        search={placeSearch(link)}
        aria-label={t('records.openSource', { title: words })}
      >
        <IconFileSearch size={16} aria-hidden />
        {words}
      </Link>
      <ActionIcon
        variant="subtle"
        color="gray"
        c="var(--ink-soft)"
        size="sm"
        aria-label={t('records.unlink', { title })}
        // A failure is already shown as a notice.
        onClick={() => void remove().catch(() => undefined)}
      >
        <IconX size={14} />
      </ActionIcon>
    </li>
  );
}
