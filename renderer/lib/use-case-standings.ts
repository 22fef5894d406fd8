import { useMemo } from 'react';
import { useOperation } from './api';
import { type CaseStanding, standingByCase } from './journey';

const NONE: ReadonlyMap<string, CaseStanding> = new Map();

/** Where each open case of the family stands, by the case's id; empty while it loads. */
export function useCaseStandings(): ReadonlyMap<string, CaseStanding> {
  const { data } = useOperation('journey.home', {});
  return useMemo(() => (data ? standingByCase(data.next) : NONE), [data]);
}
