import { ALWAYS, ticked, type WrittenField, type WrittenOption, type WrittenQuestion } from './pieces';

/**
 * The warning signs in plain words. RF-ITEM and RF-USER: Recommendation (EU) 2024/2659 sections 3.2 and 3.3
 * (substance unconfirmed); RF-DIV: paraphrase of the list of the French SBDU, supplementary.
 */
export const ITEM_SIGNS: readonly WrittenOption[] = [
  { value: 'RF-ITEM-01', label: 'It is advertised for covert surveillance' },
  {
    value: 'RF-ITEM-02',
    label: 'A similar item has been misused for internal repression or serious violations',
  },
  {
    value: 'RF-ITEM-03',
    label: 'It has been used unlawfully against the Union, a Member State or its citizens',
  },
  { value: 'RF-ITEM-04', label: 'It could set up, adapt or become part of a system known to be misused' },
  {
    value: 'RF-ITEM-05',
    label: 'It, or one like it, is on a list that the Commission published under Article 5(6)',
  },
];

export const PARTY_SIGNS: readonly WrittenOption[] = [
  {
    value: 'RF-USER-01',
    group: 'people',
    label:
      'The end user has an obvious link to a foreign government with a record of repression or serious violations',
  },
  {
    value: 'RF-USER-02',
    group: 'people',
    label: 'The end user is part of armed forces or a group in a conflict with such a record',
  },
  {
    value: 'RF-USER-03',
    group: 'people',
    label: 'The end user passed on cyber-surveillance items before, to places where they were misused',
  },
  {
    value: 'RF-DIV-01',
    group: 'diversion',
    label: 'The product is still in development, or has hardly any customers at home',
  },
  { value: 'RF-DIV-02', group: 'diversion', label: 'Unusual changes to the product are wanted' },
  { value: 'RF-DIV-03', group: 'diversion', label: 'The product has a known sensitive or military use' },
  {
    value: 'RF-DIV-04',
    group: 'diversion',
    label: 'Shipping, packaging or labels are unusual, or delivery will not be confirmed',
  },
  {
    value: 'RF-DIV-05',
    group: 'diversion',
    label: 'Payment is unusually good: very high price, all in advance, or in cash',
  },
  {
    value: 'RF-DIV-06',
    group: 'diversion',
    label: 'Someone else pays, or the money takes another route than the goods',
  },
  { value: 'RF-DIV-07', group: 'diversion', label: 'Usual installation, training or maintenance is refused' },
  {
    value: 'RF-DIV-08',
    group: 'diversion',
    label: 'The place of installation is a restricted area or unusual for the trade',
  },
  {
    value: 'RF-DIV-09',
    group: 'diversion',
    label: 'Unusual secrecy about destination, customer or specification',
  },
  {
    value: 'RF-DIV-10',
    group: 'diversion',
    label: 'Far too many spare parts are ordered, or none are wanted',
  },
  {
    value: 'RF-DIV-11',
    group: 'diversion',
    label: 'The customer is new and there is little or contradictory information about it',
  },
  { value: 'RF-DIV-12', group: 'diversion', label: 'The stated end user is a trading company or the like' },
];

/** The three fields of a warning-sign page: what is present, what could not be checked, and why. */
export function signFields(
  label: string,
  signs: readonly WrittenOption[],
  groups?: readonly { readonly value: string; readonly label: string }[],
): readonly WrittenField[] {
  return [
    {
      name: 'signs',
      type: 'CHOICES',
      label,
      missing: 'Tick each sign that applies, or “None of these”',
      requiredWhen: ALWAYS,
      ...(groups === undefined ? {} : { groups }),
      options: [
        ...signs,
        { value: 'NONE', label: 'None of these', exclusive: true },
        { value: 'NOT_CHECKED', label: 'Some we could not check' },
      ],
    },
    {
      name: 'unchecked',
      type: 'CHOICES',
      label: 'Which could you not check?',
      missing: 'Tick the signs that you could not check',
      visibleWhen: ticked('#signs', 'NOT_CHECKED'),
      requiredWhen: ALWAYS,
      options: signs.map(({ value, label: text }) => ({ value, label: text })),
    },
    {
      name: 'whyUnchecked',
      type: 'LONG_TEXT',
      label: 'Why could you not check them?',
      missing: 'Say why you could not check them',
      visibleWhen: ticked('#signs', 'NOT_CHECKED'),
      requiredWhen: ALWAYS,
      minLength: 10,
      maxLength: 2000,
    },
  ];
}

/** The follow-up page that each ticked sign opens. */
export function signFollowUp(
  of: string,
  task: 'misuse' | 'parties',
  signs: readonly WrittenOption[],
): WrittenQuestion {
  return {
    id: `${of}.sign`,
    task,
    slug: 'warning-sign',
    type: 'GROUP',
    label: 'What do you know about this warning sign?',
    help: 'Write what you found, where, and when. Say also what you do not know.',
    why: 'A warning sign does not decide anything by itself. Your explanation does most of the work.',
    step: task === 'misuse' ? 2 : 3,
    officerLabel: 'Warning sign explained',
    printLabel: 'Explanation of the warning sign',
    repeat: { per: 'SIGN', of, signs: signs.map(({ value }) => value) },
    fields: [
      {
        name: 'explanation',
        type: 'LONG_TEXT',
        label: 'What do you know?',
        missing: 'Explain what you know about this warning sign',
        requiredWhen: ALWAYS,
        minLength: 10,
        maxLength: 3000,
      },
      { name: 'source', type: 'TEXT', label: 'Where does it come from?', maxLength: 500 },
      { name: 'learnedOn', type: 'DATE', label: 'When did you learn of it?', notAfter: 'today' },
    ],
    sensitivity: 'SENSITIVE',
    indicators: ['warning-signs'],
    seconds: 90,
  };
}
