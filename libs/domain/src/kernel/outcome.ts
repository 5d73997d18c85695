import { Refused, type Refusal } from './refusal';

/** What a rule answers: the value, or every reason why not, all at once. */
export type Outcome<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusals: readonly Refusal[] };

export function accepted<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

export function refused(...refusals: readonly Refusal[]): { ok: false; refusals: readonly Refusal[] } {
  return { ok: false, refusals };
}

/** The value of an outcome; throws `Refused` with all its refusals otherwise. */
export function valueOf<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new Refused(outcome.refusals);
}
