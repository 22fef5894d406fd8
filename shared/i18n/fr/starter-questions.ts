import type { starterQuestions as english } from '../en/starter-questions';
import type { Translation } from '../translation';

/** Canadian French: questions to start from, by code. */
export const starterQuestions: Translation<typeof english> = {
  findings_for_and_against: 'Quels éléments appuient ce diagnostic, et lesquels ne concordent pas?',
  other_explanations: 'Qu’est-ce qui pourrait expliquer autrement les symptômes et les résultats?',
  how_certain: 'À quel point êtes-vous certain du diagnostic, et sur quoi porte l’incertitude?',
  tests_to_be_certain:
    'Y a-t-il des examens qui le rendraient plus certain, et leurs résultats changeraient-ils le traitement?',
  material_reviewed: 'Les lamelles, les images ou d’autres résultats devraient-ils être revus par un autre expert?',
  stage_or_severity: 'Quelle est la gravité actuelle, ou à quel stade en est la maladie, et qu’est-ce qui le montre?',
  safe_to_wait: 'Peut-on attendre sans danger que le diagnostic soit plus clair, et combien de temps?',
  warning_signs: 'Quels signes indiquent qu’il faut obtenir de l’aide sans tarder?',
  all_options: 'Quels sont tous les choix possibles, y compris ne rien faire pour l’instant?',
  recommended_and_why: 'Quel choix recommandez-vous dans cette situation, et pourquoi celui-là?',
  goal_of_treatment: 'Quel est le but du traitement : guérir, maîtriser la maladie ou soulager?',
  benefit_expected: 'Quelles sont les chances que le traitement aide, et à quel point?',
  risks_and_side_effects:
    'Quels sont les risques et les effets secondaires, à court et à long terme, et à quelle fréquence surviennent-ils?',
  when_to_start: 'Quand le traitement doit-il commencer, et qu’est-ce qu’un délai changerait?',
  knowing_it_works: 'Comment saurons-nous si le traitement fonctionne, et quelle est la suite sinon?',
  daily_life: 'Quels en seront les effets sur le quotidien, le travail et la famille, et pendant combien de temps?',
  explained_plainly: 'Pourriez-vous expliquer en mots simples ce qui se passe et ce que cela signifie?',
  agree_with_first_doctor:
    'Sur quels points êtes-vous d’accord avec le premier médecin, et sur lesquels voyez-vous les choses autrement?',
  who_coordinates: 'Qui est responsable des soins à partir de maintenant, et qui fait quoi?',
  how_to_reach: 'Qui appeler pour des questions entre les rendez-vous, et dans quel délai aurons-nous une réponse?',
  findings_shared:
    'Comment et quand vos conclusions seront-elles transmises au médecin de famille et au premier spécialiste?',
  decisions_and_dates: 'Quelles décisions nous reviennent, et d’ici quand?',
  record_complete: 'Manque-t-il quelque chose au dossier médical, ou contient-il une erreur?',
  written_summary: 'Pourrions-nous avoir votre avis par écrit, pour le relire à la maison?',
  answer_to_main_question: 'Quelle est votre réponse à notre question principale?',
  would_change_plan: 'Que changeriez-vous au plan actuel, s’il y a lieu, et pourquoi?',
  next_steps: 'Quelles sont les prochaines étapes, dans quel ordre, et qui les organise?',
  who_follows_up: 'Qui assure le suivi après aujourd’hui, et quand aura lieu le prochain rendez-vous?',
  oncology_type_and_stage: 'Quels sont le type exact, le stade et le grade du cancer, et êtes-vous d’accord?',
  oncology_biomarkers:
    'Tous les tests de biomarqueurs et tests génétiques qui pourraient changer le traitement ont-ils été faits?',
  oncology_trials: 'Y a-t-il un essai clinique qui conviendrait, ici ou dans un autre centre?',
  cardiology_risk:
    'Quel est le risque d’un problème cardiaque grave dans les prochaines années, et qu’est-ce qui le réduit le plus?',
  cardiology_activity: 'Quelles activités, quels voyages ou quels sports sont sans danger, et lesquels ne le sont pas?',
  cardiology_procedure_or_medication:
    'Les médicaments seuls seraient-ils aussi efficaces qu’une intervention, et pendant combien de temps?',
  neurology_course: 'Quelle évolution prévoyez-vous, et qu’est-ce qui pourrait la ralentir?',
  neurology_driving_and_work: 'Qu’est-ce que cela signifie pour la conduite automobile, le travail et la vie autonome?',
  orthopaedics_surgery_or_not:
    'L’opération est-elle nécessaire, ou la physiothérapie, des injections ou le temps suffiraient-ils?',
  orthopaedics_recovery:
    'Combien de temps dure le rétablissement, quelle aide faudra-t-il à la maison, et combien de temps le résultat dure-t-il?',
  gastroenterology_repeat_tests:
    'Faut-il refaire un examen, comme une endoscopie ou une biopsie, et qu’apporterait-il de plus?',
  gastroenterology_diet: 'Un changement d’alimentation aiderait-il, et qui peut nous guider?',
  endocrinology_cause: 'Quelle est la cause du déséquilibre, et a-t-on cherché toutes les causes possibles?',
  endocrinology_targets: 'Quelles valeurs visons-nous, et à quelle fréquence faut-il les vérifier?',
  rare_disease_experience:
    'Combien de personnes atteintes de cette maladie avez-vous vues, et qui en voit le plus au Canada?',
  rare_disease_family:
    'D’autres membres de la famille devraient-ils passer des tests, et qu’est-ce que cela signifierait pour eux?',
  rare_disease_registry:
    'Y a-t-il un registre de patients, une étude ou un groupe de soutien que nous devrions connaître?',
  paediatrics_growth:
    'Quels effets la maladie et son traitement peuvent-ils avoir sur la croissance et le développement?',
  paediatrics_school: 'Que devrait savoir l’école, et à quoi l’enfant peut-il participer?',
  paediatrics_telling_the_child: 'Comment l’expliquer à l’enfant, et quelle est sa propre part dans la décision?',
};
