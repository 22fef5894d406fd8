import { isUnread } from '../pdf/pictures/find-words';
import type { ObjectSource } from '../vault/types';
import { OpenedDocument } from './opened-document';
import { readPage } from './read-page';
import type { PageReading, RecognitionTask, SurveyReply } from './recognition-tasks';
import { serveTasks } from './serve-tasks';
import { startTextEngine, type TextEngine } from './text-engine';
import { writeTextLayer } from './write-text-layer';

/** The document and the engine of the last task: the next is likely to be for the same. */
let opened: OpenedDocument | null = null;
let textEngine: TextEngine | null = null;

serveTasks(async (message) => {
  // Posted by recognize-text.ts, built from the same types.
  const task = message as RecognitionTask;
  try {
    return { value: await answer(task) };
  } catch (error) {
    // Either engine may be left half done.
    close();
    textEngine = null;
    throw error;
  }
});

async function answer(task: RecognitionTask): Promise<unknown> {
  const document = await documentOf(task.source);
  switch (task.kind) {
    case 'survey':
      return survey(document);
    case 'read':
      return read(document, task.page);
    case 'write':
      try {
        return await writeTextLayer(document.prepared, task);
      } finally {
        close();
      }
  }
}

async function documentOf(source: ObjectSource): Promise<OpenedDocument> {
  if (opened?.path === source.path) return opened;
  close();
  opened = await OpenedDocument.open(source);
  return opened;
}

function close(): void {
  opened?.close();
  opened = null;
}

async function survey(document: OpenedDocument): Promise<SurveyReply> {
  const { treatment, pageCount } = document.prepared;
  if (treatment === 'placeholder') return [];
  const unread: number[] = [];
  for (let page = 0; page < pageCount; page++) if (isUnread(await document.engine(), page)) unread.push(page);
  return unread;
}

async function read(document: OpenedDocument, page: number): Promise<PageReading> {
  textEngine ??= await startTextEngine();
  return readPage(textEngine, await document.engine(), page);
}
