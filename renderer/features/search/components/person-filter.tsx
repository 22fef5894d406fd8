import { Chip, Group } from '@mantine/core';
import type { PersonId } from '@shared/contract/common';
import { useText } from '../../../i18n/use-text';
import { useOperation } from '../../../lib/api';
import { personName } from '../../../lib/person-words';

export type PersonFilterProps = {
  readonly personId: PersonId | null;
  readonly onChange: (personId: PersonId | null) => void;
};

const EVERYONE = 'everyone';

/** The whole family or one of them. */
export function PersonFilter({ personId, onChange }: PersonFilterProps) {
  const { t } = useText();
  const { data: people = [] } = useOperation('people.list', {});
  if (people.length < 2) return null;
  return (
    <Chip.Group
      value={personId ?? EVERYONE}
      onChange={(value) => onChange(people.find(({ id }) => id === value)?.id ?? null)}
    >
      <Group gap={8}>
        <Chip value={EVERYONE} variant="outline">
          {t('documents.search.everyone')}
        </Chip>
        {people.map((person) => (
          <Chip key={person.id} value={person.id} variant="outline">
            {personName(person)}
          </Chip>
        ))}
      </Group>
    </Chip.Group>
  );
}
