import type { DocumentId } from '@shared/contract/common';
import type { Document } from '@shared/contract/documents';
import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { FileDocumentsDialog } from '../../../../renderer/features/cases/file-documents-dialog';
import { renderPart } from '../../render';

const paper = (id: string, title: string) =>
  // What the dialog shows of a document.
  ({ id: id as DocumentId, title, kind: 'lab', documentDate: null }) as Document;

async function dialog() {
  const filed: (readonly DocumentId[])[] = [];
  await renderPart(
    <FileDocumentsDialog
      documents={[paper('a', 'Blood work'), paper('b', 'CT of the chest'), paper('c', 'Letter')]}
      isBusy={false}
      onFile={(ids) => filed.push(ids)}
      onClose={() => undefined}
    />,
  );
  const confirm = () => screen.getByRole('button', { name: /^Add/ });
  return { filed, confirm };
}

describe('choosing documents for a case', () => {
  it('files the ticked ones, in the order shown, and nothing while none is ticked', async () => {
    const { filed, confirm } = await dialog();
    expect(confirm()).toHaveProperty('disabled', true);
    fireEvent.click(screen.getByLabelText('Letter'));
    fireEvent.click(screen.getByLabelText('Blood work'));
    expect(confirm().textContent).toBe('Add 2 documents');
    fireEvent.click(confirm());
    expect(filed).toEqual([['a', 'c']]);
  });

  it('ticks all at once, and none again', async () => {
    const { filed, confirm } = await dialog();
    fireEvent.click(screen.getByLabelText('All of them'));
    fireEvent.click(confirm());
    expect(filed).toEqual([['a', 'b', 'c']]);
    fireEvent.click(screen.getByLabelText('All of them'));
    expect(confirm()).toHaveProperty('disabled', true);
  });
});
