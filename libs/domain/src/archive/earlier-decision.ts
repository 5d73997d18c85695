import { usualBasis, type LegalBasis } from '../decision';
import type { FeatureValue } from '../consistency';
import type { TransactionFacts, Use } from '../questions';

/** How an earlier case ended; a redirection decides nothing and is not taken over. */
export const EARLIER_OUTCOMES = [
  'AUTHORISATION_REQUIRED',
  'NO_AUTHORISATION_REQUIRED',
  'NOT_CYBER_SURVEILLANCE',
  'LISTED_ITEM',
] as const;
export type EarlierOutcome = (typeof EARLIER_OUTCOMES)[number];

/** What the end user is, in the words of question 4.3; PRIVATE and UNKNOWN besides. */
export const END_USER_KIND_CODES = [
  ...['POLICE', 'INTELLIGENCE', 'MILITARY', 'MINISTRY', 'TELECOM', 'CONTRACTOR', 'OTHER'],
  ...['PRIVATE', 'UNKNOWN'],
] as const;

/**
 * A decision of before the portal as an authority knows it. `reference` is the authority's own and tells the decision
 * apart from its others. Nothing that the file does not say is assumed. Our design; use.
 */
export interface EarlierDecision {
  readonly reference: string;
  readonly receivedOn: string;
  readonly decidedOn: string;
  readonly outcome: EarlierOutcome;
  readonly legalBasis: LegalBasis;
  readonly exporterName: string;
  readonly exporterEori: string | null;
  readonly itemName: string;
  readonly itemFamily: string;
  readonly itemDescription: string | null;
  readonly maker: string | null;
  readonly model: string | null;
  readonly functions: readonly string[];
  readonly parameters: readonly { readonly key: string; readonly value: string; readonly unit?: string }[];
  readonly destination: string;
  readonly endUserName: string;
  readonly endUserOtherNames: string | null;
  readonly endUserCountry: string;
  readonly endUserKind: string;
  readonly consigneeName: string | null;
  readonly consigneeCountry: string | null;
  readonly uses: readonly Use[];
  readonly reasonCodes: readonly string[];
  /** Null: as the authority's profile has it. */
  readonly shared: boolean | null;
  readonly withheldReason: string | null;
}

/** The legal basis of a line that names none. */
export function basisOf(outcome: EarlierOutcome, named: LegalBasis | undefined): LegalBasis {
  return named ?? usualBasis(outcome, 'AWARE');
}

/** The facts that matching compares; what the file does not tell is left out. Source: Art 2(22). */
export function earlierFacts(decision: EarlierDecision): TransactionFacts {
  const optional = <K extends string>(name: K, value: string | null) =>
    value === null ? {} : ({ [name]: value } as Record<K, string>);
  const isPublic = decision.endUserKind !== 'PRIVATE' && decision.endUserKind !== 'UNKNOWN';
  return {
    exporter: { legalName: decision.exporterName },
    basis: decision.legalBasis === 'ART_5_3_NATIONAL' ? 'SUSPECTING' : 'AWARE',
    items: [
      {
        ...{ number: 1, name: decision.itemName, kinds: [], family: decision.itemFamily },
        ...optional('description', decision.itemDescription),
        ...optional('maker', decision.maker),
        ...optional('model', decision.model),
        ...{ functions: decision.functions, dataSources: [], parameters: decision.parameters },
        isCommercialOnly: false,
      },
    ],
    parties: [
      {
        ...{ role: 'END_USER', name: decision.endUserName, country: decision.endUserCountry },
        ...optional('otherNames', decision.endUserOtherNames),
      },
      ...(decision.consigneeName === null
        ? []
        : [
            {
              ...{ role: 'CONSIGNEE', name: decision.consigneeName },
              ...optional('country', decision.consigneeCountry),
            },
          ]),
    ],
    destination: decision.destination,
    authorityKinds: isPublic ? [decision.endUserKind] : [],
    uses: decision.uses,
    ...{ transit: [], rights: [], redFlags: [], attachmentIds: [], hasEndUseStatement: false },
    safeguards: { inPlace: [], planned: [] },
  };
}

/** What a comparison of decisions may explain a difference by: only what the file says. Source: R-052. */
export function earlierFeatures(decision: EarlierDecision): Readonly<Record<string, FeatureValue>> {
  const { functions, uses, endUserKind } = decision;
  return {
    basis: decision.legalBasis === 'ART_5_3_NATIONAL' ? 'SUSPECTING' : 'AWARE',
    itemFamilies: [decision.itemFamily],
    ...(functions.length === 0 ? {} : { functions: [...functions].sort() }),
    ...(uses.length === 0 ? {} : { uses: [...uses].sort() }),
    ...(endUserKind === 'PRIVATE' || endUserKind === 'UNKNOWN' ? {} : { authorityKinds: [endUserKind] }),
  };
}
