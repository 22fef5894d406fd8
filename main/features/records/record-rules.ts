import type { CaseId, PersonId, ProviderId } from '@shared/contract/common';
import type { RECORD_FAILURES } from '@shared/contract/records';
import { fail, ok, type Result } from '@shared/contract/result';
import type { ReadDb } from '../../db/handles';
import { findCase } from '../cases/cases-repository';
import { findPerson } from '../people/people-repository';
import { isChoosable } from '../providers/providers-repository';

type Verdict = Result<null, (typeof RECORD_FAILURES)[number]>;

/** What a record of a person wants to name. */
export type Named = {
  readonly personId: PersonId;
  readonly caseId: CaseId | null;
  readonly providerIds: readonly (ProviderId | null)[];
};

/**
 * The rule every record keeps: person and case exist, the case is that person's own, and each provider can be chosen.
 * A provider in the trash can be chosen only where the record names it already (`kept`).
 */
export function checkNamed(db: ReadDb, named: Named, kept: readonly (ProviderId | null)[] = []): Verdict {
  if (!findPerson(db, named.personId)) return fail('not_found');
  if (named.caseId !== null) {
    const found = findCase(db, named.caseId);
    if (!found) return fail('not_found');
    if (found.personId !== named.personId) return fail('other_person');
  }
  const canBeNamed = named.providerIds.every((id) => id === null || kept.includes(id) || isChoosable(db, id));
  return canBeNamed ? ok(null) : fail('provider_not_found');
}
