import { ALWAYS, DOCUMENT_KINDS, is, ticked, type WrittenOption, type WrittenQuestion } from './pieces';

const SAFEGUARDS: readonly WrittenOption[] = [
  { value: 'FUNCTION_LIMITS', group: 'technical', label: 'Functions are limited or left out' },
  { value: 'USE_LOGS', group: 'technical', label: 'Use is logged and cannot be altered' },
  { value: 'GEOGRAPHIC_LOCK', group: 'technical', label: 'It works only in one place or network' },
  { value: 'REMOTE_SWITCH_OFF', group: 'technical', label: 'We can switch it off from afar' },
  { value: 'END_USE_CLAUSE', group: 'contract', label: 'The contract limits the end use' },
  { value: 'NO_REEXPORT', group: 'contract', label: 'No passing on or re-export' },
  { value: 'AUDIT_RIGHT', group: 'contract', label: 'We may audit the use' },
  { value: 'TERMINATION_RIGHT', group: 'contract', label: 'We may end the contract on misuse' },
  { value: 'POLICY', group: 'company', label: 'A human-rights policy' },
  { value: 'SCREENING', group: 'company', label: 'Screening of customers and destinations' },
  { value: 'TRAINING', group: 'company', label: 'Training of our people' },
  { value: 'COMPLAINTS', group: 'company', label: 'A channel for complaints' },
];

const GROUPS = [
  { value: 'technical', label: 'In the product' },
  { value: 'contract', label: 'In the contract' },
  { value: 'company', label: 'In your company' },
];

/** Task 5: what the exporter does about the risk. */
export const SAFEGUARD_QUESTIONS: readonly WrittenQuestion[] = [
  {
    id: '5.1',
    task: 'safeguards',
    slug: 'safeguards',
    type: 'CHECKBOXES',
    label: 'Which safeguards are in place or planned?',
    help: 'Tick what is in place now, and what is planned for this transaction.',
    why: 'The guidelines ask exporters to prevent and reduce harm with what they found.',
    step: 4,
    officerLabel: 'Safeguards',
    printLabel: 'Safeguards in place or planned',
    fields: [
      {
        name: 'inPlace',
        type: 'CHOICES',
        label: 'In place now',
        missing: 'Tick the safeguards in place, or “None of these”',
        requiredWhen: ALWAYS,
        groups: GROUPS,
        options: [...SAFEGUARDS, { value: 'NONE', label: 'None of these', exclusive: true }],
      },
      { name: 'planned', type: 'CHOICES', label: 'Planned', groups: GROUPS, options: SAFEGUARDS },
    ],
    rules: [{ kind: 'DISJOINT', fields: ['inPlace', 'planned'], code: 'questions.safeguard-twice' }],
    sensitivity: 'COMMERCIAL',
    indicators: ['safeguards'],
    seconds: 60,
  },
  {
    id: '5.2',
    task: 'safeguards',
    slug: 'how-they-work',
    type: 'LONG_TEXT',
    label: 'How do the safeguards work in this case?',
    help: 'For interception and intrusion we ask for more: who can switch what off, who reads the logs, what happens then.',
    why: 'With such items much depends on whether safeguards really bite.',
    step: 4,
    officerLabel: 'How safeguards work',
    printLabel: 'How the safeguards work',
    visibleWhen: {
      all: [
        is('2.2#family', 'INTERCEPTION', 'INTRUSION'),
        {
          any: [ticked('5.1#inPlace', ...SAFEGUARDS.map(({ value }) => value)), { answered: '5.1#planned' }],
        },
      ],
    },
    fields: [
      {
        name: 'explanation',
        type: 'LONG_TEXT',
        label: 'How do the safeguards work in this case?',
        missing: 'Write how the safeguards work in this case',
        requiredWhen: ALWAYS,
        minLength: 20,
        maxLength: 3000,
      },
    ],
    sensitivity: 'COMMERCIAL',
    indicators: ['safeguards'],
    seconds: 90,
  },
  {
    id: '5.3',
    task: 'safeguards',
    slug: 'intention',
    type: 'RADIOS',
    label: 'What do you intend to do now?',
    help: 'Your answer binds you to nothing.',
    why: 'Whether you may go on before the authority has decided depends on national law.',
    step: 4,
    officerLabel: 'Exporter’s intention',
    printLabel: 'What the exporter intends to do',
    fields: [
      {
        name: 'intention',
        type: 'CHOICE',
        label: 'What do you intend to do now?',
        missing: 'Say what you intend to do now',
        requiredWhen: ALWAYS,
        options: [
          { value: 'WAIT', label: 'Wait for your decision' },
          {
            value: 'GO_ON',
            label: 'Go on unless told otherwise',
            offeredWhen: { profile: 'goingOnAllowed' },
          },
          { value: 'STOP', label: 'Stop the transaction' },
          { value: 'CHANGE', label: 'Change the deal' },
        ],
      },
      {
        name: 'change',
        type: 'LONG_TEXT',
        label: 'What will you change?',
        missing: 'Say what you will change',
        visibleWhen: is('#intention', 'CHANGE'),
        requiredWhen: ALWAYS,
        maxLength: 2000,
      },
    ],
    sensitivity: 'COMMERCIAL',
    indicators: ['intention'],
    seconds: 20,
  },
];

/** Task 6: further documents. Not one of the 29 questions, and optional; it is a page with an answer all the same. */
export const DOCUMENTS: WrittenQuestion = {
  id: '6.1',
  task: 'documents',
  slug: 'documents',
  type: 'UPLOAD',
  label: 'Add other documents',
  help: 'For example the contract, a screening result or the authorisation of another State.',
  why: 'Documents given now save questions later.',
  officerLabel: 'Further documents',
  printLabel: 'Further documents',
  optional: true,
  fields: [{ name: 'documents', type: 'ATTACHMENTS', label: 'Documents', max: 50, kinds: DOCUMENT_KINDS }],
  sensitivity: 'COMMERCIAL',
  indicators: [],
  seconds: 60,
};
