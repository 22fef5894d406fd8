import type { ErrorComponentProps } from '@tanstack/react-router';
import { ErrorState } from '../ui/error-state';

/** One screen failed; the rail around it stays. */
export function ErrorPage({ error, reset }: ErrorComponentProps) {
  return <ErrorState isPage error={error} onRetry={reset} />;
}
