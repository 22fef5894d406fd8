import type { authorizationHelp as english } from '../en/authorization-help';
import type { Translation } from '../translation';

/** Canadian French: examples of prior authorizations. Every one is shown with `verify`. */
export const authorizationHelp: Translation<typeof english> = {
  verify: 'À vérifier auprès du bureau. Dernière vérification : {{date}}.',
  form: 'Formulaire {{number}}',
  whoApplies: 'Qui présente la demande : {{applicant}}',
  lead: 'Ce que l’on sait des autorisations de ce genre',
  applicants: {
    physician: 'un médecin, au nom du patient',
    local_specialist: 'un médecin spécialiste de la province',
    clinician_not_patient: 'un clinicien; les patients ne peuvent pas présenter la demande eux-mêmes',
    two_physicians: 'deux médecins, chacun par écrit',
    prescriber: 'le prescripteur du médicament',
    insured_person: 'la personne assurée, avec les documents du médecin',
    ask_the_office: 'à demander au bureau du médecin',
  },
  examples: {
    on_out_of_country: {
      title: 'Ontario : autorisation préalable de soins à l’étranger',
      text: 'L’approbation écrite du régime est nécessaire avant que le service soit fourni.',
    },
    on_out_of_province: {
      title: 'Ontario : soins dans une autre province ou un territoire',
      text: 'Demandez au bureau du médecin si ce service doit d’abord être approuvé et qui remplit le formulaire.',
    },
    on_exceptional_access: {
      title: 'Ontario : Programme d’accès exceptionnel',
      text: 'Pour les médicaments que le régime public n’offre pas à tous.',
    },
    bc_out_of_country: {
      title: 'Colombie-Britannique : soins à l’étranger',
      text: 'Un médecin spécialiste de la Colombie-Britannique présente la demande au régime pour le patient.',
    },
    bc_special_authority: {
      title: 'Colombie-Britannique : Special Authority',
      text: 'Pour les médicaments que le régime public ne couvre que dans certaines situations.',
    },
    ab_out_of_country: {
      title: 'Alberta : Out-of-Country Health Services Committee',
      text: 'Le comité tranche les demandes de soins à l’étranger.',
    },
    qc_out_of_country: {
      title: 'Québec : services hors de la province',
      text: 'Deux médecins envoient leur demande écrite à la Régie de l’assurance maladie du Québec (RAMQ).',
    },
    qc_exception_drug: {
      title: 'Québec : médicament d’exception',
      text: 'Pour les médicaments que le régime public ne paie que dans des situations reconnues.',
    },
    any_provincial_plan: {
      title: 'Votre régime provincial ou territorial',
      text: 'Demandez au bureau du médecin si le service doit d’abord être approuvé, quel formulaire s’applique et qui le signe.',
    },
    any_other_province: {
      title: 'Soins dans une autre province ou un territoire',
      text: 'Demandez à votre régime, avant le rendez-vous, ce qu’il y paie et s’il veut l’approuver d’abord.',
    },
    any_out_of_country: {
      title: 'Soins à l’étranger',
      text: 'Consultez votre régime avant de réserver quoi que ce soit. Il peut exiger la demande d’un médecin et donner d’abord une réponse écrite.',
    },
    any_drug_programme: {
      title: 'Programmes de médicaments',
      text: 'Demandez au prescripteur ou au pharmacien quel programme s’applique et ce qu’il veut savoir.',
    },
    any_private_insurer: {
      title: 'Assurance privée',
      text: 'Demandez à l’assureur son formulaire d’autorisation, ce que le médecin doit ajouter et la durée d’une approbation.',
    },
  },
};
