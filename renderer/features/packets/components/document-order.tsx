import { Button, Tooltip, VisuallyHidden } from '@mantine/core';
import type { PersonId } from '@shared/contract/common';
import { IconArrowsSort } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useText } from '../../../i18n/use-text';
import { Section } from '../../../ui/section';
import classes from './document-order.module.css';
import { DocumentOrderRow } from './document-order-row';
import { type DraftItem, type DraftRow, moveItem } from './packet-draft';

export type DocumentOrderProps = {
  readonly personId: PersonId;
  readonly rows: readonly DraftRow[];
  readonly onChange: (items: readonly DraftItem[]) => void;
  readonly onSuggested: () => void;
};

const toItem = ({ documentId, isIncluded, pages }: DraftRow): DraftItem => ({ documentId, isIncluded, pages });

/** The documents in packet order: ticked, moved by drag, buttons or Alt with arrows, cut to pages. */
export function DocumentOrder({ personId, rows, onChange, onSuggested }: DocumentOrderProps) {
  const { t } = useText();
  const list = useRef<HTMLOListElement>(null);
  const [dragged, setDragged] = useState<number | null>(null);
  const [over, setOver] = useState<number | null>(null);
  const [said, setSaid] = useState('');
  const items = rows.map(toItem);
  const chosen = rows.filter(({ isIncluded }) => isIncluded).length;

  const move = (from: number, to: number) => {
    const row = rows[from];
    if (!row || to < 0 || to >= rows.length) return;
    onChange(moveItem(items, from, to));
    setSaid(t('packets.documents.moved', { title: row.document.title, position: to + 1, count: rows.length }));
  };
  const change = (at: number, part: Partial<DraftItem>) =>
    onChange(items.map((item, index) => (index === at ? { ...item, ...part } : item)));
  const setAll = (isIncluded: boolean) => onChange(items.map((item) => ({ ...item, isIncluded })));

  return (
    <div className={classes.order}>
      <Section title={t('packets.documents.title')} description={t('packets.documents.help')}>
        <div className={classes.count}>
          <span role="status">{t('packets.documents.chosen', { count: chosen })}</span>
          <Button variant="subtle" size="compact-sm" onClick={() => setAll(true)}>
            {t('packets.documents.all')}
          </Button>
          <Button variant="subtle" size="compact-sm" onClick={() => setAll(false)}>
            {t('packets.documents.none')}
          </Button>
          <Tooltip label={t('packets.documents.suggestedHelp')}>
            <Button
              variant="subtle"
              size="compact-sm"
              leftSection={<IconArrowsSort size={15} aria-hidden />}
              onClick={onSuggested}
            >
              {t('packets.documents.suggested')}
            </Button>
          </Tooltip>
        </div>
        <ol ref={list} className={classes.list}>
          {rows.map((row, index) => (
            <DocumentOrderRow
              key={row.documentId}
              personId={personId}
              row={row}
              isFirst={index === 0}
              isLast={index === rows.length - 1}
              isDragged={dragged === index}
              dropSide={
                over === index && dragged !== null && dragged !== index ? (dragged < index ? 'after' : 'before') : null
              }
              onMove={(by) => move(index, index + by)}
              onInclude={(isIncluded) => change(index, { isIncluded })}
              onPages={(pages) => change(index, { pages })}
              onDragStart={() => setDragged(index)}
              onDragOver={() => dragged !== null && setOver(index)}
              onDrop={() => dragged !== null && move(dragged, index)}
              onDragEnd={() => {
                setDragged(null);
                setOver(null);
              }}
            />
          ))}
        </ol>
        <VisuallyHidden role="status">{said}</VisuallyHidden>
      </Section>
    </div>
  );
}
