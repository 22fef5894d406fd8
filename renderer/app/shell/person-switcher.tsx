import { Menu } from '@mantine/core';
import type { PersonId } from '@shared/contract/common';
import type { PersonSummary } from '@shared/contract/people';
import { IconCheck, IconSelector, IconUserPlus, IconUsers } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useText } from '../../i18n/use-text';
import { ageText, personInitials, personName } from '../../lib/person-words';
import { PersonMark } from '../../ui/person-mark';
import classes from './rail.module.css';

type Props = { readonly people: readonly PersonSummary[]; readonly personId: PersonId | null };

/** Whose file is open, and the others one choice away. */
export function PersonSwitcher({ people, personId }: Props) {
  const { t } = useText();
  const navigate = useNavigate();
  const open = people.find(({ id }) => id === personId);
  return (
    <Menu withinPortal={false} floatingStrategy="fixed" position="bottom-start" width={264} shadow="md" radius="md">
      <Menu.Target>
        <button type="button" className={classes.switcher} title={open ? personName(open) : undefined}>
          {open ? (
            <PersonMark initials={personInitials(open)} color={open.color} />
          ) : (
            <span className={classes.family}>
              <IconUsers size={19} aria-hidden />
            </span>
          )}
          <span className={classes.who}>
            <span className={classes.name}>{open ? personName(open) : t('shell.switcher.family')}</span>
            <span className={classes.age}>{open ? ageText(t, open.birthDate) : t('shell.switcher.choose')}</span>
          </span>
          <IconSelector size={17} className={classes.chevron} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconUsers size={18} aria-hidden />} onClick={() => void navigate({ to: '/' })}>
          {t('shell.switcher.family')}
        </Menu.Item>
        <Menu.Divider />
        {people
          .filter(({ archivedAt, id }) => archivedAt === null || id === personId)
          .map((person) => (
            <Menu.Item
              key={person.id}
              leftSection={<PersonMark initials={personInitials(person)} color={person.color} size={26} />}
              rightSection={person.id === personId ? <IconCheck size={16} aria-hidden /> : null}
              aria-current={person.id === personId || undefined}
              onClick={() => void navigate({ to: '/people/$personId', params: { personId: person.id } })}
            >
              {personName(person)}
            </Menu.Item>
          ))}
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconUserPlus size={18} aria-hidden />}
          onClick={() => void navigate({ to: '/people/new' })}
        >
          {t('shell.switcher.add')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
