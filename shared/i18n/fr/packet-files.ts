import type { packetFiles as en } from '../en/packet-files';
import type { Translation } from '../translation';

export const packetFiles: Translation<typeof en> = {
  part: 'Partie {{part}} de {{of}} - {{name}}',
  summary: 'Sommaire du patient - {{name}}',
  attachmentName: 'sommaire-du-patient.json',
  attachment: 'Sommaire du patient pour ordinateur (FHIR R4, PS-CA)',
};
