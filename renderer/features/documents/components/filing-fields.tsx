import { Radio, Select } from '@mantine/core';
import type { CaseId } from '@shared/contract/common';
import { IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useText } from '../../../i18n/use-text';
import { useOperation } from '../../../lib/api';
import { personInitials, personName } from '../../../lib/person-words';
import { useCaseOptions } from '../../../lib/use-case-options';
import { ButtonLink } from '../../../ui/button-link';
import { Notice } from '../../../ui/notice';
import { PersonMark } from '../../../ui/person-mark';
import classes from './filing-fields.module.css';
import type { FilingTarget } from './filing-target';

export type FilingFieldsProps = {
  readonly target: FilingTarget;
  readonly onTarget: (target: FilingTarget) => void;
  readonly error: string | null;
  /** Why the person, and the case, are the ones to begin with. */
  readonly personHelp?: ReactNode;
  readonly caseHelp?: ReactNode;
  /** What speaks against the person who is chosen. */
  readonly warning?: ReactNode;
};

/** Whose document it is, by name and colour, and the case it belongs to. */
export function FilingFields({ target, onTarget, error, personHelp, caseHelp, warning }: FilingFieldsProps) {
  const { t } = useText();
  const { data: people = [] } = useOperation('people.list', {});
  const current = people.filter(({ archivedAt }) => archivedAt === null);
  const cases = useCaseOptions(target.personId);
  const isCase = (value: string | null): value is CaseId => cases.some(({ value: id }) => id === value);
  if (current.length === 0)
    return (
      <Notice
        action={
          <ButtonLink to="/people/new" size="compact-sm" leftSection={<IconPlus size={16} aria-hidden />}>
            {t('documents.inbox.addPerson')}
          </ButtonLink>
        }
      >
        {t('documents.inbox.addPersonFirst')}
      </Notice>
    );
  return (
    <>
      <Radio.Group
        label={t('documents.field.person')}
        description={personHelp}
        error={error}
        value={target.personId ?? ''}
        onChange={(value) => onTarget({ personId: current.find(({ id }) => id === value)?.id ?? null, caseId: null })}
      >
        <div className={classes.people}>
          {current.map((person) => (
            <Radio.Card key={person.id} value={person.id} className={classes.person} aria-label={personName(person)}>
              <PersonMark initials={personInitials(person)} color={person.color} size={26} />
              <span className={classes.name}>{personName(person)}</span>
              <Radio.Indicator size="xs" />
            </Radio.Card>
          ))}
        </div>
      </Radio.Group>
      {warning}
      {cases.length > 0 ? (
        <Select
          label={t('documents.field.case')}
          description={caseHelp}
          placeholder={t('documents.field.noCase')}
          data={cases.map((option) => ({ ...option }))}
          clearable
          clearButtonProps={{ 'aria-label': t('documents.field.noCase') }}
          value={target.caseId}
          onChange={(value) => onTarget({ ...target, caseId: isCase(value) ? value : null })}
        />
      ) : null}
    </>
  );
}
