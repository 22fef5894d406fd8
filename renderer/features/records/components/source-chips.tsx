import type { PersonId } from '@shared/contract/common';
import type { SourceLink } from '@shared/contract/links';
import type { RecordRef } from '@shared/contract/records';
import { IconFileSearch } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useText } from '../../../i18n/use-text';
import { useOperation } from '../../../lib/api';
import { ButtonLink } from '../../../ui/button-link';
import { placeSearch } from '../../../ui/pdf-viewer/page-area';
import { QueryView } from '../../../ui/query-view';
import { Section } from '../../../ui/section';
import { UnlinkButton } from '../../../ui/unlink-button';
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
  const { documentId, page, documentTitle: title } = link;
  const words = page === null ? t('records.sourceWhole', { title }) : t('records.sourcePage', { title, page });
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
      <UnlinkButton link={link} />
    </li>
  );
}
