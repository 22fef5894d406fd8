import type { ReactNode } from 'react';
import { ErrorState } from './error-state';

/** The part of a TanStack query result that a view needs. */
export type Loadable<Data> = {
  readonly data: Data | undefined;
  readonly error: unknown;
  readonly refetch: () => unknown;
};

export type QueryViewProps<Data> = {
  readonly query: Loadable<Data>;
  /** The true shape of what is coming. */
  readonly skeleton: ReactNode;
  /** Shown instead of `children` when `isEmpty` says so. */
  readonly empty?: ReactNode;
  readonly isEmpty?: (data: Data) => boolean;
  readonly children: (data: Data) => ReactNode;
  /** The view is the whole page: its error carries the heading. */
  readonly isPage?: boolean;
};

const hasNothing = (data: unknown): boolean => Array.isArray(data) && data.length === 0;

/** The four states of everything that is fetched: loading, error, empty, filled. Old data stays while it refreshes. */
export function QueryView<Data>({
  query,
  skeleton,
  empty,
  isEmpty = hasNothing,
  children,
  isPage = false,
}: QueryViewProps<Data>) {
  if (query.data === undefined) {
    if (query.error) return <ErrorState isPage={isPage} error={query.error} onRetry={() => void query.refetch()} />;
    return skeleton;
  }
  if (empty !== undefined && isEmpty(query.data)) return empty;
  return children(query.data);
}
