import { useState } from 'react';

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

interface State {
  readonly selected: ReadonlySet<string>;
  readonly anchor: string | undefined;
  readonly isWhole: boolean;
}

const NOTHING: State = { selected: new Set(), anchor: undefined, isWhole: false };

/** A choice belongs to one list: another `list` begins with none. */
export function useSelection(list: string, references: readonly string[]): CaseSelection {
  const [kept, setKept] = useState({ list, state: NOTHING });
  const state = kept.list === list ? kept.state : NOTHING;
  const set = (next: State) => setKept({ list, state: next });
  return {
    selected: state.isWhole ? new Set(references) : state.selected,
    isWhole: state.isWhole,
    toggle: (reference, range) => set(toggled(state, references, reference, range)),
    takeAll: () => set({ ...state, isWhole: true }),
    clear: () => set(NOTHING),
  };
}

function toggled(state: State, references: readonly string[], reference: string, range: boolean): State {
  const from = state.isWhole ? new Set(references) : state.selected;
  const next = new Set(from);
  const anchor = range && state.anchor !== undefined ? references.indexOf(state.anchor) : -1;
  const here = references.indexOf(reference);
  if (anchor >= 0 && here >= 0) {
    const [first, last] = anchor < here ? [anchor, here] : [here, anchor];
    for (const one of references.slice(first, last + 1)) next.add(one);
  } else if (next.has(reference)) next.delete(reference);
  else next.add(reference);
  return { selected: next, anchor: reference, isWhole: false };
}
