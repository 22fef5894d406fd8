import { Checkbox, TextInput } from '@mantine/core';
import { jurisdiction as jurisdictions } from '@shared/contract/common';
import {
  type RecordRequest,
  type RecordRequestInput,
  recordRequestInput,
  requestedItem,
  requestMethod,
  requestStatus,
} from '@shared/contract/record-requests';
import { isFullDate } from '@shared/domain/calendar-date';
import { PROVINCE_NAMES } from '@shared/domain/jurisdiction';
import { recordRequestDueOn } from '@shared/domain/record-request-rules';
import { useEffect, useRef } from 'react';
import { useText } from '../../i18n/use-text';
import { useOperation } from '../../lib/api';
import { useOpenCase } from '../../lib/case-place';
import { dateInput } from '../../lib/date-input';
import { type FieldsOf, useRecordForm } from '../../lib/use-record-form';
import { ChoiceField } from '../../ui/choice-field';
import { FormFrame } from '../../ui/form-frame';
import { FormGrid } from '../../ui/form-grid';
import { FormGroup } from '../../ui/form-group';
import { NoteField } from '../../ui/note-field';
import { PartialDateField } from '../../ui/partial-date-field';
import { ProviderField } from '../../ui/provider-field';
import { DueDateHelp } from './due-date-help';
import { itemsFor } from './items-for';
import classes from './request-form.module.css';

export type RequestFormProps = {
  readonly request: RecordRequest | null;
  /** The item of the checklist that a new one is made for. */
  readonly item: string | null;
  readonly onDone: () => void;
  readonly onSaved: (request: RecordRequest) => void;
};

const wholeDate = (text: string): string | null => {
  const read = dateInput(text);
  return read !== null && isFullDate(read) ? read : null;
};

/** What is asked, of whom, how and when; the day an answer is due comes from the province's rules where confirmed. */
export function RequestForm({ request, item, onDone, onSaved }: RequestFormProps) {
  const { t, language } = useText();
  const { personId, caseId } = useOpenCase();
  const { data: person } = useOperation('people.get', { id: personId });
  const wanted = itemsFor(item);
  const blank: FieldsOf<RecordRequestInput> = {
    caseId,
    custodianId: null,
    jurisdiction: person?.jurisdiction ?? null,
    items: [...wanted.items],
    otherItems: wanted.other === null ? '' : t(`checklist.items.${wanted.other}.title`),
    periodFrom: '',
    periodTo: '',
    status: 'draft',
    method: null,
    requestedOn: '',
    dueOn: '',
    feeEstimate: '',
    feePaid: '',
    receivedOn: '',
    note: '',
  };
  const { form, draft, submit, isBusy, error } = useRecordForm({
    kind: 'record_request',
    personId,
    schema: recordRequestInput,
    row: request,
    blank,
    onSaved,
  });
  const { values } = form;
  const requestedOn = wholeDate(values.requestedOn);
  // The suggestion follows the day of asking until the reader writes a day of their own.
  const suggested =
    values.jurisdiction && requestedOn && isFullDate(requestedOn)
      ? recordRequestDueOn(values.jurisdiction, requestedOn)
      : null;
  const lastSuggested = useRef<string | null>(request ? request.dueOn : null);
  const { setFieldValue } = form;
  const { dueOn } = values;
  useEffect(() => {
    if (suggested === lastSuggested.current || (dueOn !== '' && dueOn !== lastSuggested.current)) return;
    lastSuggested.current = suggested;
    setFieldValue('dueOn', suggested ?? '');
  }, [suggested, dueOn, setFieldValue]);
  const isAnswered = values.status === 'received' || values.status === 'partly_received';
  return (
    <FormFrame onSubmit={submit} draft={draft} isBusy={isBusy} error={error} onCancel={onDone}>
      <FormGroup title={t('requests.group.what')}>
        <FormGrid.Wide>
          <ProviderField
            label={t('requests.field.custodian')}
            description={t('requests.field.custodianHelp')}
            {...form.getInputProps('custodianId')}
          />
        </FormGrid.Wide>
        <ChoiceField
          label={t('requests.field.jurisdiction')}
          none={t('common.state.notGiven')}
          options={jurisdictions.options.map((value) => ({ value, label: PROVINCE_NAMES[value][language] }))}
          {...form.getInputProps('jurisdiction')}
        />
        <FormGrid.Wide>
          <Checkbox.Group label={t('requests.field.items')} {...form.getInputProps('items')}>
            <div className={classes.items}>
              {requestedItem.options.map((value) => (
                <Checkbox key={value} value={value} label={t(`requests.item.${value}`)} />
              ))}
            </div>
          </Checkbox.Group>
        </FormGrid.Wide>
        <FormGrid.Wide>
          <TextInput label={t('requests.field.otherItems')} autoComplete="off" {...form.getInputProps('otherItems')} />
        </FormGrid.Wide>
        <PartialDateField
          label={t('requests.field.periodFrom')}
          description={t('requests.field.periodHint')}
          {...form.getInputProps('periodFrom')}
        />
        <PartialDateField
          label={t('requests.field.periodTo')}
          description={t('requests.field.periodHint')}
          {...form.getInputProps('periodTo')}
        />
      </FormGroup>
      <FormGroup title={t('requests.group.sending')}>
        <ChoiceField
          label={t('requests.field.status')}
          options={requestStatus.options.map((value) => ({ value, label: t(`requests.status.${value}`) }))}
          {...form.getInputProps('status')}
        />
        <ChoiceField
          label={t('requests.field.method')}
          none={t('common.state.notGiven')}
          options={requestMethod.options.map((value) => ({ value, label: t(`requests.method.${value}`) }))}
          {...form.getInputProps('method')}
        />
        <PartialDateField
          label={t('requests.field.requestedOn')}
          description={null}
          isFullDate
          {...form.getInputProps('requestedOn')}
        />
        <PartialDateField
          label={t('requests.field.dueOn')}
          description={null}
          isFullDate
          {...form.getInputProps('dueOn')}
        />
        {values.jurisdiction ? (
          <FormGrid.Wide>
            <DueDateHelp
              jurisdiction={values.jurisdiction}
              requestedOn={requestedOn}
              dueOn={values.dueOn}
              onUse={(day) => setFieldValue('dueOn', day)}
            />
          </FormGrid.Wide>
        ) : null}
      </FormGroup>
      <FormGroup title={t('requests.group.fees')}>
        <TextInput label={t('requests.field.feeEstimate')} autoComplete="off" {...form.getInputProps('feeEstimate')} />
        <TextInput label={t('requests.field.feePaid')} autoComplete="off" {...form.getInputProps('feePaid')} />
      </FormGroup>
      {isAnswered ? (
        <FormGroup title={t('requests.group.answer')}>
          <PartialDateField
            label={t('requests.field.receivedOn')}
            description={null}
            isFullDate
            {...form.getInputProps('receivedOn')}
          />
        </FormGroup>
      ) : null}
      <FormGrid>
        <NoteField {...form.getInputProps('note')} />
      </FormGrid>
    </FormFrame>
  );
}
