import { TaskFailed, WorkerDied, WorkerTimeout } from './worker-lane';

/** Ends that a hostile or enormous document can bring about. */
export const isDocumentsFault = (error: unknown): boolean =>
  error instanceof WorkerTimeout || error instanceof WorkerDied || (error instanceof TaskFailed && !isOurFault(error));

const OURS = new Set(['VaultError', 'PdfiumStartError', 'TextEngineStartError']);

/** The vault or the installation failed, not what is in the document; saying "unreadable" would be untrue. */
const isOurFault = ({ errorName }: TaskFailed): boolean => OURS.has(errorName);
