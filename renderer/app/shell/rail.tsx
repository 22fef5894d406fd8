import { IconHome, IconInbox, IconLock, IconSearch, IconSettings, IconTrash } from '@tabler/icons-react';
import { useText } from '../../i18n/use-text';
import { useCommand, useOperation } from '../../lib/api';
import { modKey } from '../../lib/platform';
import { usePlace } from '../../lib/use-place';
import { openPalette } from './palette-store';
import { PeopleList } from './people-list';
import { PERSON_PLACES } from './person-places';
import { PersonSwitcher } from './person-switcher';
import classes from './rail.module.css';
import { RailButton, RailLink } from './rail-item';

/** The left rail: whose file, where to, and what is always at hand. Folds to icons under 1200 px. */
export function Rail() {
  const { t, number } = useText();
  const { personId } = usePlace();
  const people = useOperation('people.list', {});
  const inbox = useOperation('documents.count', { personId: null, caseId: null });
  const lock = useCommand('vault.lock');
  const waiting = inbox.data?.total ?? 0;
  return (
    <nav className={classes.rail} aria-label={t('shell.nav.label')}>
      <PersonSwitcher people={people.data ?? []} personId={personId} />
      <div className={classes.nav}>
        <ul>
          <RailLink to="/" icon={IconHome} label={t('shell.nav.home')} activeOptions={{ exact: true }} />
          <RailLink
            to="/inbox"
            icon={IconInbox}
            label={t('shell.nav.inbox')}
            badge={waiting > 0 ? number(waiting) : undefined}
            badgeLabel={t('shell.nav.inboxCount', { count: waiting })}
          />
        </ul>
        {personId ? (
          <ul className={classes.group}>
            {PERSON_PLACES.map(({ id, to, name, icon }) => (
              <RailLink
                key={id}
                to={to}
                params={{ personId }}
                icon={icon}
                label={t(name)}
                activeOptions={{ exact: id === 'overview' }}
              />
            ))}
          </ul>
        ) : (
          <PeopleList people={people.data ?? []} />
        )}
      </div>
      <ul className={classes.foot}>
        <RailButton icon={IconSearch} label={t('shell.nav.search')} keys={[modKey(), 'K']} onClick={openPalette} />
        <RailLink to="/trash" icon={IconTrash} label={t('shell.nav.trash')} />
        <RailLink to="/settings" icon={IconSettings} label={t('shell.nav.settings')} />
        <RailButton icon={IconLock} label={t('shell.nav.lock')} onClick={() => lock.mutate({})} />
      </ul>
    </nav>
  );
}
