import { useIntersection } from '@mantine/hooks';
import { type Ref, useEffect, useState } from 'react';

export type Batches = {
  /** How many to draw. */
  readonly shown: number;
  /** For what stands behind the last one drawn; null when none are left. */
  readonly endRef: Ref<HTMLDivElement> | null;
};

/** A long list drawn a batch at a time: the next one when its end comes near. */
export function useBatches(total: number, batch: number): Batches {
  const [shown, setShown] = useState(batch);
  const { ref, entry } = useIntersection<HTMLDivElement>({ rootMargin: '600px' });
  useEffect(() => {
    if (entry?.isIntersecting) setShown((count) => count + batch);
  }, [entry, batch]);
  return { shown, endRef: shown < total ? ref : null };
}
