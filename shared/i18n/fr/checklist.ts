import type { checklist as english } from '../en/checklist';
import type { Translation } from '../translation';

/** Canadian French: what a specialist's office asks for, by code, and why each item stands where it does. */
export const checklist: Translation<typeof english> = {
  states: {
    have: 'Au dossier',
    requested: 'Demandé',
    missing: 'Manquant',
    not_applicable: 'Sans objet',
  },
  why: {
    filed: { one: '{{count}} document classé', other: '{{count}} documents classés' },
    recorded: { one: '{{count}} élément consigné', other: '{{count}} éléments consignés' },
    filed_elsewhere: {
      one: '{{count}} document déjà classé pourrait convenir, mais il n’est pas dans cette situation',
      other: '{{count}} documents déjà classés pourraient convenir, mais ils ne sont pas dans cette situation',
    },
    requested: 'Demandé; aucune date de réponse n’est connue',
    requestedDue: 'Demandé; réponse attendue le {{date}}',
    nothing_found: 'Rien n’a encore été classé ni demandé',
    set_by_hand: 'Indiqué par vous',
    setByHandNote: 'Indiqué par vous : {{note}}',
  },
  items: {
    referral_letter: {
      title: 'Demande de consultation',
      hint: 'La demande écrite du médecin ou de l’infirmière praticienne spécialisée.',
    },
    consult_notes: { title: 'Notes de consultation', hint: 'Les lettres des médecins spécialistes vus jusqu’ici.' },
    operative_notes: {
      title: 'Protocoles opératoires',
      hint: 'Le compte rendu du chirurgien pour chaque opération ou intervention.',
    },
    discharge_summaries: { title: 'Sommaires de congé', hint: 'Un pour chaque séjour à l’hôpital.' },
    medication_list: {
      title: 'Liste de médicaments',
      hint: 'Tous les médicaments actuels avec leur dose, même ceux qui sont achetés sans ordonnance.',
    },
    allergies: {
      title: 'Allergies',
      hint: 'Les allergies et intolérances avec la réaction, ou le fait qu’aucune n’est connue.',
    },
    family_history: {
      title: 'Antécédents familiaux',
      hint: 'Les maladies de proches parents qui comptent pour cette question.',
    },
    recent_blood_work: {
      title: 'Analyses sanguines récentes',
      hint: 'Les rapports de laboratoire des {{months}} derniers mois. Aucune règle ne fixe de période. Demandez au bureau; si de plus anciens suffisent, indiquez-le ici.',
    },
    imaging_reports: {
      title: 'Rapports d’imagerie médicale',
      hint: 'Les rapports des radiologistes : radiographie, échographie, TDM, IRM, TEP.',
    },
    imaging_discs: {
      title: 'Les images elles-mêmes',
      hint: 'Un disque ou un accès au portail, pas seulement le rapport. Adressez-vous au service d’imagerie.',
    },
    pathology_report: { title: 'Rapports de pathologie', hint: 'Le rapport final de chaque biopsie ou tissu enlevé.' },
    slides_and_blocks: {
      title: 'Lamelles et blocs',
      hint: 'Le laboratoire qui les conserve et le numéro d’accession.',
    },
    genetic_report: { title: 'Rapports de tests génétiques', hint: 'Le rapport complet, même si rien n’a été trouvé.' },
    past_treatments: { title: 'Traitements antérieurs', hint: 'Ce qui a été essayé, quand, et avec quel résultat.' },
    biomarkers: {
      title: 'Biomarqueurs et tests génétiques',
      hint: 'Les tests faits sur la tumeur ou le sang qui guident le traitement.',
    },
    staging_imaging: {
      title: 'Rapports d’imagerie du bilan d’extension',
      hint: 'Les rapports de TDM, de TEP, d’IRM ou de scintigraphie osseuse qui montrent l’étendue de la maladie.',
    },
    drug_treatment_summary: {
      title: 'Chimiothérapie et traitements médicamenteux',
      hint: 'Médicaments, doses, dates et réponse.',
    },
    radiation_summary: { title: 'Sommaire de radiothérapie', hint: 'Région traitée, dose et dates.' },
    tumour_markers: {
      title: 'Marqueurs tumoraux',
      hint: 'Les résultats au fil du temps, comme l’ACE, le CA-125 ou l’APS.',
    },
    ecg: { title: 'Électrocardiogrammes (ECG)', hint: 'Les tracés, pas seulement leur lecture.' },
    echocardiogram: { title: 'Échocardiographie', hint: 'Le rapport de chaque échographie du cœur.' },
    stress_test: {
      title: 'Épreuve d’effort',
      hint: 'Les rapports d’épreuve sur tapis roulant, nucléaire ou échographique.',
    },
    rhythm_monitoring: {
      title: 'Surveillance du rythme cardiaque',
      hint: 'Les rapports de Holter ou d’enregistreur d’événements.',
    },
    coronary_imaging: {
      title: 'Coronarographie ou TDM cardiaque',
      hint: 'Les rapports de cathétérisme ou de TDM des coronaires.',
    },
    cardiac_device_report: {
      title: 'Rapport du stimulateur ou du défibrillateur',
      hint: 'La dernière vérification de l’appareil et la carte d’implant.',
    },
    lipid_profile: { title: 'Bilan lipidique (cholestérol)', hint: 'Les résultats au fil du temps.' },
    blood_pressure_log: {
      title: 'Mesures de tension artérielle',
      hint: 'Les mesures prises à la maison ou un enregistrement de 24 heures.',
    },
    brain_spine_imaging: {
      title: 'Rapports d’imagerie du cerveau ou de la colonne',
      hint: 'Les rapports d’IRM et de TDM, les plus récents d’abord.',
    },
    eeg: { title: 'Électroencéphalogramme (EEG)', hint: 'Le rapport de chaque enregistrement.' },
    nerve_conduction: { title: 'EMG et études de conduction nerveuse', hint: 'Le rapport complet avec ses tableaux.' },
    lumbar_puncture: {
      title: 'Résultats de ponction lombaire',
      hint: 'L’analyse du liquide céphalorachidien, s’il y en a eu une.',
    },
    cognitive_testing: { title: 'Évaluation cognitive ou neuropsychologique', hint: 'Les scores avec leurs dates.' },
    symptom_diary: {
      title: 'Journal des symptômes',
      hint: 'Dates, durée et déclencheurs des crises, des maux de tête ou d’autres épisodes.',
    },
    x_rays: { title: 'Rapports de radiographie', hint: 'Précisez si les images ont été prises debout.' },
    joint_imaging: {
      title: 'Rapports d’IRM, de TDM ou d’échographie',
      hint: 'De l’articulation ou de l’os en question.',
    },
    implant_record: {
      title: 'Fiche de l’implant',
      hint: 'Fabricant, modèle et date de tout implant : les étiquettes du protocole opératoire.',
    },
    injections: { title: 'Injections', hint: 'Ce qui a été injecté, où, quand, et si cela a aidé.' },
    physiotherapy: {
      title: 'Notes de physiothérapie',
      hint: 'Ce qui a été fait, pendant combien de temps, et avec quel résultat.',
    },
    bone_density: { title: 'Ostéodensitométrie', hint: 'Les rapports, les plus récents d’abord.' },
    endoscopy_report: {
      title: 'Rapports d’endoscopie',
      hint: 'Gastroscopie, coloscopie ou capsule, avec les images s’il y en a.',
    },
    abdominal_imaging: { title: 'Rapports d’imagerie de l’abdomen', hint: 'Échographie, TDM, IRM ou élastographie.' },
    liver_tests: { title: 'Bilan hépatique', hint: 'Les résultats au fil du temps.' },
    stool_tests: { title: 'Analyses de selles', hint: 'Comme la calprotectine ou les cultures.' },
    hormone_tests: { title: 'Dosages hormonaux', hint: 'Avec l’heure de chaque prélèvement.' },
    glucose_control: { title: 'Glycémie et hémoglobine A1c', hint: 'Les résultats au fil du temps.' },
    glucose_log: { title: 'Glycémies à la maison', hint: 'Un carnet, ou le rapport d’un capteur.' },
    gland_imaging: {
      title: 'Rapports d’imagerie des glandes',
      hint: 'Thyroïde, surrénales, hypophyse ou autres glandes.',
    },
    symptom_history: {
      title: 'Historique des symptômes',
      hint: 'Ce qui a commencé et quand, dans l’ordre; une page suffit.',
    },
    metabolic_tests: { title: 'Analyses métaboliques', hint: 'Acides aminés, acides organiques, enzymes et autres.' },
    functional_tests: {
      title: 'Épreuves fonctionnelles',
      hint: 'Épreuves des poumons, du cœur, des nerfs ou de la marche.',
    },
    birth_record: { title: 'Dossier de naissance', hint: 'La grossesse, la naissance et les premiers jours.' },
    newborn_screening: { title: 'Dépistage néonatal', hint: 'Le résultat du dépistage fait après la naissance.' },
    growth_chart: { title: 'Courbe de croissance', hint: 'Taille, poids et tour de tête au fil du temps.' },
    immunization_record: { title: 'Carnet de vaccination', hint: 'Le carnet ou le relevé de la province.' },
    developmental_assessment: {
      title: 'Évaluations du développement',
      hint: 'Évaluations du langage, de la motricité, de l’apprentissage ou du comportement.',
    },
    school_reports: {
      title: 'Rapports scolaires',
      hint: 'Plans d’intervention ou observations de l’enseignant, lorsqu’ils comptent.',
    },
  },
};
