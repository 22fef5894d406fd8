import { PasswordInput } from '@mantine/core';
import { useText } from '../../../i18n/use-text';
import { passphraseStrength, STRENGTHS } from '../../../lib/passphrase-strength';
import classes from './options-panel.module.css';

/** As typed, twice; on this screen alone. */
export type PacketPassword = { readonly text: string; readonly again: string };
export const NO_PASSWORD: PacketPassword = { text: '', again: '' };

/** Null when the packet may be locked with it. */
export function passwordProblem({ text, again }: PacketPassword): 'missing' | 'short' | 'differs' | null {
  if (text === '') return 'missing';
  if (text.length < 8) return 'short';
  return text === again ? null : 'differs';
}

type Props = { readonly value: PacketPassword; readonly onChange: (value: PacketPassword) => void };

/** The password that a packet will open with, and what it is worth in words. */
export function PasswordFields({ value, onChange }: Props) {
  const { t } = useText();
  const strength = passphraseStrength(value.text);
  const problem = passwordProblem(value);
  const level = strength === null ? -1 : STRENGTHS.indexOf(strength);
  return (
    <>
      <div>
        <PasswordInput
          label={t('packets.options.password')}
          description={t('packets.options.passwordHelp')}
          error={problem === 'short' ? t('packets.options.passwordShort') : null}
          autoComplete="new-password"
          maxLength={127}
          value={value.text}
          onChange={(event) => onChange({ ...value, text: event.currentTarget.value })}
          visibilityToggleButtonProps={{ 'aria-label': t('packets.options.passwordShow') }}
        />
        {strength === null ? null : (
          <p className={classes.strength} role="status">
            <span className={classes.bars} data-level={level} aria-hidden>
              {STRENGTHS.map((one, index) => (
                <i key={one} data-on={index <= level || undefined} />
              ))}
            </span>
            {t(`packets.options.strength.${strength}`)}
          </p>
        )}
      </div>
      <PasswordInput
        label={t('packets.options.passwordAgain')}
        error={problem === 'differs' && value.again !== '' ? t('packets.options.passwordDiffers') : null}
        autoComplete="new-password"
        maxLength={127}
        value={value.again}
        onChange={(event) => onChange({ ...value, again: event.currentTarget.value })}
        visibilityToggleButtonProps={{ 'aria-label': t('packets.options.passwordShow') }}
      />
    </>
  );
}
