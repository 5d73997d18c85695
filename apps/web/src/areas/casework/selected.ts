/** Which rows are chosen, which was chosen last, and whether all that match are meant. */
export interface Selected {
  readonly selected: ReadonlySet<string>;
  readonly anchor: string | undefined;
  readonly isWhole: boolean;
}

/** The choice after a row was chosen or given up; `range` adds everything since the last choice. */
export function toggled(
  state: Selected,
  references: readonly string[],
  reference: string,
  range: boolean,
): Selected {
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
