/** Names of the files a packet is saved as. The part stands first: a long name is cut at its end. */
export const packetFiles = {
  part: 'Part {{part}} of {{of}} - {{name}}',
  summary: 'Patient summary - {{name}}',
  attachmentName: 'patient-summary.json',
  attachment: 'Patient summary for computers (FHIR R4, PS-CA)',
};
