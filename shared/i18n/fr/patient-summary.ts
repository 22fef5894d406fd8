import type { patientSummary as english } from '../en/patient-summary';
import type { Translation } from '../translation';

/** Canadian French: what the machine-readable patient summary says in words, and the note that goes on a disc with it. */
export const patientSummary: Translation<typeof english> = {
  title: 'Sommaire du patient : {{name}}, {{date}}',
  preparedBy:
    'Préparé par le patient ou sa famille à partir des documents en leur possession. Aucun professionnel de la santé ne l’a vérifié. Les valeurs et les unités sont celles qui sont imprimées sur les rapports.',
  sections: {
    story: 'Récit du patient',
    problems: 'Problèmes de santé',
    medications: 'Médicaments',
    allergies: 'Allergies et intolérances',
    results: 'Résultats',
    procedures: 'Interventions',
    immunizations: 'Vaccins',
    familyHistory: 'Antécédents familiaux',
    plan: 'Plan de soins',
  },
  empty: {
    problems: 'Aucun problème de santé n’a été consigné. Cela ne veut pas dire qu’il n’y en a pas.',
    medications: 'Aucun médicament n’a été consigné. Cela ne veut pas dire qu’aucun n’est pris.',
    allergies: 'Rien n’a été consigné au sujet des allergies. Cela ne veut pas dire qu’il n’y en a pas.',
  },
  noKnownAllergies: 'Aucune allergie connue, selon ce qui a été dit le {{date}}.',
  noKnownAllergiesBy: 'Aucune allergie connue, selon {{name}}, le {{date}}.',
  question: 'Question pour le spécialiste : {{text}}',
  currentDoctor: 'Médecin consulté jusqu’ici : {{name}}',
  reason: 'Motif du deuxième avis : {{text}}',
  from: 'début : {{date}}',
  until: 'fin : {{date}}',
  prescribedBy: 'prescrit par {{name}}',
  saidBy: 'selon {{name}}',
  doneBy: 'fait par {{name}}',
  reportFrom: 'provenance : {{name}}',
  receivedOn: 'reçu : {{date}}',
  reportedOn: 'rapport : {{date}}',
  noted: 'noté : {{date}}',
  value: '{{name}} : {{value}}',
  accession: 'Numéro de requête',
  range: 'intervalle imprimé {{range}}',
  marked: 'indicateur {{flag}}',
  conclusion: 'Conclusion : {{text}}',
  outcome: 'Issue : {{text}}',
  dose: 'dose {{dose}}',
  planned: 'Prévu : {{name}}',
  appointment: 'Rendez-vous : {{date}}',
  appointmentWith: 'Rendez-vous avec {{name}} : {{date}}',
  severity: 'Gravité : {{severity}}',
  readMe: {
    title: 'Dossier pour un deuxième avis médical : {{name}}',
    prepared: 'Préparé le {{date}}.',
    packet: {
      one: '{{files}} : le dossier à remettre au spécialiste. Commencez ici. Il s’ouvre avec tout lecteur PDF.',
      other:
        '{{files}} : le dossier à remettre au spécialiste, en {{count}} parties à lire dans l’ordre. Commencez par la première. Elles s’ouvrent avec tout lecteur PDF.',
    },
    summary:
      'patient-summary.json : les principaux renseignements du dossier, lisibles par un ordinateur (document HL7 FHIR R4, d’après le sommaire du patient pancanadien).',
    imaging: {
      one: 'imaging/ : les images de {{count}} examen, copiées telles qu’elles ont été reçues. Ouvrez le dossier avec un logiciel d’imagerie (DICOM).',
      other:
        'imaging/ : les images de {{count}} examens, copiées telles qu’elles ont été reçues. Ouvrez un dossier avec un logiciel d’imagerie (DICOM).',
    },
    leftOut: {
      one: '{{count}} lien ou fichier spécial des dossiers d’imagerie n’a pas pu être copié.',
      other: '{{count}} liens ou fichiers spéciaux des dossiers d’imagerie n’ont pas pu être copiés.',
    },
    password: 'Le dossier s’ouvre seulement avec le mot de passe que le patient ou sa famille vous a donné.',
    private:
      'Ce support contient des renseignements personnels sur la santé. Veuillez le garder avec le dossier du patient ou le détruire.',
    loinc:
      'patient-summary.json contient du contenu de LOINC (http://loinc.org). LOINC est protégé par le droit d’auteur © Regenstrief Institute, Inc. et Logical Observation Identifiers Names and Codes (LOINC) Committee; il est offert sans frais selon la licence affichée à http://loinc.org/license. LOINC® est une marque déposée de Regenstrief Institute, Inc. aux États-Unis.',
  },
};
