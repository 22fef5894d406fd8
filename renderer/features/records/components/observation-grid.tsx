import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconX } from '@tabler/icons-react';
import { type ClipboardEvent, type KeyboardEvent, useRef } from 'react';
import { useText } from '../../../i18n/use-text';
import {
  DRAFT_FIELDS,
  type DraftField,
  emptyDraft,
  moveLine,
  type ObservationDraft,
  pasteCells,
} from './observation-draft';
import classes from './observation-grid.module.css';

export type ObservationGridProps = {
  readonly drafts: readonly ObservationDraft[];
  readonly onChange: (drafts: readonly ObservationDraft[]) => void;
  /** From 1; the line that lacks its test or value. */
  readonly invalidLine: number | null;
};

const LABELS = {
  name: 'records.results.grid.name',
  value: 'records.results.grid.value',
  unit: 'records.results.grid.unit',
  referenceRange: 'records.results.grid.range',
  flag: 'records.results.grid.flag',
  page: 'records.results.grid.page',
} as const satisfies Readonly<Record<DraftField, string>>;

/** The lines of a report, typed as printed: Enter goes down, Alt with arrows moves a line, a table can be pasted. */
export function ObservationGrid({ drafts, onChange, invalidLine }: ObservationGridProps) {
  const { t } = useText();
  const body = useRef<HTMLTableSectionElement>(null);
  const focusCell = (line: number, field: DraftField) =>
    requestAnimationFrame(() =>
      body.current?.querySelector<HTMLInputElement>(`[data-cell="${line}-${field}"]`)?.focus(),
    );
  const change = (line: number, field: DraftField, value: string) =>
    onChange(drafts.map((draft, at) => (at === line ? { ...draft, [field]: value } : draft)));
  const add = () => {
    onChange([...drafts, emptyDraft()]);
    focusCell(drafts.length, 'name');
  };
  const move = (line: number, by: -1 | 1, field: DraftField) => {
    onChange(moveLine(drafts, line, by));
    focusCell(Math.min(drafts.length - 1, Math.max(0, line + by)), field);
  };
  const onKeyDown = (event: KeyboardEvent, line: number, field: DraftField) => {
    if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
      if (line === drafts.length - 1) onChange([...drafts, emptyDraft()]);
      focusCell(line + 1, field);
    } else if (event.altKey && event.key === 'ArrowUp') move(line, -1, field);
    else if (event.altKey && event.key === 'ArrowDown') move(line, 1, field);
    else if (event.key === 'ArrowUp') focusCell(line - 1, field);
    else if (event.key === 'ArrowDown') focusCell(line + 1, field);
    else return;
    event.preventDefault();
  };
  const onPaste = (event: ClipboardEvent, line: number, field: DraftField) => {
    const pasted = pasteCells(drafts, line, field, event.clipboardData.getData('text/plain'));
    if (!pasted) return;
    event.preventDefault();
    onChange(pasted);
  };
  return (
    <div className={classes.wrap}>
      <table className={classes.grid}>
        <thead>
          <tr>
            {DRAFT_FIELDS.map((field) => (
              <th key={field} scope="col" data-field={field}>
                {t(LABELS[field])}
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody ref={body}>
          {drafts.map((draft, line) => (
            <tr key={draft.key} data-invalid={invalidLine === line + 1 || undefined}>
              {DRAFT_FIELDS.map((field) => (
                <td key={field}>
                  <input
                    className={classes.cell}
                    data-cell={`${line}-${field}`}
                    aria-label={t('records.results.grid.cell', { column: t(LABELS[field]), line: line + 1 })}
                    aria-invalid={
                      (invalidLine === line + 1 &&
                        (field === 'name' || field === 'value') &&
                        draft[field].trim() === '') ||
                      undefined
                    }
                    inputMode={field === 'page' ? 'numeric' : 'text'}
                    autoComplete="off"
                    value={draft[field]}
                    onChange={(event) => change(line, field, event.currentTarget.value)}
                    onKeyDown={(event) => onKeyDown(event, line, field)}
                    onPaste={(event) => onPaste(event, line, field)}
                  />
                </td>
              ))}
              <td className={classes.tools}>
                <LineTool
                  label={t('records.results.grid.moveUp', { line: line + 1 })}
                  isDisabled={line === 0}
                  onClick={() => move(line, -1, 'name')}
                >
                  <IconArrowUp size={14} />
                </LineTool>
                <LineTool
                  label={t('records.results.grid.moveDown', { line: line + 1 })}
                  isDisabled={line === drafts.length - 1}
                  onClick={() => move(line, 1, 'name')}
                >
                  <IconArrowDown size={14} />
                </LineTool>
                <LineTool
                  label={t('records.results.grid.removeLine', { line: line + 1 })}
                  onClick={() => onChange(drafts.filter((_, at) => at !== line))}
                >
                  <IconX size={14} />
                </LineTool>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {drafts.length === 0 ? <p className={classes.none}>{t('records.results.grid.empty')}</p> : null}
      <Button
        variant="default"
        size="compact-sm"
        mt="xs"
        leftSection={<IconPlus size={15} aria-hidden />}
        onClick={add}
      >
        {t('records.results.grid.addLine')}
      </Button>
    </div>
  );
}

type LineToolProps = {
  readonly label: string;
  readonly isDisabled?: boolean;
  readonly onClick: () => void;
  readonly children: React.ReactNode;
};

function LineTool({ label, isDisabled = false, onClick, children }: LineToolProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon
        variant="subtle"
        color="gray"
        c="var(--ink-soft)"
        size="sm"
        aria-label={label}
        disabled={isDisabled}
        onClick={onClick}
      >
        {children}
      </ActionIcon>
    </Tooltip>
  );
}
