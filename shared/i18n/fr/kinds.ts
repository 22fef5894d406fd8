import type { kinds as english } from '../en/kinds';
import type { Translation } from '../translation';

/** Canadian French: what each kind of thing is called, one of it and many. */
export const kinds: Translation<typeof english> = {
  one: {
    document: 'Document',
    case: 'Situation',
    diagnosis: 'Diagnostic',
    test_result: 'Résultat d’analyse',
    treatment: 'Traitement',
    medication: 'Médicament',
    allergy: 'Allergie ou intolérance',
    immunization: 'Vaccin reçu',
    family_history: 'Antécédent familial',
    procedure: 'Intervention',
    referral: 'Demande de consultation',
    authorization: 'Autorisation préalable',
    record_request: 'Demande de dossier',
    material_loan: 'Lamelles, blocs ou images prêtés',
    consultation: 'Consultation',
    opinion: 'Avis',
    provider: 'Professionnel de la santé',
    question: 'Question',
  },
  many: {
    document: 'Documents',
    case: 'Situations',
    diagnosis: 'Diagnostics',
    test_result: 'Résultats d’analyses',
    treatment: 'Traitements',
    medication: 'Médicaments',
    allergy: 'Allergies et intolérances',
    immunization: 'Vaccins',
    family_history: 'Antécédents familiaux',
    procedure: 'Interventions',
    referral: 'Demandes de consultation',
    authorization: 'Autorisations',
    record_request: 'Demandes de dossier',
    material_loan: 'Prêts',
    consultation: 'Consultations',
    opinion: 'Avis',
  },
};
