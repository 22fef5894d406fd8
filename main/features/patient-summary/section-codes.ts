/** LOINC code of the document and of its sections. Source: PS-CA 2.1. */
export const DOCUMENT_CODE = '60591-5';
export const SECTION_CODES = {
  story: '81338-6',
  problems: '11450-4',
  medications: '10160-0',
  allergies: '48765-2',
  results: '30954-2',
  procedures: '47519-4',
  immunizations: '11369-6',
  familyHistory: '10157-6',
  plan: '18776-5',
} as const;
export type SectionCode = (typeof SECTION_CODES)[keyof typeof SECTION_CODES];

/** PS-CA asks for these three, each with an entry or the reason why there is none. */
export const REQUIRED_SECTIONS: readonly SectionCode[] = [
  SECTION_CODES.medications,
  SECTION_CODES.allergies,
  SECTION_CODES.problems,
];
