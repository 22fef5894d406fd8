import type { NextAction } from '@shared/contract/journey';
import { useMemo } from 'react';
import { useOperation } from './api';
import { nextByCase } from './journey';

const NONE: ReadonlyMap<string, NextAction> = new Map();

/** What is next for each open case of the family, by the case's id; empty while it loads. */
export function useNextActions(): ReadonlyMap<string, NextAction> {
  const { data } = useOperation('journey.home', {});
  return useMemo(() => (data ? nextByCase(data.next) : NONE), [data]);
}
