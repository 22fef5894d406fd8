import { Modal } from '@mantine/core';
import { useText } from '../../i18n/use-text';
import { modKey } from '../../lib/platform';
import { Keys } from '../../ui/keys';
import classes from './key-map.module.css';
import { useActions } from './use-actions';

const nothing = () => undefined;

/** Every shortcut on one sheet, opened with `?`. */
export function KeyMap({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const { t } = useText();
  const actions = useActions(nothing);
  const general = [
    { label: t('shell.keys.palette'), keys: [modKey(), 'K'] },
    { label: t('shell.keys.next'), keys: ['J'] },
    { label: t('shell.keys.previous'), keys: ['K'] },
    { label: t('shell.keys.open'), keys: [t('shell.keys.enter')] },
    { label: t('shell.keys.add'), keys: ['N'] },
    { label: t('shell.keys.select'), keys: ['X'] },
    { label: t('shell.keys.selectMore'), keys: ['⇧', '↓'] },
    { label: t('shell.keys.edit'), keys: ['E'] },
    { label: t('shell.keys.remove'), keys: [t('shell.keys.delete')] },
    { label: t('shell.keys.close'), keys: [t('shell.keys.escape')] },
  ];
  const named = actions.flatMap(({ label, keys }) => (keys ? [{ label, keys }] : []));
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      size="xl"
      title={t('shell.keys.title')}
      closeButtonProps={{ 'aria-label': t('common.action.close') }}
    >
      <dl className={classes.map}>
        {[...general, ...named].map(({ label, keys }) => (
          <div key={label} className={classes.row}>
            <dt>{label}</dt>
            <dd>
              <Keys keys={keys} />
            </dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
