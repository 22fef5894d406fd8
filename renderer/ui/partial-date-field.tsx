import { TextInput, type TextInputProps } from '@mantine/core';
import { isCalendarDate } from '@shared/domain/calendar-date';
import { useText } from '../i18n/use-text';

export type PartialDateFieldProps = Omit<TextInputProps, 'value' | 'onChange' | 'type'> & {
  readonly value?: string | null;
  readonly onChange?: (value: string) => void;
  /** A whole day only (a birth date); otherwise a year or a month will do. */
  readonly isFullDate?: boolean;
};

/** Digits as typed, with the dashes put in: 20230925 and 2023/9/25 both read 2023-09-25. */
export function tidyDate(text: string): string {
  const plain = text.trim();
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(plain);
  if (compact) return compact.slice(1).join('-');
  const parted = /^(\d{4})[-/. ](\d{1,2})(?:[-/. ](\d{1,2}))?$/.exec(plain);
  if (!parted) return plain;
  return parted
    .slice(1)
    .filter((part) => part !== undefined)
    .map((part) => part.padStart(2, '0'))
    .join('-');
}

/** A date typed as printed on the page, echoed in words so that a slip shows. */
export function PartialDateField({ value, onChange, isFullDate = false, onBlur, ...field }: PartialDateFieldProps) {
  const { t, date } = useText();
  const text = value ?? '';
  const isKnown = isCalendarDate(text) && (!isFullDate || text.length === 10);
  return (
    <TextInput
      description={isFullDate ? t('common.date.fullHint') : t('common.date.partialHint')}
      inputWrapperOrder={['label', 'description', 'input', 'error']}
      inputMode="numeric"
      autoComplete="off"
      maxLength={10}
      {...field}
      value={text}
      onChange={(event) => onChange?.(event.currentTarget.value)}
      onBlur={(event) => {
        onChange?.(tidyDate(event.currentTarget.value));
        onBlur?.(event);
      }}
      rightSectionWidth="auto"
      rightSectionPointerEvents="none"
      rightSection={isKnown ? <EchoedDate>{date(text, 'short')}</EchoedDate> : null}
    />
  );
}

function EchoedDate({ children }: { readonly children: string }) {
  return <span style={{ paddingInlineEnd: 12, fontSize: '0.8438rem', color: 'var(--ink-soft)' }}>{children}</span>;
}
