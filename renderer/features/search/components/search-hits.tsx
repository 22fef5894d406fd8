import type { SearchHit } from '@shared/contract/documents';
import type { RecordHit } from '@shared/contract/search';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useText } from '../../../i18n/use-text';
import { useOperation } from '../../../lib/api';
import { personInitials, personName } from '../../../lib/person-words';
import { PersonMark } from '../../../ui/person-mark';
import { type DocumentHits, groupHits, type PersonHits } from './group-hits';
import { keyOfHit, RecordHitLine } from './record-hit-line';
import classes from './search-hits.module.css';

/** The most the core answers. */
const MOST = 100;

export type SearchHitsProps = {
  readonly hits: readonly SearchHit[];
  readonly records: readonly RecordHit[];
  readonly text: string;
};

/** Hits grouped by person: what the family wrote down, then documents with the words marked in their sentence. */
export function SearchHits({ hits, records, text }: SearchHitsProps) {
  const { t } = useText();
  return (
    <>
      <p className={classes.count} role="status">
        {Math.max(hits.length, records.length) >= MOST
          ? t('documents.search.most')
          : t('documents.search.hits', { count: hits.length + records.length })}
      </p>
      {groupHits(hits, records).map((group) => (
        <PersonGroup key={group.personId ?? 'inbox'} group={group} text={text} />
      ))}
    </>
  );
}

function PersonGroup({ group, text }: { readonly group: PersonHits; readonly text: string }) {
  const { t } = useText();
  const { data: people = [] } = useOperation('people.list', {});
  const person = people.find(({ id }) => id === group.personId);
  return (
    <section className={classes.group}>
      <h2 className={classes.person}>
        {person ? <PersonMark initials={personInitials(person)} color={person.color} size={26} /> : null}
        {person ? personName(person) : t('documents.search.inInbox')}
      </h2>
      {group.records.length > 0 ? (
        <ul className={classes.records}>
          {group.records.map((hit) => (
            <li key={keyOfHit(hit)}>
              <RecordHitLine hit={hit} />
            </li>
          ))}
        </ul>
      ) : null}
      {group.documents.map((document) => (
        <DocumentGroup key={document.documentId} document={document} text={text} />
      ))}
    </section>
  );
}

function DocumentGroup({ document, text }: { readonly document: DocumentHits; readonly text: string }) {
  const { t, date } = useText();
  const { title, kind, documentDate } = document.first;
  const facts = [t(`documents.kind.${kind}`), documentDate ? date(documentDate, 'short') : t('documents.undated')];
  return (
    <article className={classes.document}>
      <h3 className={classes.title}>
        {title}
        <span className={classes.facts}>{facts.join(' · ')}</span>
      </h3>
      <ul className={classes.hits}>
        {document.hits.map((hit) => (
          <li key={hit.page ?? 'title'}>
            <HitLink hit={hit} text={text}>
              <span className={classes.page}>
                {hit.page === null ? t('documents.search.inTitle') : t('documents.search.onPage', { page: hit.page })}
              </span>
              <span className={classes.excerpt}>
                {hit.excerpt.map(({ text: part, isMatch }, index) =>
                  // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one sentence never move
                  isMatch ? <mark key={index}>{part}</mark> : <span key={index}>{part}</span>,
                )}
              </span>
            </HitLink>
          </li>
        ))}
      </ul>
    </article>
  );
}

type HitLinkProps = { readonly hit: SearchHit; readonly text: string; readonly children: ReactNode };

function HitLink({ hit, text, children }: HitLinkProps) {
  const { t } = useText();
  const { personId, documentId, page, title } = hit;
  if (personId === null)
    return (
      <Link to="/inbox" search={{ id: documentId }} className={classes.hit}>
        {children}
      </Link>
    );
  return (
    <Link
      to="/people/$personId/documents/$documentId"
      params={{ personId, documentId }}
      search={page === null ? {} : { page, find: text }}
      className={classes.hit}
      title={page === null ? t('documents.search.open', { title }) : t('documents.search.openAt', { title, page })}
    >
      {children}
    </Link>
  );
}
