import type { requestLetter as english } from '../en/request-letter';
import type { Translation } from '../translation';

/** Canadian French: the letter that asks a records office for a person's records, and what is known of its fees and times. */
export const requestLetter: Translation<typeof english> = {
  to: 'Archives médicales',
  subject: 'Objet : Demande d’accès au dossier médical de {{name}}',
  greeting: 'Madame, Monsieur,',
  opening: 'Je vous écris pour demander une copie de mon dossier médical, en vue d’un deuxième avis médical.',
  openingForOther:
    'Je vous écris pour demander une copie du dossier médical de {{name}}, en vue d’un deuxième avis médical.',
  identification: 'Pour vous aider à trouver le dossier :',
  name: 'Nom',
  birthDate: 'Date de naissance',
  healthNumber: 'Numéro d’assurance maladie ou de carte Santé',
  healthNumberOf: '{{number}} ({{jurisdiction}})',
  phone: 'Téléphone',
  address: 'Adresse',
  reference: 'Notre référence',
  law: 'Cette demande est présentée en vertu de la loi suivante : {{law}}.',
  itemsLead: 'Veuillez m’envoyer une copie des documents suivants :',
  periodAll: 'Pour toute la période couverte par le dossier que vous conservez.',
  periodBetween: 'Pour la période suivante : {{from}} à {{to}}.',
  periodFrom: 'Pour la période commençant à la date suivante : {{from}}.',
  periodTo: 'Pour la période se terminant à la date suivante : {{to}}.',
  items: {
    complete_chart: 'Le dossier médical complet',
    consult_letters: 'Les lettres et notes de consultation',
    operative_notes: 'Les protocoles opératoires',
    discharge_summaries: 'Les sommaires de congé',
    pathology_reports: 'Les rapports de pathologie, avec leurs addendas',
    lab_history: 'Les résultats de laboratoire, pour toutes les dates de la période',
    imaging_reports: 'Les rapports d’imagerie médicale',
    imaging_images: 'Les images elles-mêmes, en format DICOM, sur disque ou par accès au portail',
    genetic_reports: 'Les rapports de tests génétiques et de biomarqueurs',
    treatment_summaries: 'Les sommaires des traitements (chimiothérapie ou radiothérapie, par exemple)',
    medication_list: 'La liste des médicaments actuels',
  },
  electronic:
    'Je préférerais une copie électronique (fichiers PDF pour les rapports, DICOM pour les images), si vous pouvez en fournir une.',
  fee: 'S’il y a des frais, veuillez m’envoyer une estimation écrite avant de préparer les copies.',
  unavailable:
    'Si vous ne détenez pas certains de ces documents, veuillez m’indiquer par écrit lesquels et, si vous le savez, qui pourrait les détenir.',
  contact:
    'N’hésitez pas à m’appeler ou à m’écrire s’il vous faut autre chose pour trouver le dossier ou confirmer mon identité.',
  actingFor: {
    parent: 'Je présente cette demande pour {{name}} à titre de parent.',
    guardian: 'Je présente cette demande pour {{name}} à titre de tutrice ou tuteur.',
    power_of_attorney: 'Je présente cette demande pour {{name}} à titre de mandataire aux soins de la personne.',
    substitute_decision_maker:
      'Je présente cette demande pour {{name}} à titre de personne autorisée à prendre les décisions en son nom.',
    helper: 'J’aide {{name}} à présenter cette demande; {{name}} signe ci-dessous pour y consentir.',
  },
  proof: 'Une copie du document qui confirme cette autorité est jointe.',
  thanks: 'Je vous remercie de votre aide.',
  closing: 'Veuillez agréer mes salutations distinguées.',
  signature: 'Signature',
  signatureOfPatient: 'Signature de {{name}}',
  printedName: 'Nom en lettres moulées',
  date: 'Date',
  times: {
    days: 'La loi accorde {{days}} jours au bureau pour répondre.',
    daysExtended:
      'La loi accorde {{days}} jours au bureau pour répondre, et jusqu’à {{extension}} de plus dans des cas limités.',
    businessDays:
      'La loi accorde {{days}} jours ouvrables au bureau pour répondre. Les jours fériés ne sont pas pris en compte ici.',
    currentCareOrDays: '{{hours}} heures pour les soins en cours, sinon {{days}} jours.',
    unconfirmedDays: '{{days}} jours, non confirmés : aucune date d’échéance n’est proposée.',
    unknown:
      'Le délai de réponse n’est pas confirmé pour cette province ou ce territoire : aucune date d’échéance n’est proposée.',
    verify: 'À vérifier auprès du bureau. Dernière vérification : {{date}}.',
  },
  fees: {
    estimate_cost_recovery: 'Demandez d’abord une estimation; les frais ne peuvent que couvrir des coûts raisonnables.',
    free: 'Gratuit pour la personne concernée.',
    minimal_written_estimate: 'Des frais minimes; demandez une estimation écrite.',
    basic_fee_and_schedule: 'Des frais de base de 25 $, puis un barème.',
    regulated: 'Les frais sont fixés par règlement.',
    allowed: 'Des frais sont permis.',
    general_maximum: 'En général au plus 30 $, plus des suppléments.',
    unconfirmed: 'Les frais ne sont pas confirmés : demandez une estimation écrite.',
  },
};
