import type { PersonId } from '@shared/contract/common';
import type { PersonMismatch as Mismatch } from '@shared/contract/documents';
import { formatHealthNumber } from '@shared/domain/health-number';
import { useText } from '../../../i18n/use-text';
import { useOperation } from '../../../lib/api';
import { personName } from '../../../lib/person-words';
import { ButtonLink } from '../../../ui/button-link';
import { Notice } from '../../../ui/notice';

export type PersonMismatchProps = { readonly personId: PersonId; readonly mismatch: Mismatch };

/** What on the pages speaks against the document being somebody's, and where to put it right. */
export function PersonMismatch({ personId, mismatch }: PersonMismatchProps) {
  const { t, date } = useText();
  const { data: people = [] } = useOperation('people.list', {});
  const person = people.find(({ id }) => id === personId);
  if (!person) return null;
  const name = personName(person);
  if (mismatch.kind === 'other_person') {
    const other = people.find(({ id }) => id === mismatch.otherId);
    return (
      <Notice tone="warn">
        {t('documents.mismatch.other_person', { person: name, other: other ? personName(other) : '' })}
      </Notice>
    );
  }
  const number = (text: string) => (person.jurisdiction ? formatHealthNumber(person.jurisdiction, text) : text);
  const values =
    mismatch.kind === 'birth_date'
      ? { printed: date(mismatch.printed), known: date(person.birthDate ?? '') }
      : { printed: number(mismatch.printed), known: number(person.healthNumber ?? '') };
  return (
    <Notice
      tone="warn"
      action={
        <ButtonLink to="/people/$personId/edit" params={{ personId }} variant="default" size="compact-sm">
          {t('documents.mismatch.openFile', { person: name })}
        </ButtonLink>
      }
    >
      {t(`documents.mismatch.${mismatch.kind}`, { person: name, ...values })}
    </Notice>
  );
}
