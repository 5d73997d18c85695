import { accepted, refused, type Outcome, type Refusal } from '../kernel';

/** A named person's statement under their account; no qualified signature. Source: design 4 (settled for now). */
export interface DeclarationGiven {
  readonly name: string;
  readonly role: string;
  readonly accepted: boolean;
}

const UNREADABLE = /[\p{Cc}\p{Cs}]/u;

/**
 * Whether the declaration is complete; accepts it trimmed. Pointers into `/declaration`. Refuses
 * `submission.declarant-missing`, `submission.declarant-role-missing`, `submission.declaration-not-accepted`,
 * `submission.text-unreadable`. Source: domain.md 5.3 A (declarant's declaration of truth, mandatory).
 */
export function validateDeclaration(given: DeclarationGiven): Outcome<DeclarationGiven> {
  const name = given.name.trim();
  const role = given.role.trim();
  const refusals: Refusal[] = [
    ...textRefusals(name, '/declaration/name', 'submission.declarant-missing'),
    ...textRefusals(role, '/declaration/role', 'submission.declarant-role-missing'),
    ...(given.accepted
      ? []
      : [{ code: 'submission.declaration-not-accepted', field: '/declaration/accepted' }]),
  ];
  return refusals.length > 0 ? refused(...refusals) : accepted({ name, role, accepted: true });
}

function textRefusals(text: string, field: string, missing: string): readonly Refusal[] {
  if (text === '') return [{ code: missing, field }];
  return UNREADABLE.test(text) ? [{ code: 'submission.text-unreadable', field }] : [];
}
