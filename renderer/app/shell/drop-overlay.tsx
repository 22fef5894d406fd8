import { IconFileDownload } from '@tabler/icons-react';
import { useText } from '../../i18n/use-text';
import { useOperation } from '../../lib/api';
import { personName } from '../../lib/person-words';
import { usePlace } from '../../lib/use-place';
import classes from './drop-overlay.module.css';
import { useFileDrop } from './use-file-drop';

/** Files may be dropped anywhere; while they hover, the whole window says where they will land. */
export function DropOverlay() {
  const { t } = useText();
  const place = usePlace();
  const isDragging = useFileDrop(place);
  const people = useOperation('people.list', {});
  const cases = useOperation('cases.list', { personId: place.personId });
  if (!isDragging) return null;
  const person = people.data?.find(({ id }) => id === place.personId);
  const openCase = cases.data?.find(({ id }) => id === place.caseId);
  return (
    <div className={classes.overlay} role="status">
      <div className={classes.card} style={{ borderColor: person ? `var(--person-${person.color})` : 'var(--accent)' }}>
        <IconFileDownload size={44} stroke={1.4} aria-hidden />
        <p className={classes.title}>
          {person ? t('shell.drop.toPerson', { name: personName(person) }) : t('shell.drop.toInbox')}
        </p>
        <p className={classes.text}>
          {openCase
            ? t('shell.drop.inCase', { title: openCase.title })
            : person
              ? t('shell.drop.noCase')
              : t('shell.drop.inboxText')}
        </p>
      </div>
    </div>
  );
}
