/** English: what the machine-readable patient summary says in words, and the note that goes on a disc with it. */
export const patientSummary = {
  title: 'Patient summary: {{name}}, {{date}}',
  preparedBy:
    'Prepared by the patient or family from the records they hold. No clinician has verified it. Values and units are as printed on the reports.',
  sections: {
    story: 'Patient story',
    problems: 'Problems',
    medications: 'Medications',
    allergies: 'Allergies and intolerances',
    results: 'Results',
    procedures: 'Procedures',
    immunizations: 'Immunizations',
    familyHistory: 'Family history',
    plan: 'Plan of care',
  },
  empty: {
    problems: 'No problem has been recorded. This does not mean that there is none.',
    medications: 'No medication has been recorded. This does not mean that none is taken.',
    allergies: 'Nothing about allergies has been recorded. This does not mean that there are none.',
  },
  noKnownAllergies: 'No known allergies, as stated on {{date}}.',
  noKnownAllergiesBy: 'No known allergies, as stated by {{name}} on {{date}}.',
  question: 'Question for the specialist: {{text}}',
  currentDoctor: 'Doctor seen so far: {{name}}',
  reason: 'Reason for a second opinion: {{text}}',
  from: 'from {{date}}',
  until: 'until {{date}}',
  prescribedBy: 'prescribed by {{name}}',
  saidBy: 'said by {{name}}',
  doneBy: 'done by {{name}}',
  reportFrom: 'from {{name}}',
  receivedOn: 'received {{date}}',
  reportedOn: 'reported {{date}}',
  noted: 'noted {{date}}',
  value: '{{name}}: {{value}}',
  accession: 'Accession number',
  range: 'printed range {{range}}',
  marked: 'marked {{flag}}',
  conclusion: 'Conclusion: {{text}}',
  outcome: 'Outcome: {{text}}',
  dose: 'dose {{dose}}',
  planned: 'Planned: {{name}}',
  appointment: 'Appointment on {{date}}',
  appointmentWith: 'Appointment with {{name}} on {{date}}',
  severity: 'Severity: {{severity}}',
  readMe: {
    title: 'Records for a second opinion: {{name}}',
    prepared: 'Prepared on {{date}}.',
    packet: {
      one: '{{files}}: the packet. Start here. It opens in any PDF reader.',
      other:
        '{{files}}: the packet, in {{count}} parts to be read in order. Start with the first. They open in any PDF reader.',
    },
    summary:
      'patient-summary.json: the main facts of the packet for a computer to read (HL7 FHIR R4 document, after the pan-Canadian patient summary).',
    imaging: {
      one: 'imaging/: the images of {{count}} study, copied as it was received. Open the folder with an imaging (DICOM) viewer.',
      other:
        'imaging/: the images of {{count}} studies, copied as they were received. Open a folder with an imaging (DICOM) viewer.',
    },
    leftOut: {
      one: '{{count}} link or special file in the imaging folders could not be copied.',
      other: '{{count}} links or special files in the imaging folders could not be copied.',
    },
    password: 'The packet opens only with the password that the patient or family gave you.',
    private: 'This disc holds personal health information. Please keep it with the patient’s file, or destroy it.',
    loinc:
      'patient-summary.json contains content from LOINC (http://loinc.org). LOINC is copyright © Regenstrief Institute, Inc. and the Logical Observation Identifiers Names and Codes (LOINC) Committee and is available at no cost under the license at http://loinc.org/license. LOINC® is a registered United States trademark of Regenstrief Institute, Inc.',
  },
} as const;
