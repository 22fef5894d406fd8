import type { PrintableRequest } from '@shared/contract/printables';
import { fail, ok } from '@shared/contract/result';
import { localDate } from '@shared/domain/local-date';
import type { PrintablesContent, SessionContext } from '../../core/context';
import type { Printable } from '../../core/core';
import { inOnePiece } from '../../core/in-one-piece';
import { trySaveFile } from '../../core/save-file';
import { appointmentFile } from './appointment-file';
import { questionsSheet } from './questions-sheet';
import { requestLetter } from './request-letter';

/** The parts of the core that carry letters and sheets, made when asked for and kept nowhere. */
export function createPrintablesContent(context: SessionContext): PrintablesContent {
  const { db, clock, workers, vault } = context;
  const make = async (request: PrintableRequest): Promise<Printable | null> => {
    if (request.kind === 'appointment') return appointmentFile(db, request, clock());
    const today = localDate(clock());
    const named = request.kind === 'questions' ? questionsSheet(db, request, today) : requestLetter(db, request, today);
    if (!named) return null;
    const bytes = await workers.drawPrintable(named.sheet);
    return { mediaType: 'application/pdf', fileName: named.fileName, bytes };
  };
  return {
    async printable(request) {
      const made = await make(request);
      return made ? ok(made) : fail('not_found');
    },
    async savePrintable(request, path) {
      const made = await make(request);
      return made ? trySaveFile(vault, path, inOnePiece(made.bytes)) : fail('not_found');
    },
  };
}
