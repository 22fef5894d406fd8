import { ActionIcon, Button } from '@mantine/core';
import type { CareTeamMember } from '@shared/contract/care-team';
import { formatPhone } from '@shared/domain/phone';
import { IconCopy, IconPencil, IconPlus, IconTrash, IconX } from '@tabler/icons-react';
import { type KeyboardEvent, useState } from 'react';
import { useText } from '../../../i18n/use-text';
import { DefinitionList } from '../../../ui/definition-list';
import { Section } from '../../../ui/section';
import classes from '../care-team.module.css';
import { AddMember, type AddMemberProps } from './add-member';
import type { TeamRow } from './team';
import { useProviderActions } from './use-provider-actions';

export type ProviderViewProps = Pick<AddMemberProps, 'personId' | 'person'> & {
  readonly row: TeamRow;
  readonly onEdit: (id: string) => void;
  readonly onClose: () => void;
};

/** A care provider as read: how to reach them, what they are to the person. */
export function ProviderView({ personId, person, row, onEdit, onClose }: ProviderViewProps) {
  const { t, language } = useText();
  const { provider, members } = row;
  const [isAdding, setAdding] = useState(false);
  const actions = useProviderActions(personId);
  // Failures are already shown as notices, and the drawer stays open.
  const trash = () => void actions.trash(provider).then(onClose, () => undefined);
  const press = (event: KeyboardEvent) => {
    if (isAdding || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'e') onEdit(provider.id);
    else if (event.key === 'Delete') trash();
    else return;
    event.preventDefault();
  };
  const phone = (number: string | null) => (number ? formatPhone(number, language) : null);
  return (
    // The keys are shortcuts for the buttons at its foot.
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    <div onKeyDown={press}>
      <DefinitionList
        items={[
          { term: t('careTeam.field.specialty'), value: provider.specialty },
          { term: t('careTeam.field.organization'), value: provider.organization },
          { term: t('careTeam.field.hospital'), value: provider.hospital },
          { term: t('careTeam.field.network'), value: provider.network },
          { term: t('careTeam.field.phone'), value: phone(provider.phone) },
          { term: t('careTeam.field.fax'), value: phone(provider.fax) },
          { term: t('careTeam.field.email'), value: provider.email },
          { term: t('careTeam.field.address'), value: provider.address },
          { term: t('careTeam.field.licenceNumber'), value: provider.licenceNumber },
          { term: t('records.note'), value: provider.note },
        ]}
      />
      <Section
        level={3}
        title={t('careTeam.roles', { person })}
        actions={
          isAdding ? null : (
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<IconPlus size={14} aria-hidden />}
              onClick={() => setAdding(true)}
            >
              {t('careTeam.addRole')}
            </Button>
          )
        }
      >
        {members.length === 0 && !isAdding ? <p className={classes.none}>{t('careTeam.noRoles', { person })}</p> : null}
        <ul className={classes.roles}>
          {members.map((member) => (
            <Role
              key={member.id}
              member={member}
              onRemove={() => void actions.removeRole(member).catch(() => undefined)}
            />
          ))}
        </ul>
        {isAdding ? (
          <AddMember
            personId={personId}
            person={person}
            providerId={provider.id}
            onDone={() => setAdding(false)}
            onAdded={() => setAdding(false)}
          />
        ) : null}
      </Section>
      <div className={classes.actions}>
        <Button
          variant="default"
          leftSection={<IconPencil size={16} aria-hidden />}
          onClick={() => onEdit(provider.id)}
        >
          {t('common.action.edit')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconCopy size={16} aria-hidden />}
          onClick={() => void actions.duplicate(provider).then(onEdit, () => undefined)}
        >
          {t('records.duplicate')}
        </Button>
        <Button
          variant="subtle"
          color="gray"
          c="var(--ink-soft)"
          leftSection={<IconTrash size={16} aria-hidden />}
          onClick={trash}
        >
          {t('careTeam.remove')}
        </Button>
      </div>
      <p className={classes.shared}>{t('careTeam.shared')}</p>
    </div>
  );
}

function Role({ member, onRemove }: { readonly member: CareTeamMember; readonly onRemove: () => void }) {
  const { t } = useText();
  const role = t(`careTeam.role.${member.role}`);
  return (
    <li>
      <span>
        <span className={classes.roleName}>{role}</span>
        {member.note ? <span className={classes.roleNote}>{member.note}</span> : null}
      </span>
      <ActionIcon
        variant="subtle"
        color="gray"
        c="var(--ink-soft)"
        size="sm"
        aria-label={t('careTeam.removeRole', { role })}
        onClick={onRemove}
      >
        <IconX size={14} />
      </ActionIcon>
    </li>
  );
}
