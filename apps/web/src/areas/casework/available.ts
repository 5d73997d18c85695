import type { CaseAction, CaseView } from '@article5/contracts/casework';

/** What the server says may be done now; the browser computes no right of its own. */
export function mayDo(view: Pick<CaseView, 'availableActions'>, action: CaseAction): boolean {
  return view.availableActions.some((available) => available.action === action);
}

/** The code of the reason why an allowed act would still be refused, if there is one. */
export function blockedBy(view: Pick<CaseView, 'availableActions'>, action: CaseAction): string | undefined {
  return view.availableActions.find((available) => available.action === action)?.blocked?.code;
}
