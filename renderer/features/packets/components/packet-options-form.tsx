import { PasswordInput, SegmentedControl, Switch, Text, TextInput } from '@mantine/core';
import type { Language } from '@shared/contract/common';
import { useId } from 'react';
import { useText } from '../../../i18n/use-text';
import { type PacketDraft, passwordStrength } from './packet-draft';
import classes from './packet-options-form.module.css';

export type PacketOptionsFormProps = {
  readonly draft: PacketDraft;
  readonly onChange: (part: Partial<PacketDraft>) => void;
};

/** For whom the packet is, its language and paper, and a password when it travels. */
export function PacketOptionsForm({ draft, onChange }: PacketOptionsFormProps) {
  const { t } = useText();
  const languageId = useId();
  const paperId = useId();
  const { password } = draft;
  return (
    <div className={classes.form}>
      <fieldset className={classes.group}>
        <legend className={classes.legend}>{t('packets.options.recipient')}</legend>
        <TextInput
          label={t('packets.options.name')}
          placeholder={t('packets.options.namePlaceholder')}
          maxLength={200}
          value={draft.name}
          onChange={(event) => onChange({ name: event.currentTarget.value })}
        />
        <TextInput
          label={t('packets.options.organization')}
          maxLength={200}
          value={draft.organization}
          onChange={(event) => onChange({ organization: event.currentTarget.value })}
        />
        <TextInput
          label={t('packets.options.fax')}
          maxLength={60}
          value={draft.fax}
          onChange={(event) => onChange({ fax: event.currentTarget.value })}
        />
      </fieldset>
      <div>
        <Text id={languageId} className={classes.label}>
          {t('packets.options.language')}
        </Text>
        <SegmentedControl
          fullWidth
          aria-labelledby={languageId}
          value={draft.language}
          onChange={(value) => onChange({ language: value === 'fr' ? 'fr' : ('en' satisfies Language) })}
          data={[
            { value: 'en', label: t('common.language.en') },
            { value: 'fr', label: t('common.language.fr') },
          ]}
        />
        <p className={classes.help}>{t('packets.options.languageHelp')}</p>
      </div>
      <div>
        <Text id={paperId} className={classes.label}>
          {t('packets.options.pageSize')}
        </Text>
        <SegmentedControl
          fullWidth
          aria-labelledby={paperId}
          value={draft.pageSize}
          onChange={(value) => onChange({ pageSize: value === 'a4' ? 'a4' : 'letter' })}
          data={[
            { value: 'letter', label: t('packets.options.letter') },
            { value: 'a4', label: t('packets.options.a4') },
          ]}
        />
      </div>
      <div className={classes.group}>
        <Switch
          label={t('packets.options.usePassword')}
          checked={password !== null}
          onChange={(event) => onChange({ password: event.currentTarget.checked ? '' : null })}
        />
        {password === null ? null : (
          <div>
            <PasswordInput
              label={t('packets.options.password')}
              description={t('packets.options.passwordHelp')}
              error={password.length > 0 && password.length < 8 ? t('packets.options.passwordShort') : null}
              autoComplete="new-password"
              maxLength={127}
              value={password}
              onChange={(event) => onChange({ password: event.currentTarget.value })}
            />
            {password.length >= 8 ? <Strength password={password} /> : null}
          </div>
        )}
      </div>
    </div>
  );
}

const BARS = { weak: 1, fair: 2, strong: 3 } as const;

function Strength({ password }: { readonly password: string }) {
  const { t } = useText();
  const strength = passwordStrength(password);
  return (
    <div className={classes.strength} role="status">
      <span className={classes.bars} data-strength={BARS[strength]} aria-hidden>
        <i />
        <i />
        <i />
      </span>
      {t(`packets.options.strength.${strength}`)}
      {strength === 'strong' ? null : <p className={classes.help}>{t('packets.options.strengthHelp')}</p>}
    </div>
  );
}
