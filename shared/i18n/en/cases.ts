/** English: cases and their journey. */
export const cases = {
  title: 'Cases',
  text: 'A case is one question about one person’s health, from the first doubt to the decision.',
  start: 'Start a case',
  archived: 'Archived',
  archivedTitle: 'Archived cases',
  openedOn: 'opened {{date}}',
  nextLine: 'Next: {{step}}',
  moved: 'Now at: {{state}}',
  new: {
    title: 'Start a case',
    text: 'A title is enough to begin. The question can be written, and changed, until the packet is sent.',
  },
  edit: { title: 'Edit this case' },
  empty: {
    title: 'No case yet',
    text: 'When a diagnosis or a treatment leaves you with a doubt, start a case. Dossier then shows the next step each time.',
  },
  archive: { done: 'The case is archived. Nothing was removed.', restore: 'Bring back' },
  field: {
    title: 'Title',
    titleHint: 'A few words that you will recognize, such as “Right knee: surgery or not”.',
    reason: 'Why a second opinion?',
    question: 'The question for the specialist',
    questionHint: 'In your own words. It stands first in the packet. “Is there another treatment than surgery?”',
    specialty: 'Specialty',
    state: 'Where it stands',
    openedOn: 'Opened',
    note: 'Note',
    noteHint: 'For the family only. It never goes into a packet.',
  },
  reason: {
    uncertain_diagnosis: 'Uncertain diagnosis',
    unclear_treatment: 'Unclear treatment options',
    communication: 'Not satisfied with communication',
    other: 'Another reason',
  },
  reasonText: {
    uncertain_diagnosis: 'It is not sure what it is, or it does not fit.',
    unclear_treatment: 'Several ways are possible, or the proposed one worries you.',
    communication: 'Questions stay unanswered, or you do not feel heard.',
    other: 'You will say so in the question.',
  },
  specialty: {
    oncology: 'Oncology',
    cardiology: 'Cardiology',
    neurology: 'Neurology',
    orthopaedics: 'Orthopaedics',
    gastroenterology: 'Gastroenterology',
    endocrinology: 'Endocrinology',
    rheumatology: 'Rheumatology',
    paediatrics: 'Paediatrics',
    rareDisease: 'Rare disease',
    internal: 'Internal medicine',
  },
  state: {
    doubt: 'First doubt',
    asked_doctor: 'Asked my doctor',
    referral: 'Referral',
    authorization: 'Authorization',
    records: 'Gathering records',
    packet_sent: 'Packet sent',
    consultation: 'Consultation',
    compared: 'Opinions compared',
    decided: 'Decided',
  },
  journey: { label: 'The journey of this case', past: 'done', ahead: 'ahead' },
  next: {
    label: 'Next',
    mark: 'Mark as: {{state}}',
    question: {
      title: 'Write the question',
      reason: 'A specialist answers the question that is asked. One clear sentence makes the whole packet useful.',
      action: 'Write the question',
    },
    documents: {
      title: 'Add the documents',
      reason: 'The specialist decides on reports, images and results. Drop them anywhere, or choose them here.',
      action: 'Add documents',
    },
    doubt: {
      title: 'Talk to your doctor',
      reason:
        'In most of Canada a specialist sees you on a referral, so the family doctor or nurse practitioner comes first.',
    },
    asked_doctor: {
      title: 'Have the referral sent',
      reason: 'Ask in writing and keep the date. Record the referral here to follow it until it is accepted.',
      action: 'Record the referral',
    },
    referral: {
      title: 'Ask if an authorization is needed',
      reason:
        'Care in another province, abroad, or paid by an insurer may need an approval first. Skip this step if not.',
    },
    authorization: {
      title: 'Gather the records',
      reason: 'Records offices take days to weeks. Asking now means they are there before the appointment.',
    },
    records: {
      title: 'Prepare the packet',
      reason: 'One PDF with a summary, contents and page numbers. The specialist’s office can read it before you come.',
    },
    packet_sent: {
      title: 'Prepare for the consultation',
      reason:
        'Read the packet once more, and bring your questions in order of importance. Take somebody along if you can.',
    },
    consultation: {
      title: 'Compare the two opinions',
      reason:
        'Put what the specialist said beside the first opinion while it is fresh: what agrees, what differs, and why.',
    },
    compared: {
      title: 'Decide, and tell your doctor',
      reason: 'Your own doctor follows you afterwards, and needs the specialist’s report and your decision.',
    },
    decided: {
      title: 'Nothing left to do',
      reason: 'The decision is made. Archive the case when you no longer need it at hand; nothing is removed.',
    },
  },
  question: {
    title: 'Question',
    emptyTitle: 'No question yet',
    emptyText: 'Write what you want the specialist to answer. It opens the packet.',
  },
  documents: {
    title: 'Documents',
    add: 'Add documents',
    emptyTitle: 'No document in this case yet',
    emptyText: 'Drop files anywhere on this screen, and they are filed here.',
    choose: {
      action: 'Choose from the file',
      title: 'Add documents to this case',
      text: 'These are already filed under this person. A document may stand in several cases.',
      all: 'All of them',
      confirm_zero: 'Add documents',
      confirm_one: 'Add {{count}} document',
      confirm_other: 'Add {{count}} documents',
    },
  },
  packets: {
    title: 'Packets',
    prepare: 'Prepare the packet',
    noRecipient: 'No recipient named',
    locked: 'Password',
    emptyTitle: 'No packet yet',
    emptyText:
      'When the documents are here, export one PDF for the specialist. Each version is kept, with who received it.',
  },
} as const;
