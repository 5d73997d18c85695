import type { CaseAction, CaseView } from '@article5/contracts/casework';

/** What the server says may be done now; the browser computes no right of its own. */
export function mayDo(view: Pick<CaseView, 'availableActions'>, action: CaseAction): boolean {
  return view.availableActions.some((available) => available.action === action);
}
