import { useMessage } from '../i18n/messages';
import { signLabel } from '@article5/contracts/questions';
import { INDICATOR_REASONS } from './case';
import { useWord } from './word';

/** The sentence of an indicator: a warning sign in the form's own words, or the reason of the decision table. */
export function useIndicatorSentence(): (indicator: { readonly reasonCode: string }) => string {
  const word = useWord();
  const say = useMessage();
  return ({ reasonCode }) => {
    const sign = /^triage\.sign\.(.+)$/.exec(reasonCode)?.[1];
    const label = sign === undefined ? undefined : signLabel(sign);
    return label === undefined ? word(INDICATOR_REASONS, reasonCode) : say(label);
  };
}
