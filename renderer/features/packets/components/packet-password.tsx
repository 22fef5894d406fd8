import { Button, PasswordInput } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useText } from '../../../i18n/use-text';
import classes from '../../../ui/password-panel.module.css';

export type PacketPasswordProps = {
  /** The last one typed did not open it. */
  readonly isWrong: boolean;
  readonly onOpen: (password: string) => void;
};

/** Asks for a packet's own password, which was never kept; what is typed stays in this screen. */
export function PacketPassword({ isWrong, onOpen }: PacketPasswordProps) {
  const { t } = useText();
  const [password, setPassword] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (password !== '') onOpen(password);
  };
  return (
    <div className={classes.stage}>
      <form className={classes.panel} onSubmit={submit}>
        <span className={classes.icon}>
          <IconLock size={26} stroke={1.6} aria-hidden />
        </span>
        <h2 className={classes.title}>{t('packets.packet.lockedTitle')}</h2>
        <p className={classes.body}>{t('packets.packet.lockedBody')}</p>
        <PasswordInput
          label={t('packets.packet.lockedLabel')}
          error={isWrong ? t('packets.packet.lockedWrong') : null}
          autoComplete="off"
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <Button type="submit" disabled={password === ''}>
          {t('packets.packet.lockedOpen')}
        </Button>
      </form>
    </div>
  );
}
