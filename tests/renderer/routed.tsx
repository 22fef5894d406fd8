import { Notifications } from '@mantine/notifications';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Outlet,
  RouterProvider,
} from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { type Answers, renderConnected } from './connected';

export const PERSON = '11111111-1111-4111-8111-111111111111';

/** Draws a part on a screen of a person, with an address to move in; `path()` says where that led. */
export async function renderRouted(
  part: (search: Readonly<Record<string, unknown>>) => ReactElement,
  answers: Answers,
  options: { readonly at?: string; readonly language?: 'en' | 'fr' } = {},
) {
  const root = createRootRoute({ component: Outlet });
  const screen = createRoute({
    getParentRoute: () => root,
    path: '/people/$personId/$',
    component: () => part(screen.useSearch()),
  });
  const history = createMemoryHistory({ initialEntries: [`/people/${PERSON}/${options.at ?? 'records'}`] });
  const router = createRouter({ routeTree: root.addChildren([screen]), history });
  await router.load();
  const view = await renderConnected(
    <>
      <Notifications />
      {/* The application's own router is registered for its types; this one stands in for it. */}
      <RouterProvider router={router as never} />
    </>,
    answers,
    options.language,
  );
  return { ...view, path: () => decodeURIComponent(history.location.href) };
}
