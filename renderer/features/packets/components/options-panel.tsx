import { Select, Switch, TextInput } from '@mantine/core';
import { caseSpecialty } from '@shared/contract/cases';
import type { Language } from '@shared/contract/common';
import type { PacketPlan } from '@shared/contract/packet-plan';
import { type RefObject, useState } from 'react';
import { useText } from '../../../i18n/use-text';
import { dateInput } from '../../../lib/date-input';
import { PartialDateField } from '../../../ui/partial-date-field';
import { Choices } from './choices';
import { DeliveryFields } from './delivery-fields';
import classes from './options-panel.module.css';
import type { PacketPassword } from './password-fields';
import type { ChangePlan } from './use-packet-plan';

export type OptionsPanelProps = {
  readonly plan: PacketPlan;
  readonly onChange: ChangePlan;
  readonly password: PacketPassword;
  readonly onPassword: (password: PacketPassword) => void;
  /** Bytes, about; null while nothing is known. */
  readonly expectedSaving: number | null;
  readonly onTemplate: (template: PacketPlan['template']) => void;
  /** Where "name a recipient" leads. */
  readonly recipientField: RefObject<HTMLInputElement | null>;
};

const LANGUAGES: Readonly<Record<'en' | 'fr' | 'both', readonly Language[]>> = {
  en: ['en'],
  fr: ['fr'],
  both: ['en', 'fr'],
};

const languagesOf = ({ languages }: PacketPlan) => (languages.length > 1 ? 'both' : (languages[0] ?? 'en'));

/** For whom the packet is, how it travels, its languages and paper, and what goes into its tables. */
export function OptionsPanel(props: OptionsPanelProps) {
  const { plan, onChange, password, onPassword, expectedSaving, onTemplate, recipientField } = props;
  const { t, language } = useText();
  const { recipient } = plan;
  const setRecipient = (field: keyof PacketPlan['recipient'], text: string) =>
    onChange((now) => ({ ...now, recipient: { ...now.recipient, [field]: text === '' ? null : text } }), field);
  return (
    <div className={classes.panel}>
      <fieldset className={classes.group}>
        <legend className={classes.legend}>{t('packets.options.recipient')}</legend>
        <TextInput
          ref={recipientField}
          label={t('packets.options.name')}
          placeholder={t('packets.options.namePlaceholder')}
          maxLength={200}
          value={recipient.name ?? ''}
          onChange={(event) => setRecipient('name', event.currentTarget.value)}
        />
        <TextInput
          label={t('packets.options.organization')}
          maxLength={200}
          value={recipient.organization ?? ''}
          onChange={(event) => setRecipient('organization', event.currentTarget.value)}
        />
        <TextInput
          label={t('packets.options.fax')}
          maxLength={60}
          value={recipient.fax ?? ''}
          onChange={(event) => setRecipient('fax', event.currentTarget.value)}
        />
      </fieldset>
      <DeliveryFields {...{ plan, onChange, password, onPassword, expectedSaving }} />
      <fieldset className={classes.group}>
        <legend className={classes.legend}>{t('packets.options.look')}</legend>
        <Choices
          label={t('packets.options.language')}
          help={t('packets.options.languageHelp')}
          value={languagesOf(plan)}
          options={[
            { value: 'en', label: t('common.language.en') },
            { value: 'fr', label: t('common.language.fr') },
            { value: 'both', label: t('packets.options.both') },
          ]}
          onChange={(value) => {
            // The reader's own language comes first when both are wanted.
            const both: Language[] = language === 'fr' ? ['fr', 'en'] : ['en', 'fr'];
            const languages = value === 'both' ? both : [...LANGUAGES[value]];
            onChange((now) => ({ ...now, languages }));
          }}
        />
        <Choices
          label={t('packets.options.pageSize')}
          value={plan.pageSize}
          options={[
            { value: 'letter', label: t('packets.options.letter') },
            { value: 'a4', label: t('packets.options.a4') },
          ]}
          onChange={(pageSize) => onChange((now) => ({ ...now, pageSize }))}
        />
      </fieldset>
      <fieldset className={classes.group}>
        <legend className={classes.legend}>{t('packets.options.content')}</legend>
        <Select
          label={t('packets.options.template')}
          description={t('packets.options.templateHelp')}
          allowDeselect={false}
          data={caseSpecialty.options.map((value) => ({ value, label: t(`cases.specialty.${value}`) }))}
          value={plan.template}
          onChange={(value) => {
            const template = caseSpecialty.safeParse(value);
            if (template.success && template.data !== plan.template) onTemplate(template.data);
          }}
        />
        <LabsFrom
          key={plan.labsFrom}
          value={plan.labsFrom}
          onChange={(labsFrom) => onChange((now) => ({ ...now, labsFrom }))}
        />
        <Switch
          label={t('packets.options.summary')}
          description={t('packets.options.summaryHelp')}
          checked={plan.attachesSummary}
          onChange={(event) => {
            const attachesSummary = event.currentTarget.checked;
            onChange((now) => ({ ...now, attachesSummary }));
          }}
        />
      </fieldset>
    </div>
  );
}

type LabsFromProps = {
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
};

/** Taken into the plan once it is a date, on leaving the field. */
function LabsFrom({ value, onChange }: LabsFromProps) {
  const { t } = useText();
  const [text, setText] = useState(value ?? '');
  const [isWrong, setWrong] = useState(false);
  const take = () => {
    const read = dateInput(text);
    const isDate = read === null || /^\d{4}(-\d{2}){0,2}$/.test(read);
    setWrong(!isDate);
    if (isDate && read !== value) onChange(read);
  };
  return (
    <PartialDateField
      label={t('packets.options.labsFrom')}
      description={t('packets.options.labsFromHelp')}
      error={isWrong ? t('common.field.date') : null}
      value={text}
      onChange={setText}
      onBlur={take}
      onKeyDown={(event) => event.key === 'Enter' && take()}
    />
  );
}
