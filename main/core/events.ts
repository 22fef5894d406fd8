import type { CoreEvent } from '@shared/contract';
import { describeBug } from './bug-report';

type Listener = (event: CoreEvent) => void;

/** Tells every listener; one that throws is logged and keeps neither the others nor the sender from going on. */
export function createEvents(log: (line: string) => void) {
  const listeners = new Set<Listener>();
  return {
    emit(event: CoreEvent): void {
      for (const listener of [...listeners]) {
        try {
          listener(event);
        } catch (error) {
          log(describeBug('listener', error));
        }
      }
    },
    /** Answers the function that stops listening. */
    subscribe(listener: Listener): () => void {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
