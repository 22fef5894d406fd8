import './print-pdf.css';
import { Button, Modal, SegmentedControl } from '@mantine/core';
import type { Language } from '@shared/contract/common';
import type { PrintableRequest } from '@shared/contract/printables';
import { IconDownload, IconPrinter } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useText } from '../../i18n/use-text';
import { bridge } from '../../lib/bridge';
import { useNotify } from '../../lib/use-notify';
import { useSavePrintable } from '../../lib/use-save-printable';
import { PdfViewer } from '../pdf-viewer/pdf-viewer';
import { printPdf } from './print-pdf';
import classes from './printable-dialog.module.css';

export type PrintableDialogProps = {
  readonly title: string;
  /** The sheet in a language; null while closed. */
  readonly sheet: ((language: Language) => PrintableRequest) | null;
  /** The language it opens in; the reader's unless told. */
  readonly startLanguage?: Language | null;
  readonly onClose: () => void;
};

/** A letter or sheet as it will be on paper, in either language, to print or to save. */
export function PrintableDialog({ title, sheet, startLanguage, onClose }: PrintableDialogProps) {
  const { t } = useText();
  return (
    <Modal
      opened={sheet !== null}
      onClose={onClose}
      title={title}
      size="min(900px, 94vw)"
      closeButtonProps={{ 'aria-label': t('common.action.close') }}
    >
      {sheet ? <Sheet title={title} sheet={sheet} startLanguage={startLanguage ?? null} /> : null}
    </Modal>
  );
}

type SheetProps = {
  readonly title: string;
  readonly sheet: (language: Language) => PrintableRequest;
  readonly startLanguage: Language | null;
};

function Sheet({ title, sheet, startLanguage }: SheetProps) {
  const { t, language: reading } = useText();
  const notify = useNotify();
  const save = useSavePrintable();
  const [language, setLanguage] = useState<Language>(startLanguage ?? reading);
  const [isPrinting, setPrinting] = useState(false);
  // The sheet's maker is new at every drawing of the page behind; what it makes is what counts.
  const request = JSON.stringify(sheet(language));
  // Made from a PrintableRequest one line above.
  const source = useMemo(() => bridge().printableContent(JSON.parse(request) as PrintableRequest), [request]);
  const print = () => {
    setPrinting(true);
    printPdf(source)
      .catch(() => notify.failure('internal'))
      .finally(() => setPrinting(false));
  };
  return (
    <>
      <div className={classes.bar}>
        <SegmentedControl
          aria-label={t('journey.sheet.language')}
          size="sm"
          value={language}
          onChange={(value) => setLanguage(value === 'fr' ? 'fr' : 'en')}
          data={(['en', 'fr'] as const).map((value) => ({ value, label: t(`common.language.${value}`) }))}
        />
        <div className={classes.actions}>
          <Button
            variant="default"
            leftSection={<IconDownload size={16} aria-hidden />}
            onClick={() => void save(sheet(language))}
          >
            {t('journey.sheet.save')}
          </Button>
          <Button leftSection={<IconPrinter size={16} aria-hidden />} loading={isPrinting} onClick={print}>
            {t('common.action.print')}
          </Button>
        </div>
      </div>
      <div className={classes.sheet}>
        <PdfViewer key={request} source={source} title={title} hasThumbnails={false} />
      </div>
    </>
  );
}
