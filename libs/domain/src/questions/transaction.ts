import type { USES } from './validate-notification';

export type Use = (typeof USES)[number];
export type YesNoUnknown = 'YES' | 'NO' | 'UNKNOWN';

/** An item as matching and triage see it. `functions` and `dataSources` come from 2.4. */
export interface ItemFacts {
  /** Its number in the notification, as in the answer keys (`2.1.item-2`). */
  readonly number: number;
  readonly name: string;
  readonly model?: string;
  readonly version?: string;
  readonly maker?: string;
  readonly description?: string;
  /** GOODS, SOFTWARE, TECHNOLOGY, SERVICE. Source: Art 2(1). */
  readonly kinds: readonly string[];
  /** INTERCEPTION … OTHER; absent while unanswered. */
  readonly family?: string;
  readonly otherFamily?: string;
  readonly system?: string;
  /** MONITOR, EXTRACT, COLLECT, ANALYSE. Source: Art 2(20). */
  readonly functions: readonly string[];
  /** The free text beside each function: from what, how much. */
  readonly dataSources: readonly { readonly function: string; readonly text: string }[];
  readonly parameters: readonly { readonly key: string; readonly value: string; readonly unit?: string }[];
  readonly isCommercialOnly: boolean;
  readonly covert?: YesNoUnknown;
  readonly speciallyDesigned?: YesNoUnknown;
  readonly classification?: string;
  readonly annexIEntry?: string;
}

/** A party; the end user has role END_USER and comes first. */
export interface PartyFacts {
  readonly role: string;
  readonly name: string;
  readonly otherNames?: string;
  readonly country?: string;
  readonly address?: string;
  readonly registrationNumber?: string;
  readonly website?: string;
}

/** The exporter's answer about one warning sign. UNKNOWN carries the reason why it was not checked. */
export interface RedFlagFacts {
  readonly id: string;
  readonly status: 'PRESENT' | 'ABSENT' | 'UNKNOWN';
  readonly explanation?: string;
  readonly source?: string;
  readonly learnedOn?: string;
}

/** What other rooms need to know about the transaction; a draft's facts may be partly empty. */
export interface TransactionFacts {
  readonly exporter: { readonly legalName?: string; readonly country?: string; readonly eori?: string };
  readonly language?: string;
  readonly exporterReference?: string;
  /** AWARE: Art 5(2); SUSPECTING: Art 5(3), from the readiness answer R3. */
  readonly basis: 'AWARE' | 'SUSPECTING';
  readonly items: readonly ItemFacts[];
  readonly parties: readonly PartyFacts[];
  readonly destination?: string;
  readonly transit: readonly string[];
  readonly publicAuthority?: YesNoUnknown;
  readonly authorityKinds: readonly string[];
  readonly endUse?: string;
  readonly endUseOwnWords?: string;
  readonly uses: readonly Use[];
  readonly rights: readonly string[];
  readonly findings?: string;
  readonly awareOn?: string;
  /** Empty until the pages of warning signs are answered. */
  readonly redFlags: readonly RedFlagFacts[];
  readonly diversionRisk?: string;
  readonly value?: { readonly amount: number; readonly upTo?: number; readonly currency?: string };
  readonly quantity?: { readonly amount: number; readonly upTo?: number; readonly unit?: string };
  readonly contractStage?: string;
  readonly exportTiming?: string;
  readonly plannedExportOn?: string;
  readonly exportedOn?: string;
  readonly earlier?: { readonly memberState?: string; readonly reference?: string; readonly result?: string };
  readonly safeguards: { readonly inPlace: readonly string[]; readonly planned: readonly string[] };
  readonly safeguardsExplained?: string;
  readonly intention?: string;
  readonly hasEndUseStatement: boolean;
  /** Ids of every attachment named in the answers, each once. */
  readonly attachmentIds: readonly string[];
}
