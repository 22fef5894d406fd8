import type { ClinicalReport, Letterhead } from './clinical-report.ts';
import type { Letter } from './letter.ts';
import { identity } from './people.ts';

const PERDRIX: Letterhead = {
  name: 'Centre hospitalier du Val-Perdrix',
  department: 'Gatineau (Québec)',
  address: '200, chemin du Val-Perdrix\nGatineau (Québec)  J8A 0Z4\n819-555-0155',
  color: '#1f4e79',
  face: 'Helvetica',
};
const [name, birth, card, sex] = identity('thomas', 'fr');
const who = [name, birth, card, sex].flatMap((field) => (field ? [field] : []));

export const irm: ClinicalReport = {
  head: { ...PERDRIX, department: 'Service d’imagerie médicale' },
  language: 'fr',
  title: 'IRM de la colonne lombosacrée',
  date: '2026-06-11',
  fields: [
    ...who,
    ['Examen', '2026-06-11'],
    ['No d’accès', 'VP-IRM-26-3081'],
    ['Demandeur', 'Dr Étienne Gasquet'],
    ['Rapport', '2026-06-15'],
  ],
  blocks: [
    { heading: 'Renseignements cliniques' },
    {
      text: 'Homme de 71 ans. Claudication neurogène depuis dix-huit mois, périmètre de marche de 200 m. Diabète de type 2. Recherche de sténose.',
    },
    { heading: 'Technique' },
    { text: 'Séquences sagittales T1, T2 et STIR, axiales T2 de L1 à S1. Sans injection de gadolinium.' },
    { heading: 'Comparaison' },
    { text: 'Radiographies du 4 février 2025.' },
    { heading: 'Constatations' },
    {
      text: 'Alignement : antélisthésis dégénératif de L4 sur L5 de 5 mm (grade I). Hauteur des corps vertébraux conservée. Aucune lésion osseuse suspecte.',
    },
    { text: 'L2-L3 : discopathie légère, sans sténose.' },
    {
      text: 'L3-L4 : bombement discal et hypertrophie facettaire. Sténose canalaire légère, diamètre antéropostérieur de 10 mm.',
    },
    {
      text: 'L4-L5 : bombement discal diffus, hypertrophie marquée des facettes et du ligament jaune. Sténose canalaire sévère, diamètre antéropostérieur de 6 mm, effacement du liquide céphalorachidien. Sténose foraminale modérée à gauche. Épanchement facettaire bilatéral de 2 mm.',
    },
    { text: 'L5-S1 : discopathie avec pincement. Canal libre. Sténose foraminale légère à droite.' },
    { text: 'Cône médullaire en L1, de signal normal. Atrophie graisseuse modérée des muscles paravertébraux.' },
    { heading: 'Mesures' },
    {
      table: [
        ['Niveau', 'Diamètre du canal', 'Degré de sténose', 'Foramens'],
        ['L2-L3', '13 mm', 'aucune', 'libres'],
        ['L3-L4', '10 mm', 'légère', 'libres'],
        ['L4-L5', '6 mm', 'sévère', 'modérée à gauche'],
        ['L5-S1', '14 mm', 'aucune', 'légère à droite'],
      ],
      widths: [94, 130, 140, 140],
    },
    { heading: 'Opinion' },
    {
      numbered: [
        'Sténose canalaire sévère en L4-L5, d’origine dégénérative, sur antélisthésis de grade I.',
        'L’épanchement facettaire fait soupçonner une instabilité ; des radiographies en flexion-extension sont suggérées.',
        'Sténose légère en L3-L4.',
      ],
    },
  ],
  signature: ['Signé électroniquement par Dre Aurélie Montplume, radiologiste', 'Le 15 juin 2026, 9 h 12'],
};

export const consultation: ClinicalReport = {
  head: { ...PERDRIX, department: 'Clinique de neurochirurgie', face: 'Times' },
  language: 'fr',
  title: 'Note de consultation : neurochirurgie',
  date: '2026-07-15',
  fields: [
    ...who,
    ['Vu le', '2026-07-15'],
    ['Demandeur', 'Dr Étienne Gasquet'],
    ['Par', 'Dre Maude Rivenord'],
    ['Présents', 'Patient, sa fille Sophie'],
  ],
  blocks: [
    {
      text: 'Merci de m’avoir adressé monsieur Tessier, 71 ans, menuisier à la retraite, pour une claudication neurogène.',
    },
    { heading: 'Histoire de la maladie' },
    {
      text: 'Depuis l’hiver 2025, douleur et engourdissement des deux mollets à la marche, plus marqués à gauche, soulagés en position assise ou penché vers l’avant. Le périmètre de marche est passé de 800 m à 200 m. Aucun trouble sphinctérien. Aucune perte de force remarquée par le patient. La douleur lombaire est cotée à 4 sur 10, celle des jambes à 7 sur 10.',
    },
    {
      text: 'Traitements reçus : douze séances de physiothérapie (septembre à décembre 2025), avec amélioration partielle ; prégabaline 75 mg deux fois par jour, somnolence ; une épidurale cortisonée le 20 mars 2026, soulagement de trois semaines et hausse de la glycémie.',
    },
    { heading: 'Antécédents' },
    {
      list: [
        'Diabète de type 2 depuis 2016 (HbA1c de 7,6 % en novembre 2025)',
        'Hypertension artérielle',
        'Maladie coronarienne, tuteur en 2021 ; acide acétylsalicylique',
        'Ancien fumeur, arrêt en 2005',
        'Allergie : aucune mentionnée par le patient à ce jour',
      ],
    },
    { heading: 'Médicaments' },
    {
      text: 'Metformine 850 mg deux fois par jour ; empagliflozine 10 mg par jour ; ramipril 5 mg par jour ; rosuvastatine 20 mg par jour ; acide acétylsalicylique 80 mg par jour ; prégabaline 75 mg au coucher.',
    },
    { heading: 'Examen' },
    {
      text: 'Taille de 1,76 m, poids de 88 kg. Démarche légèrement penchée vers l’avant. Force de 5/5 partout, sauf l’extension du gros orteil gauche à 4+/5. Réflexes achilléens absents des deux côtés. Sensibilité diminuée au dos du pied gauche. Pouls pédieux présents.',
    },
    { heading: 'Examens' },
    {
      text: 'IRM du 11 juin 2026 : sténose sévère en L4-L5 (6 mm), antélisthésis de grade I, épanchement facettaire. Électromyogramme du 25 juin 2026 : radiculopathie L5 gauche chronique, polyneuropathie sensitive légère. Radiographies en flexion-extension du 8 juillet 2026 : glissement de 5 mm à 8 mm.',
    },
    { heading: 'Impression' },
    {
      text: 'Sténose lombaire sévère et symptomatique en L4-L5, avec instabilité probable. Une part de l’engourdissement peut venir de la neuropathie diabétique.',
    },
    { heading: 'Plan' },
    {
      numbered: [
        'Je propose une décompression L4-L5 avec fusion instrumentée. Délai d’environ neuf mois.',
        'Une décompression seule est possible, mais expose à un glissement accru.',
        'HbA1c visée sous 7,5 % avant toute chirurgie ; évaluation en cardiologie.',
        'Monsieur hésite et souhaite un deuxième avis sur la nécessité d’une fusion. J’y suis favorable : demande adressée à l’Institut du rachis de la Baie-Grise.',
      ],
    },
    {
      text: 'Les risques expliqués comprennent l’infection (accrue par le diabète), la brèche de la dure-mère, la pseudarthrose et la dégradation du niveau adjacent. Environ une personne sur dix est opérée de nouveau dans les cinq ans, selon les chiffres cités au patient.',
    },
  ],
  signature: [
    'Dre Maude Rivenord, neurochirurgienne',
    'Dictée et signée électroniquement le 16 juillet 2026',
    'c. c. Dr Étienne Gasquet, GMF des Hirondelles',
  ],
};

export const insurance: Letter = {
  head: {
    name: 'Mutuelle du Héron-Cendré',
    department: 'Assurance collective, service des règlements',
    address: 'Case postale 555\nMontréal (Québec)  H2A 0Z9\n1-866-555-0144',
    color: '#4b3b73',
    face: 'Helvetica',
  },
  language: 'fr',
  title: 'Décision : physiothérapie et orthèse',
  date: '2026-09-21',
  printedDate: 'Le 21 septembre 2026',
  isSigned: false,
  to: ['Monsieur Thomas Tessier', '9, rue des Hirondelles', 'Gatineau (Québec)  J8A 0Z7'],
  subject: ['Objet : demande d’autorisation préalable no HC-26-771204', 'Contrat 40512, certificat 0088-16'],
  blocks: [
    { text: 'Monsieur,' },
    { text: 'Nous avons étudié la demande du Dr Étienne Gasquet, reçue le 2 septembre 2026. Voici notre décision.' },
    {
      table: [
        ['Service demandé', 'Décision', 'Montant', 'Valide'],
        ['Physiothérapie, 20 séances', 'Accepté', '80 % jusqu’à 1 200,00 $', 'du 2026-09-21 au 2027-03-20'],
        ['Orthèse lombaire rigide', 'Refusé', '0,00 $', 's. o.'],
        [
          'Déplacement pour un deuxième avis (Québec)',
          'Accepté sous condition',
          '0,45 $ le kilomètre',
          'sur preuve de rendez-vous',
        ],
      ],
      widths: [160, 104, 120, 120],
    },
    {
      text: 'Motif du refus : le rapport joint ne précise pas la durée prévue du port de l’orthèse. Vous pouvez demander une révision par écrit au plus tard le 20 décembre 2026, en y joignant une note du médecin.',
    },
    { text: 'Veuillez conserver cette lettre : le numéro de la demande sera exigé à chaque réclamation.' },
  ],
  closing: ['Nos salutations distinguées,', 'Le service des règlements'],
};

export const emg: ClinicalReport = {
  head: { ...PERDRIX, department: 'Laboratoire d’électrophysiologie' },
  language: 'fr',
  title: 'Électromyogramme des membres inférieurs',
  date: '2026-06-25',
  fields: [
    ...who,
    ['Examen', '2026-06-25'],
    ['Dossier', 'VP-EMG-26-0412'],
    ['Demandeur', 'Dr Étienne Gasquet'],
    ['Rapport', '2026-06-26'],
  ],
  blocks: [
    { heading: 'Conclusion' },
    {
      text: 'Radiculopathie L5 gauche d’allure chronique. Polyneuropathie sensitive légère, longueur-dépendante, compatible avec le diabète.',
    },
    { heading: 'Conduction nerveuse' },
    {
      table: [
        ['Nerf', 'Latence (ms)', 'Amplitude', 'Vitesse (m/s)'],
        ['Sural droit', '3,9', '4,1 µV', '39'],
        ['Sural gauche', '4,1', '3,6 µV', '38'],
        ['Fibulaire gauche', '5,2', '1,9 mV', '41'],
        ['Tibial gauche', '5,0', '5,4 mV', '42'],
      ],
      widths: [150, 110, 122, 122],
    },
  ],
  signature: ['Dr Basile Courtemanche-Roy, physiatre'],
};

const GMF: Letterhead = {
  name: 'GMF des Hirondelles',
  department: 'Groupe de médecine de famille',
  address: '30, rue des Hirondelles\nGatineau (Québec)  J8A 0Z7\nTéléc. 819-555-0151',
  color: '#000000',
  face: 'Helvetica',
};

/** The request as the clinic faxed it; two pages. */
export const demande: readonly Letter[] = [
  {
    head: GMF,
    language: 'fr',
    title: 'Demande de consultation',
    date: '2026-08-04',
    printedDate: 'Le 4 août 2026',
    isSigned: false,
    faxLine: '2026-08-04  09:12   DE : GMF DES HIRONDELLES   819-555-0151        P. 01/02',
    to: [
      'TÉLÉCOPIE : 2 pages',
      'À : Dr Philippe Boisnoir, Institut du rachis de la Baie-Grise, 418-555-0191',
      'De : Dr Étienne Gasquet, 819-555-0151',
    ],
    subject: ['DEMANDE DE CONSULTATION : DEUXIÈME AVIS', 'Thomas TESSIER, né le 1954-12-28, NAM TEST 5412 2816'],
    blocks: [
      { text: 'Motif : sténose lombaire sévère en L4-L5. Une fusion instrumentée est proposée par la Dre Rivenord.' },
      {
        text: 'Question précise : la fusion est-elle nécessaire, ou une décompression seule suffirait-elle chez un patient diabétique et coronarien ?',
      },
      { text: 'Attente : avis seulement. Priorité : semi-urgente.' },
      {
        list: [
          'IRM du 11 juin 2026 (rapport joint, images au dépôt régional)',
          'Note de neurochirurgie du 15 juillet 2026 (jointe)',
          'Électromyogramme du 25 juin 2026',
        ],
      },
    ],
    closing: ['Cordialement,', 'Dr Étienne Gasquet, médecin de famille', '(suite à la page 2)'],
  },
  {
    head: GMF,
    language: 'fr',
    title: 'Demande de consultation, page 2',
    date: '2026-08-04',
    printedDate: 'Le 4 août 2026',
    isSigned: true,
    faxLine: '2026-08-04  09:12   DE : GMF DES HIRONDELLES   819-555-0151        P. 02/02',
    to: ['Thomas TESSIER, NAM TEST 5412 2816 (page 2 de 2)'],
    subject: ['Renseignements complémentaires'],
    blocks: [
      {
        text: 'Médicaments : metformine 850 mg deux fois par jour, empagliflozine 10 mg par jour, ramipril 5 mg par jour, rosuvastatine 20 mg par jour, acide acétylsalicylique 80 mg par jour, prégabaline 75 mg au coucher.',
      },
      {
        text: 'Antécédents : diabète de type 2 (2016), tuteur coronarien (2021), hypertension. HbA1c de 7,6 % en novembre 2025 ; nouveau dosage prévu en septembre.',
      },
      { text: 'Joindre le patient au 819-555-0163 ou sa fille Sophie au 613-555-0142.' },
    ],
    closing: ['', 'Dr Étienne Gasquet', 'GMF des Hirondelles'],
  },
];
