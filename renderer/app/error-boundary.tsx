import { Component, type ReactNode } from 'react';
import { ErrorState } from '../ui/error-state';

type State = { readonly error: unknown };

/** The last net: a fault in drawing becomes the same calm sentence as any other, with a way to try again. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: unknown): State {
    return { error: error ?? 'internal' };
  }

  override render(): ReactNode {
    if (this.state.error === null) return this.props.children;
    return <ErrorState isPage error={this.state.error} onRetry={() => this.setState({ error: null })} />;
  }
}
