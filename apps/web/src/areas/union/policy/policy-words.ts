import type { MessageDescriptor } from '@lingui/core';
import { msg, t } from '@lingui/core/macro';
import type {
  PolicyContentView,
  PolicyEffect,
  PolicyKind,
  PolicyVersionView,
  StatisticsPolicyView,
} from '@article5/contracts/administration';
import { fmt } from '../../../i18n/format';

export const POLICY_KIND_WORDS = {
  NUMBERS: msg`Numbers of all figures`,
  MARK: msg`Mark of common policy`,
} as const satisfies Record<PolicyKind, MessageDescriptor>;

export const POLICY_STATE_WORDS = {
  DRAFT: msg`draft`,
  PROPOSED: msg`waits for activation`,
  ACTIVATED: msg`to come`,
  DISCARDED: msg`given up`,
  WITHDRAWN: msg`withdrawn`,
} as const satisfies Record<PolicyVersionView['state'], MessageDescriptor>;

export const POLICY_ACT_WORDS = {
  DRAFTED: msg`began a draft`,
  CHANGED: msg`changed the draft`,
  PROPOSED: msg`proposed it`,
  RETURNED: msg`gave it back`,
  ACTIVATED: msg`activated it`,
  DISCARDED: msg`gave it up`,
  WITHDRAWN: msg`withdrew it before its day`,
} as const satisfies Record<StatisticsPolicyView['history'][number]['act'], MessageDescriptor>;

export const SAID_WORDS = {
  NOTHING_DECIDED: msg`nothing decided`,
  TOO_FEW: msg`too few for a claim`,
  ENOUGH: msg`claims are made`,
  PRINTED: msg`share printed`,
  NOT_PRINTED: msg`share not printed`,
} as const satisfies Record<PolicyEffect['cells'][number]['before'], MessageDescriptor>;

export const TABLE_WORDS: Readonly<Record<string, MessageDescriptor>> = {
  'item-by-member-state': msg`Items by Member State`,
  'item-by-destination': msg`Items by destination`,
  'item-by-decision': msg`Items by decision`,
};

/** A version in one line. */
export function contentWords(content: PolicyContentView): string {
  if (content.kind === 'MARK') return content.title;
  const minimum = fmt.number(content.minimumForClaim);
  const below = fmt.number(content.suppressBelow);
  const level = fmt.number(content.confidence, { style: 'percent', maximumFractionDigits: 1 });
  return t`Claims from ${minimum} decisions, suppressed below ${below}, intervals of ${level}`;
}
