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

/** A part in its own chunk; nothing stands in its place while it arrives. */
function part<Props extends object>(load: () => Promise<ComponentType<Props>>): FunctionComponent<Props> {
  const Part = lazy(async () => ({ default: await load() }));
  return function LazyPart(props: Props) {
    return (
      <Suspense fallback={null}>
        <Part {...props} />
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
export const ReferralForm = part(() => import('../features/referrals/referral-form').then((m) => m.ReferralForm));
export const CaseParts = part(() => import('./case-parts').then((m) => m.CaseParts));
export const TimelinePage = page(() => import('../features/timeline/timeline-page').then((m) => m.TimelinePage));
export const PacketPage = page(() => import('../features/packets/packet-page').then((m) => m.PacketPage));
export const PacketViewPage = page(() => import('../features/packets/packet-view-page').then((m) => m.PacketViewPage));
export const SearchPage = page(() => import('../features/search/search-page').then((m) => m.SearchPage));
export const TreatmentsPage = page(() => import('../features/records/treatments-page').then((m) => m.TreatmentsPage));
export const ProceduresPage = page(() => import('../features/records/procedures-page').then((m) => m.ProceduresPage));
export const MedicationsPage = page(() =>
  import('../features/records/medications-page').then((m) => m.MedicationsPage),
);
export const ImmunizationsPage = page(() =>
  import('../features/records/immunizations-page').then((m) => m.ImmunizationsPage),
);
export const FamilyHistoryPage = page(() =>
  import('../features/records/family-history-page').then((m) => m.FamilyHistoryPage),
);
export const CareTeamPage = page(() => import('../features/care-team/care-team-page').then((m) => m.CareTeamPage));
export const TrendPage = page(() => import('../features/trends/trend-page').then((m) => m.TrendPage));

/* Parts that one feature's page shows of another's. */
export const HealthHistory = part(() => import('../features/records/health-history').then((m) => m.HealthHistory));
export const BackupReminder = part(() => import('../features/backups/backup-reminder').then((m) => m.BackupReminder));
export const BackupSection = part(() => import('../features/backups/backup-section').then((m) => m.BackupSection));
export const TestList = part(() => import('../features/trends/test-list').then((m) => m.TestList));
export const UseAsRecord = part(() => import('../features/records/use-as-record').then((m) => m.UseAsRecord));
export const UseAsProvider = part(() => import('../features/care-team/use-as-provider').then((m) => m.UseAsProvider));
