import { careTeamRole } from '@shared/contract/care-team';
import type { PersonId } from '@shared/contract/common';
import { formatPhone } from '@shared/domain/phone';
import { IconUsersGroup } from '@tabler/icons-react';
import { useMemo, useRef } from 'react';
import { useText } from '../../../i18n/use-text';
import { useListKeys } from '../../../lib/use-list-keys';
import type { Column } from '../../../ui/data-table';
import { RecordList } from '../../../ui/record-list';
import { Tag } from '../../../ui/tag';
import classes from '../care-team.module.css';
import { placeOf, rolesOf, type TeamRow } from './team';
import { useProviderActions } from './use-provider-actions';

export type TeamListProps = {
  readonly personId: PersonId;
  readonly rows: readonly TeamRow[];
  readonly onOpen: (id: string) => void;
  readonly onEdit: (id: string) => void;
  readonly onAdd: () => void;
};

/** Care providers with their roles, found by name, specialty or hospital. */
export function TeamList({ personId, rows, onOpen, onEdit, onAdd }: TeamListProps) {
  const { t, language } = useText();
  const actions = useProviderActions(personId);
  const root = useRef<HTMLDivElement>(null);
  useListKeys(root, onAdd);
  const columns = useMemo(
    (): readonly Column<TeamRow>[] => [
      {
        key: 'name',
        label: t('careTeam.column.name'),
        sortBy: ({ provider }) => provider.name,
        cell: ({ provider }) => provider.name,
      },
      {
        key: 'roles',
        label: t('careTeam.column.roles'),
        width: '260px',
        sortBy: (row) => careTeamRole.options.indexOf(rolesOf(row)[0] ?? 'other'),
        cell: (row) =>
          row.members.length > 0 ? (
            <span className={classes.tags}>
              {row.members.map(({ id, role }) => (
                <Tag key={id}>{t(`careTeam.role.${role}`)}</Tag>
              ))}
            </span>
          ) : null,
      },
      {
        key: 'specialty',
        label: t('careTeam.column.specialty'),
        width: '180px',
        sortBy: ({ provider }) => provider.specialty,
        cell: ({ provider }) => provider.specialty,
      },
      {
        key: 'place',
        label: t('careTeam.column.place'),
        width: '280px',
        sortBy: ({ provider }) => placeOf(provider),
        cell: ({ provider }) => placeOf(provider),
      },
      {
        key: 'phone',
        label: t('careTeam.column.phone'),
        width: '150px',
        cell: ({ provider }) =>
          provider.phone ? <span className={classes.phone}>{formatPhone(provider.phone, language)}</span> : null,
      },
    ],
    [t, language],
  );
  const choices = useMemo(
    () => [
      {
        key: 'role',
        label: t('careTeam.column.roles'),
        all: t('careTeam.allRoles'),
        options: [
          ...careTeamRole.options.map((value) => ({ value: String(value), label: t(`careTeam.role.${value}`) })),
          { value: 'none', label: t('careTeam.noRole') },
        ],
        matches: (row: TeamRow, value: string) =>
          value === 'none' ? row.members.length === 0 : rolesOf(row).some((role) => role === value),
      },
    ],
    [t],
  );
  return (
    <div ref={root} data-record-list>
      <RecordList
        label={t('careTeam.title')}
        filterLabel={t('careTeam.filter')}
        rows={rows}
        rowKey={({ provider }) => provider.id}
        columns={columns}
        sorting={{ key: 'roles', order: 'up' }}
        choices={choices}
        words={({ provider }) =>
          [provider.name, provider.specialty, placeOf(provider), provider.network, provider.note].join(' ')
        }
        count={(count) => t('careTeam.count', { count })}
        openLabel={({ provider }) => t('records.open', { title: provider.name })}
        onOpen={({ provider }) => onOpen(provider.id)}
        onEdit={({ provider }) => onEdit(provider.id)}
        // A failure is already shown as a notice.
        onRemove={({ provider }) => void actions.trash(provider).catch(() => undefined)}
        empty={{
          icon: <IconUsersGroup size={28} stroke={1.5} aria-hidden />,
          title: t('careTeam.emptyTitle'),
          text: t('careTeam.emptyBody'),
        }}
        addLabel={t('careTeam.add')}
        onAdd={onAdd}
      />
    </div>
  );
}
