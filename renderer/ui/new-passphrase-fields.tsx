import { PasswordInput } from '@mantine/core';
import { useText } from '../i18n/use-text';
import { passphraseStrength, STRENGTHS } from '../lib/passphrase-strength';
import classes from './new-passphrase-fields.module.css';

export type NewPassphrase = { readonly passphrase: string; readonly again: string };

type Props = {
  readonly value: NewPassphrase;
  readonly onChange: (value: NewPassphrase) => void;
  readonly problem: 'short' | 'differs' | null;
};

/** Null when it may be used. */
export function passphraseProblem({ passphrase, again }: NewPassphrase): 'short' | 'differs' | null {
  if (passphrase.length < 8) return 'short';
  return passphrase === again ? null : 'differs';
}

/** A new passphrase, typed twice, with what it is worth in words. */
export function NewPassphraseFields({ value, onChange, problem }: Props) {
  const { t } = useText();
  const strength = passphraseStrength(value.passphrase);
  return (
    <>
      <div>
        <PasswordInput
          label={t('vault.passphrase.new')}
          description={t('vault.passphrase.hint')}
          autoComplete="new-password"
          size="md"
          value={value.passphrase}
          onChange={(event) => onChange({ ...value, passphrase: event.currentTarget.value })}
          error={problem === 'short' ? t('vault.passphrase.short') : null}
          visibilityToggleButtonProps={{ 'aria-label': t('vault.passphrase.show') }}
        />
        <div className={classes.meter} aria-hidden>
          {STRENGTHS.map((level, index) => (
            <span key={level} data-on={(strength !== null && STRENGTHS.indexOf(strength) >= index) || undefined} />
          ))}
        </div>
        <p className={classes.meterWords} aria-live="polite">
          {strength === null ? null : t(`vault.strength.${strength}`)}
        </p>
      </div>
      <PasswordInput
        label={t('vault.passphrase.again')}
        autoComplete="new-password"
        size="md"
        value={value.again}
        onChange={(event) => onChange({ ...value, again: event.currentTarget.value })}
        error={problem === 'differs' ? t('vault.passphrase.differs') : null}
        visibilityToggleButtonProps={{ 'aria-label': t('vault.passphrase.show') }}
      />
    </>
  );
}
