import { ActionIcon, Button, TextInput } from '@mantine/core';
import type { DocumentId } from '@shared/contract/common';
import type { Document } from '@shared/contract/documents';
import type { PacketPlan, RedactedArea } from '@shared/contract/packet-plan';
import type { FoundWords } from '@shared/contract/packets';
import { IconEye, IconPlus, IconSquareRoundedMinus, IconTrash } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useText } from '../../../i18n/use-text';
import { FailureNotice } from '../../../ui/failure-notice';
import { Notice } from '../../../ui/notice';
import options from './options-panel.module.css';
import { pageRangeText } from './page-range';
import classes from './redact-panel.module.css';

export type RedactPanelProps = {
  readonly plan: PacketPlan;
  readonly documents: ReadonlyMap<DocumentId, Document>;
  readonly found: { readonly data: FoundWords | undefined; readonly error: unknown; readonly isFetching: boolean };
  /** Null while the page in view is not of a document. */
  readonly onDraw: (() => void) | null;
  readonly onShow: (documentId: DocumentId, page: number) => void;
  readonly onAddWord: (word: string) => void;
  readonly onRemoveWord: (word: string) => void;
  readonly onRemoveArea: (area: RedactedArea) => void;
};

/** What is removed from every copy: areas drawn on pages, and words wherever they stand. */
export function RedactPanel(props: RedactPanelProps) {
  const { plan, documents, onDraw, onShow, onRemoveArea } = props;
  const { t } = useText();
  return (
    <div className={options.panel}>
      <p className={classes.lead}>{t('packets.redact.lead')}</p>
      <section>
        <h2 className={options.legend}>{t('packets.redact.areas')}</h2>
        {plan.redactedAreas.length === 0 ? <p className={classes.none}>{t('packets.redact.noAreas')}</p> : null}
        <ul className={classes.list}>
          {plan.redactedAreas.map((area, index) => {
            const number = numberOf(plan.redactedAreas, index);
            const title = documents.get(area.documentId)?.title ?? '';
            const name = t('packets.redact.areaOf', { title, page: area.page, number });
            return (
              <li key={JSON.stringify(area)} className={classes.line}>
                <span className={classes.words}>
                  {title}
                  <span className={classes.facts}>{t('packets.redact.areaNumber', { page: area.page, number })}</span>
                </span>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  c="var(--ink-soft)"
                  aria-label={t('packets.redact.show', { name })}
                  onClick={() => onShow(area.documentId, area.page)}
                >
                  <IconEye size={17} />
                </ActionIcon>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  c="var(--ink-soft)"
                  aria-label={t('packets.redact.removeNamed', { name })}
                  onClick={() => onRemoveArea(area)}
                >
                  <IconTrash size={17} />
                </ActionIcon>
              </li>
            );
          })}
        </ul>
        <Button
          variant="default"
          leftSection={<IconSquareRoundedMinus size={17} aria-hidden />}
          disabled={onDraw === null}
          onClick={() => onDraw?.()}
        >
          {t('packets.preview.redact')}
        </Button>
        {onDraw === null ? <p className={options.help}>{t('packets.redact.chooseDocument')}</p> : null}
      </section>
      <Words {...props} />
    </div>
  );
}

function Words({ plan, documents, found, onShow, onAddWord, onRemoveWord }: RedactPanelProps) {
  const { t } = useText();
  const [text, setText] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const word = text.replace(/\s+/g, ' ').trim();
    if (word === '') return;
    onAddWord(word);
    setText('');
  };
  const unsearchable = found.data?.unsearchable.filter(({ pages }) => pages.length > 0) ?? [];
  const hasWords = plan.redactedWords.length > 0;
  return (
    <section>
      <h2 className={options.legend}>{t('packets.redact.words')}</h2>
      <form className={classes.add} onSubmit={submit}>
        <TextInput
          label={t('packets.redact.word')}
          description={t('packets.redact.wordHelp')}
          maxLength={100}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" leftSection={<IconPlus size={16} aria-hidden />}>
          {t('packets.redact.addWord')}
        </Button>
      </form>
      <ul className={classes.list}>
        {plan.redactedWords.map((word) => {
          const places = found.data?.places.filter((place) => place.word === word) ?? [];
          const count = places.reduce((sum, { areas }) => sum + areas.length, 0);
          return (
            <li key={word} className={classes.word}>
              <div className={classes.line}>
                <span className={classes.words}>
                  <strong>{word}</strong>
                  <span className={classes.facts} role="status">
                    {found.data && !found.isFetching
                      ? count > 0
                        ? t('packets.redact.found', { count })
                        : t('packets.redact.notFound')
                      : found.error
                        ? null
                        : t('packets.redact.searching')}
                  </span>
                </span>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  c="var(--ink-soft)"
                  aria-label={t('packets.redact.removeNamed', { name: word })}
                  onClick={() => onRemoveWord(word)}
                >
                  <IconTrash size={17} />
                </ActionIcon>
              </div>
              <ul className={classes.places}>
                {perDocument(places).map(({ documentId, pages, areas }) => (
                  <li key={documentId}>
                    <button type="button" className={classes.place} onClick={() => onShow(documentId, pages[0] ?? 1)}>
                      {documents.get(documentId)?.title}
                      <span className={classes.facts}>
                        {t('packets.redact.places', { count: areas, pages: pageRangeText(pages) })}
                      </span>
                    </button>
                  </li>
                ))}
              </ul>
            </li>
          );
        })}
      </ul>
      {hasWords ? <FailureNotice error={found.error} /> : null}
      {hasWords && unsearchable.length > 0 ? (
        <Notice tone="warn">
          {t('packets.redact.unsearchable')}
          <ul className={classes.places}>
            {unsearchable.map(({ documentId, pages }) => (
              <li key={documentId}>
                <button type="button" className={classes.place} onClick={() => onShow(documentId, pages[0] ?? 1)}>
                  {documents.get(documentId)?.title}
                  <span className={classes.facts}>
                    {t('packets.check.pages', { pages: pageRangeText(pages), count: pages.length })}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
    </section>
  );
}

/** Which of its page's areas it is, 1-based, in the order they were drawn. */
const numberOf = (areas: readonly RedactedArea[], index: number): number =>
  areas
    .slice(0, index + 1)
    .filter(({ documentId, page }) => documentId === areas[index]?.documentId && page === areas[index]?.page).length;

/** Pages in order and the number of places, a document each, as first met. */
function perDocument(places: FoundWords['places']) {
  const found = new Map<DocumentId, { documentId: DocumentId; pages: number[]; areas: number }>();
  for (const { documentId, page, areas } of places) {
    const one = found.get(documentId) ?? { documentId, pages: [], areas: 0 };
    found.set(documentId, one);
    if (!one.pages.includes(page)) one.pages.push(page);
    one.areas += areas.length;
  }
  return [...found.values()];
}
