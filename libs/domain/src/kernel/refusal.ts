/**
 * An expected "no": the law, the form or the state of the case does not allow what was asked.
 * `code` is `<room>.<what>` in kebab-case; `field` is a JSON pointer (RFC 6901) into the input; `article` the
 * provision it rests on; `parameters` what a sentence about it must name. Carries no personal data.
 */
export interface Refusal {
  readonly code: string;
  readonly field?: string;
  readonly article?: string;
  readonly parameters?: Readonly<Record<string, string | number>>;
}

/** Thrown by a use-case so that its transaction rolls back; the edge translates it (422, or the `kind` given). */
export class Refused extends Error {
  override readonly name = 'Refused';

  constructor(
    readonly refusals: readonly Refusal[],
    readonly kind: RefusedKind = 'RULE',
  ) {
    super(refusals.map((refusal) => refusal.code).join(', '));
  }
}

/**
 * How the edge answers: RULE 422, NOT_PERMITTED 403, NOT_FOUND 404 (absent, or not yours), CONFLICT 409 (illegal
 * transition), STALE 412 (someone changed it since you read it), MALFORMED 400, UNAUTHENTICATED 401,
 * TOO_MANY 429.
 */
export type RefusedKind =
  | 'RULE'
  | 'NOT_PERMITTED'
  | 'NOT_FOUND'
  | 'CONFLICT'
  | 'STALE'
  | 'MALFORMED'
  | 'UNAUTHENTICATED'
  | 'TOO_MANY';
