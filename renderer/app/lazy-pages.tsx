import { type ComponentType, type FunctionComponent, lazy, Suspense } from 'react';
import type { PageSkeletonProps } from '../ui/page-skeleton';
import { PageSkeleton } from '../ui/page-skeleton';

/** A page in its own chunk, with the skeleton of a page while it arrives. */
function page<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  skeleton: PageSkeletonProps = {},
): FunctionComponent<Props> {
  const Page = lazy(async () => ({ default: await load() }));
  return function LazyPage(props: Props) {
    return (
      <Suspense fallback={<PageSkeleton {...skeleton} />}>
        <Page {...props} />
      </Suspense>
    );
  };
}

export const HomePage = page(() => import('../features/home/home-page').then((m) => m.HomePage));
export const PersonNewPage = page(() => import('../features/people/person-new-page').then((m) => m.PersonNewPage));
export const PersonEditPage = page(() => import('../features/people/person-edit-page').then((m) => m.PersonEditPage));
export const PersonOverviewPage = page(() =>
  import('../features/people/person-overview-page').then((m) => m.PersonOverviewPage),
);
export const CasesPage = page(() => import('../features/cases/cases-page').then((m) => m.CasesPage));
export const CasePage = page(() => import('../features/cases/case-page').then((m) => m.CasePage));
export const CaseNewPage = page(() => import('../features/cases/case-new-page').then((m) => m.CaseNewPage));
export const CaseEditPage = page(() => import('../features/cases/case-edit-page').then((m) => m.CaseEditPage));
export const SettingsPage = page(() => import('../features/settings/settings-page').then((m) => m.SettingsPage));
export const TrashPage = page(() => import('../features/trash/trash-page').then((m) => m.TrashPage));

export const InboxPage = page(() => import('../features/documents/inbox-page').then((m) => m.InboxPage));
export const DocumentsPage = page(() => import('../features/documents/documents-page').then((m) => m.DocumentsPage));
export const DocumentPage = page(() => import('../features/documents/document-page').then((m) => m.DocumentPage));
export const ResultsPage = page(() => import('../features/records/results-page').then((m) => m.ResultsPage));
export const DiagnosesPage = page(() => import('../features/records/diagnoses-page').then((m) => m.DiagnosesPage));
export const ReferralsPage = page(() => import('../features/records/referrals-page').then((m) => m.ReferralsPage));
export const CaseRecords = page(() => import('../features/records/case-records').then((m) => m.CaseRecords));
export const TimelinePage = page(() => import('../features/timeline/timeline-page').then((m) => m.TimelinePage));
export const PacketPage = page(() => import('../features/packets/packet-page').then((m) => m.PacketPage));
export const PacketViewPage = page(() => import('../features/packets/packet-view-page').then((m) => m.PacketViewPage));
export const SearchPage = page(() => import('../features/search/search-page').then((m) => m.SearchPage));
