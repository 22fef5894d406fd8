import { Loader, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import type { PersonId } from '@shared/contract/common';
import { IconSearch } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useText } from '../../i18n/use-text';
import { useOperation } from '../../lib/api';
import { EmptyState } from '../../ui/empty-state';
import { ErrorState } from '../../ui/error-state';
import { Page } from '../../ui/page';
import { RowsSkeleton } from '../../ui/page-skeleton';
import { PersonFilter } from './components/person-filter';
import { SearchHits } from './components/search-hits';
import classes from './search-page.module.css';

export type SearchPageProps = { readonly text: string; readonly personId: PersonId | null };

const PAUSE_MS = 220;

/** One field over everything filed; each hit opens its page with the words marked. */
export function SearchPage({ text, personId }: SearchPageProps) {
  const { t } = useText();
  const navigate = useNavigate();
  const [typed, setTyped] = useState(text);
  const [looked] = useDebouncedValue(typed.trim(), PAUSE_MS);
  const query = useOperation('documents.search', { text: looked, personId }, { enabled: looked !== '' });

  // What this page wrote into the address itself; anything else there was asked from outside.
  const written = useRef(text);
  useEffect(() => {
    if (text === written.current) return;
    written.current = text;
    setTyped(text);
  }, [text]);
  // The address follows the words, so that coming back from a page finds the same hits.
  useEffect(() => {
    if (looked === written.current) return;
    written.current = looked;
    const search = { text: looked === '' ? undefined : looked, person: personId ?? undefined };
    void navigate({ to: '/search', search, replace: true });
  }, [looked, personId, navigate]);

  const show = () => {
    if (looked === '')
      return (
        <EmptyState
          icon={<IconSearch size={28} stroke={1.5} aria-hidden />}
          title={t('documents.search.startTitle')}
          text={t('documents.search.startBody')}
        />
      );
    if (query.error) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
    if (!query.data) return <RowsSkeleton rows={5} hasLead={false} />;
    if (query.data.length === 0)
      return (
        <EmptyState title={t('documents.search.noneTitle', { text: looked })} text={t('documents.search.noneBody')} />
      );
    return <SearchHits hits={query.data} text={looked} />;
  };
  return (
    <Page title={t('documents.search.title')} description={t('documents.search.lead')}>
      <search className={classes.bar}>
        <TextInput
          size="lg"
          type="search"
          autoFocus
          aria-label={t('documents.search.label')}
          placeholder={t('documents.search.placeholder')}
          leftSection={<IconSearch size={20} aria-hidden />}
          rightSection={query.isFetching ? <Loader size={18} aria-label={t('documents.search.searching')} /> : null}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          classNames={{ input: classes.field ?? '' }}
        />
        <PersonFilter
          personId={personId}
          onChange={(person) =>
            void navigate({
              to: '/search',
              search: { text: typed.trim() === '' ? undefined : typed.trim(), person: person ?? undefined },
              replace: true,
            })
          }
        />
      </search>
      {show()}
    </Page>
  );
}
