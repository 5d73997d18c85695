import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react';

/** Why two transactions were found (not) to be essentially identical, one sentence a code. */
const SENTENCES: Readonly<Record<string, MessageDescriptor>> = {
  'matching.transaction.items-same': msg`The items are essentially the same: {a} and {b}`,
  'matching.transaction.items-possible': msg`The items may be the same: {a} and {b}`,
  'matching.transaction.items-differ': msg`The items differ: {a} and {b}`,
  'matching.transaction.end-user-same': msg`Same end user: {a} and {b}`,
  'matching.transaction.end-user-possible': msg`Perhaps the same end user: {a} and {b}`,
  'matching.transaction.end-user-differs': msg`Different end users: {a} and {b}`,
  'matching.transaction.end-user-part-of': msg`One end user is part of the other: {a} and {b}`,
  'matching.transaction.consignee-same': msg`Same consignee: {a} and {b}`,
  'matching.transaction.consignee-possible': msg`Perhaps the same consignee: {a} and {b}`,
  'matching.transaction.consignee-differs': msg`Different consignees: {a} and {b}`,
  'matching.transaction.destination-same': msg`Same destination`,
  'matching.transaction.destination-differs': msg`Other destination`,
  'matching.name.weak': msg`This name names nobody, so it makes no two transactions the same by itself: {a} and {b}`,
  'matching.transaction.other-role': msg`The same party appears in another role`,
};

/** The sentence for one reason of a comparison, its parameters filled in. */
export function useMatchSentence(): (reason: {
  readonly code: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}) => string {
  const { i18n } = useLingui();
  return ({ code, parameters }) => {
    const sentence = SENTENCES[code];
    return sentence === undefined ? code : i18n._({ ...sentence, values: parameters });
  };
}
