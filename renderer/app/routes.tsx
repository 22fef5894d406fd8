import { caseId, documentId, packetId, personId } from '@shared/contract/common';
import { createHashHistory, createRootRoute, createRoute, createRouter, Outlet } from '@tanstack/react-router';
import { z } from 'zod';
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

const homeRoute = createRoute({ getParentRoute: () => rootRoute, path: '/', component: pages.HomePage });
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
  component: () => <pages.PersonOverviewPage {...overviewRoute.useParams()} />,
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
  component: function CaseRoute() {
    const ids = caseRoute.useParams();
    return <pages.CasePage {...ids} records={<pages.CaseRecords {...ids} />} />;
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
  component: () => <pages.PacketPage {...packetRoute.useParams()} />,
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
    const place = { page: page ?? null, area: area ?? null, find: find ?? null };
    return <pages.DocumentPage {...documentRoute.useParams()} {...place} />;
  },
});
/** Records open in place: `id` names the open one, `edit` opens its form, `new` an empty form (filed under `case`). */
const recordPlace = z.object({
  id: z.uuid().optional().catch(undefined),
  new: z.boolean().optional().catch(undefined),
  edit: z.boolean().optional().catch(undefined),
  case: caseId.optional().catch(undefined),
});
const resultsRoute = createRoute({
  getParentRoute: () => personRoute,
  path: '/results',
  validateSearch: recordPlace,
  component: () => <pages.ResultsPage {...resultsRoute.useParams()} place={resultsRoute.useSearch()} />,
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
  component: () => <pages.ReferralsPage {...referralsRoute.useParams()} place={referralsRoute.useSearch()} />,
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
  component: pages.SettingsPage,
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
    diagnosesRoute,
    referralsRoute,
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
