import { useState } from 'react';
import { toggled, type Selected } from './selected';

/** Which cases of a list are chosen: rows one by one or in a run, or all that the filter finds. */
export interface CaseSelection {
  readonly selected: ReadonlySet<string>;
  /** Also the cases on other pages. */
  readonly isWhole: boolean;
  /** `range`: everything between the row chosen last and this one as well. */
  readonly toggle: (reference: string, range: boolean) => void;
  readonly takeAll: () => void;
  readonly clear: () => void;
}

const NOTHING: Selected = { selected: new Set(), anchor: undefined, isWhole: false };

/** A choice belongs to one list: another `list` begins with none. */
export function useSelection(list: string, references: readonly string[]): CaseSelection {
  const [kept, setKept] = useState({ list, state: NOTHING });
  const state = kept.list === list ? kept.state : NOTHING;
  const set = (next: Selected) => setKept({ list, state: next });
  return {
    selected: state.isWhole ? new Set(references) : state.selected,
    isWhole: state.isWhole,
    toggle: (reference, range) => set(toggled(state, references, reference, range)),
    takeAll: () => set({ ...state, isWhole: true }),
    clear: () => set(NOTHING),
  };
}
