import type { PrintableRequest } from './printables';

/** Where both hosts serve it: under `/content/`, like everything else that the vault holds. */
export function printableAddress(request: PrintableRequest): string {
  const id = request.kind === 'questions' ? request.caseId : request.id;
  return `/content/printables/${request.kind}/${id}?language=${request.language}`;
}
