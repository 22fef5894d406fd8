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
  const isAsked = looked !== '';
  const query = useOperation('documents.search', { text: looked, personId }, { enabled: isAsked });
  const written = useOperation('search.records', { text: looked, personId }, { enabled: isAsked, staleTime: 0 });

  // What this page put into the address itself; anything else there was asked from outside.
  const addressed = useRef(text);
  useEffect(() => {
    if (text === addressed.current) return;
    addressed.current = text;
    setTyped(text);
  }, [text]);
  // The address follows the words, so that coming back from a page finds the same hits.
  useEffect(() => {
    if (looked === addressed.current) return;
    addressed.current = looked;
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
    for (const { error, refetch } of [query, written])
      if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
    if (!query.data || !written.data) return <RowsSkeleton rows={5} hasLead={false} />;
    if (query.data.length + written.data.length === 0)
      return (
        <EmptyState title={t('documents.search.noneTitle', { text: looked })} text={t('documents.search.noneBody')} />
      );
    return <SearchHits hits={query.data} records={written.data} text={looked} />;
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
          rightSection={
            query.isFetching || written.isFetching ? (
              <Loader size={18} aria-label={t('documents.search.searching')} />
            ) : null
          }
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
