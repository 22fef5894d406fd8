import { caseId, documentId, packetId, personId } from '@shared/contract/common';
import { createHashHistory, createRootRoute, createRoute, createRouter, Outlet } from '@tanstack/react-router';
import { z } from 'zod';
import { casePlace } from '../lib/case-place';
import { ErrorPage } from './error-page';
import * as pages from './lazy-pages';
import { NotFoundPage } from './not-found-page';
import { OpenDocument } from './open-document';
import { OpenPacket } from './open-packet';
import { PersonFrame } from './shell/person-frame';
import { Shell } from './shell/shell';

/*
 * Every screen and its address. Pages take ids as props, parsed here once; a page of one feature that shows another's
 * part receives it as a slot, so that features stay apart.
 */
const rootRoute = createRootRoute({
  component: () => (
    <Shell>
      <Outlet />
    </Shell>
  ),
  notFoundComponent: NotFoundPage,
  errorComponent: ErrorPage,
});

const homeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  component: () => <pages.HomePage reminder={<pages.BackupReminder />} />,
});
const personNewRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/people/new',
  component: pages.PersonNewPage,
});

const personRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/people/$personId',
  params: { parse: (raw) => ({ personId: personId.parse(raw.personId) }) },
  component: function PersonRoute() {
    return (
      <PersonFrame personId={personRoute.useParams().personId}>
        <Outlet />
      </PersonFrame>
    );
  },
});
const overviewRoute = createRoute({
  getParentRoute: () => personRoute,
  path: '/',
  component: function OverviewRoute() {
    const ids = overviewRoute.useParams();
    return <pages.PersonOverviewPage {...ids} history={<pages.HealthHistory {...ids} />} />;
  },
});
const personEditRoute = createRoute({
  getParentRoute: () => personRoute,
  path: '/edit',
  component: () => <pages.PersonEditPage {...personEditRoute.useParams()} />,
});
const casesRoute = createRoute({
  getParentRoute: () => personRoute,
  path: '/cases',
  component: () => <pages.CasesPage {...casesRoute.useParams()} />,
});
const caseNewRoute = createRoute({
  getParentRoute: () => personRoute,
  path: '/cases/new',
  component: () => <pages.CaseNewPage {...caseNewRoute.useParams()} />,
});
const withCaseId = { parse: (raw: { readonly caseId: string }) => ({ caseId: caseId.parse(raw.caseId) }) };
const caseRoute = createRoute({
  getParentRoute: () => personRoute,
  path: '/cases/$caseId',
  params: withCaseId,
  validateSearch: casePlace,
  component: function CaseRoute() {
    return <pages.CasePage {...caseRoute.useParams()} place={caseRoute.useSearch()} parts={<pages.CaseParts />} />;
  },
});
const caseEditRoute = createRoute({
  getParentRoute: () => personRoute,
  path: '/cases/$caseId/edit',
  params: withCaseId,
  component: () => <pages.CaseEditPage {...caseEditRoute.useParams()} />,
});
const packetRoute = createRoute({
  getParentRoute: () => personRoute,
  path: '/cases/$caseId/packet',
  params: withCaseId,
  validateSearch: z.object({
    at: z
      .string()
      .regex(/^[\w.-]{1,60}$/)
      .optional()
      .catch(undefined),
  }),
  component: () => <pages.PacketPage {...packetRoute.useParams()} at={packetRoute.useSearch().at ?? null} />,
});
const withPacketId = { parse: (raw: { readonly packetId: string }) => ({ packetId: packetId.parse(raw.packetId) }) };
const packetViewRoute = createRoute({
  getParentRoute: () => personRoute,
  path: '/packets/$packetId',
  params: withPacketId,
  component: () => <pages.PacketViewPage {...packetViewRoute.useParams()} />,
});

const optionalCase = z.object({ case: caseId.optional().catch(undefined) });
const timelineRoute = createRoute({
  getParentRoute: () => personRoute,
  path: '/timeline',
  validateSearch: optionalCase,
  component: () => (
    <pages.TimelinePage {...timelineRoute.useParams()} caseId={timelineRoute.useSearch().case ?? null} />
  ),
});
const documentsRoute = createRoute({
  getParentRoute: () => personRoute,
  path: '/documents',
  validateSearch: optionalCase,
  component: () => (
    <pages.DocumentsPage {...documentsRoute.useParams()} caseId={documentsRoute.useSearch().case ?? null} />
  ),
});
/** `area` as `x,y,width,height` in fractions of the page; `find` marks words on opening. */
const documentPlace = z.object({
  page: z.coerce.number().int().min(1).optional().catch(undefined),
  area: z.string().optional().catch(undefined),
  find: z.string().optional().catch(undefined),
});
const withDocumentId = {
  parse: (raw: { readonly documentId: string }) => ({ documentId: documentId.parse(raw.documentId) }),
};
const documentRoute = createRoute({
  getParentRoute: () => personRoute,
  path: '/documents/$documentId',
  params: withDocumentId,
  validateSearch: documentPlace,
  component: function DocumentRoute() {
    const { page, area, find } = documentRoute.useSearch();
    const ids = documentRoute.useParams();
    return (
      <pages.DocumentPage
        {...ids}
        page={page ?? null}
        area={area ?? null}
        find={find ?? null}
        renderUseAs={(request, onClose) =>
          request.as === 'provider' ? (
            <pages.UseAsProvider request={request} onClose={onClose} />
          ) : (
            <pages.UseAsRecord personId={ids.personId} request={request} onClose={onClose} />
          )
        }
      />
    );
  },
});
/**
 * Records open in place: `id` names the open one, `edit` opens its form, `new` an empty form (filed under `case`) of
 * the kind `of` where a screen has several; `view` is how the list is shown.
 */
const recordPlace = z.object({
  id: z.uuid().optional().catch(undefined),
  new: z.boolean().optional().catch(undefined),
  edit: z.boolean().optional().catch(undefined),
  case: caseId.optional().catch(undefined),
  of: z.string().optional().catch(undefined),
  view: z.literal('test').optional().catch(undefined),
});
const resultsRoute = createRoute({
  getParentRoute: () => personRoute,
  path: '/results',
  validateSearch: recordPlace,
  component: function ResultsRoute() {
    const ids = resultsRoute.useParams();
    return <pages.ResultsPage {...ids} place={resultsRoute.useSearch()} byTest={<pages.TestList {...ids} />} />;
  },
});
const trendRoute = createRoute({
  getParentRoute: () => personRoute,
  path: '/results/test',
  validateSearch: z.object({ name: z.string().catch(''), unit: z.string().optional().catch(undefined) }),
  component: function TrendRoute() {
    const { name, unit } = trendRoute.useSearch();
    return <pages.TrendPage {...trendRoute.useParams()} name={name} unit={unit ?? null} />;
  },
});
const diagnosesRoute = createRoute({
  getParentRoute: () => personRoute,
  path: '/diagnoses',
  validateSearch: recordPlace,
  component: () => <pages.DiagnosesPage {...diagnosesRoute.useParams()} place={diagnosesRoute.useSearch()} />,
});
const referralsRoute = createRoute({
  getParentRoute: () => personRoute,
  path: '/referrals',
  validateSearch: recordPlace,
  component: () => (
    <pages.ReferralsPage
      {...referralsRoute.useParams()}
      place={referralsRoute.useSearch()}
      renderForm={(form) => <pages.ReferralForm {...form} canChooseCase />}
    />
  ),
});

const treatmentsRoute = createRoute({
  getParentRoute: () => personRoute,
  path: '/treatments',
  validateSearch: recordPlace,
  component: () => <pages.TreatmentsPage {...treatmentsRoute.useParams()} place={treatmentsRoute.useSearch()} />,
});
const proceduresRoute = createRoute({
  getParentRoute: () => personRoute,
  path: '/procedures',
  validateSearch: recordPlace,
  component: () => <pages.ProceduresPage {...proceduresRoute.useParams()} place={proceduresRoute.useSearch()} />,
});
const medicationsRoute = createRoute({
  getParentRoute: () => personRoute,
  path: '/medications',
  validateSearch: recordPlace,
  component: () => <pages.MedicationsPage {...medicationsRoute.useParams()} place={medicationsRoute.useSearch()} />,
});
const immunizationsRoute = createRoute({
  getParentRoute: () => personRoute,
  path: '/immunizations',
  validateSearch: recordPlace,
  component: () => (
    <pages.ImmunizationsPage {...immunizationsRoute.useParams()} place={immunizationsRoute.useSearch()} />
  ),
});
const familyHistoryRoute = createRoute({
  getParentRoute: () => personRoute,
  path: '/family-history',
  validateSearch: recordPlace,
  component: () => (
    <pages.FamilyHistoryPage {...familyHistoryRoute.useParams()} place={familyHistoryRoute.useSearch()} />
  ),
});
const careTeamRoute = createRoute({
  getParentRoute: () => personRoute,
  path: '/care-team',
  validateSearch: recordPlace.pick({ id: true, new: true, edit: true }),
  component: () => <pages.CareTeamPage {...careTeamRoute.useParams()} place={careTeamRoute.useSearch()} />,
});

/** Links that know a document or a packet but not whose it is; they lead on to the person's screen. */
const openDocumentRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/documents/$documentId',
  params: withDocumentId,
  component: () => <OpenDocument {...openDocumentRoute.useParams()} />,
});
const openPacketRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/packets/$packetId',
  params: withPacketId,
  component: () => <OpenPacket {...openPacketRoute.useParams()} />,
});

const inboxRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/inbox',
  validateSearch: z.object({ id: documentId.optional().catch(undefined) }),
  component: () => <pages.InboxPage documentId={inboxRoute.useSearch().id ?? null} />,
});
const searchRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/search',
  validateSearch: z.object({
    text: z.string().optional().catch(undefined),
    person: personId.optional().catch(undefined),
  }),
  component: function SearchRoute() {
    const { text, person } = searchRoute.useSearch();
    return <pages.SearchPage text={text ?? ''} personId={person ?? null} />;
  },
});
const trashRoute = createRoute({ getParentRoute: () => rootRoute, path: '/trash', component: pages.TrashPage });
const settingsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/settings',
  component: () => <pages.SettingsPage backup={<pages.BackupSection />} />,
});

const routeTree = rootRoute.addChildren([
  homeRoute,
  personNewRoute,
  personRoute.addChildren([
    overviewRoute,
    personEditRoute,
    casesRoute,
    caseNewRoute,
    caseRoute,
    caseEditRoute,
    packetRoute,
    packetViewRoute,
    timelineRoute,
    documentsRoute,
    documentRoute,
    resultsRoute,
    trendRoute,
    diagnosesRoute,
    referralsRoute,
    treatmentsRoute,
    proceduresRoute,
    medicationsRoute,
    immunizationsRoute,
    familyHistoryRoute,
    careTeamRoute,
  ]),
  openDocumentRoute,
  openPacketRoute,
  inboxRoute,
  searchRoute,
  trashRoute,
  settingsRoute,
]);

export const createAppRouter = () =>
  createRouter({
    routeTree,
    history: createHashHistory(),
    scrollRestoration: true,
    scrollToTopSelectors: ['#content'],
    defaultNotFoundComponent: NotFoundPage,
    defaultErrorComponent: ErrorPage,
  });

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
