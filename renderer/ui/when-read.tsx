import { type ReactNode, useRef } from 'react';
import { FormSkeleton } from './page-skeleton';

export type WhenReadProps = {
  /** What a form starts from. */
  readonly queries: readonly { readonly isFetching: boolean }[];
  readonly children: () => ReactNode;
};

/**
 * Draws a form once what it starts from has been read, and is not just being read anew because it changed: a form keeps
 * the values it began with. Once drawn it stays.
 */
export function WhenRead({ queries, children }: WhenReadProps) {
  const isRead = useRef(false);
  if (queries.every(({ isFetching }) => !isFetching)) isRead.current = true;
  return isRead.current ? children() : <FormSkeleton />;
}
