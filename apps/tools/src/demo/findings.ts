import type { Assessment } from '@article5/domain/assessment';
import type { DecisionOutcome } from '@article5/domain/decision';
import type { DecisionDraft } from '@article5/contracts/decision';

/** An assessment that carries the outcome, on pages of the data sheet; words are the demo's own. */
export function assessmentFor(outcome: DecisionOutcome, dataSheet: string | null): Assessment {
  const isItem = outcome !== 'NOT_CYBER_SURVEILLANCE';
  const found = { met: 'YES', finding: 'The data sheet and the answers say so.' } as const;
  return {
    considerations: {
      commitments: 'No regime lists the item; the obligations of the treaties on human rights were weighed.',
      sanctions: 'Neither the end user nor the destination is under sanctions known to us.',
      policy: 'Criterion two of the Common Position was looked at with the reports of the last three years.',
      endUse: 'The stated end use is plausible; diversion was asked about and is answered.',
    },
    elements: {
      dualUse: found,
      speciallyDesigned: isItem
        ? found
        : { met: 'NO', finding: 'It was made for billing and does nothing else.' },
      covertSurveillance: isItem ? found : { met: 'NO', finding: 'Nobody is watched by it.' },
      naturalPersons: found,
      dataFromSystems: found,
    },
    steps: {
      '1': 'The item was compared with the entries of Annex I named in the answers.',
      '2': 'Misuse was considered for each right named in the answers.',
      '3': 'End user and consignee were looked up in the lists and in earlier cases.',
      '4': 'The safeguards offered were weighed.',
    },
    annexI: { listed: 'NO', entry: '5A001.j', finding: 'The thresholds of the nearest entry are not met.' },
    otherArticles: { checked: true, finding: 'Articles 4, 9 and 10 do not apply.' },
    evidence:
      dataSheet === null
        ? {}
        : {
            covertSurveillance: [{ attachmentId: dataSheet, page: 2 }],
            dataFromSystems: [{ attachmentId: dataSheet, page: 2 }],
            annexI: [{ attachmentId: dataSheet, page: 3 }],
          },
  };
}

/** What the demo's decisions need to know of their story. */
export interface DecisionOfStory {
  readonly outcome: DecisionOutcome;
  readonly withheld?: boolean;
  /** Another Member State has shared another outcome for the same transaction. */
  readonly differs?: boolean;
}

/** A proposal of the outcome with the reasons it needs. */
export function draftFor({ outcome, withheld = false, differs = false }: DecisionOfStory): DecisionDraft {
  const reason = REASONS[outcome] ?? REASONS.AUTHORISATION_REQUIRED;
  return {
    outcome,
    reasons: [{ ...reason, answerKeys: [], weight: 'DECISIVE' }],
    ...(differs ? { whyWeDiffer: WHY_WE_DIFFER } : {}),
    consistency: withheld
      ? { shared: false, withheldReason: 'The transaction touches national security.' }
      : { shared: true },
  };
}

const WHY_WE_DIFFER = 'The end user’s record was seen differently: reports of this year were at hand here.';

type ReasonText = Pick<DecisionDraft['reasons'][number], 'code' | 'evidence' | 'conclusion'>;

const REASONS: Readonly<Record<string, ReasonText>> & { readonly AUTHORISATION_REQUIRED: ReasonText } = {
  AUTHORISATION_REQUIRED: {
    code: 'item.covert-by-design',
    evidence: 'Data sheet and answers 2.5 and 2.6.',
    conclusion:
      'Covert surveillance was the main purpose of its design, and the end user is a security body.',
  },
  NO_AUTHORISATION_REQUIRED: {
    code: 'end-use.lawful-and-limited',
    evidence: 'Legal framework and safeguards in the answers.',
    conclusion: 'The risk of misuse is low for this end user and this use.',
  },
  NOT_CYBER_SURVEILLANCE: {
    code: 'item.not-specially-designed',
    evidence: 'Answer 2.6 and the data sheet.',
    conclusion: 'It was not made for covert surveillance.',
  },
};
