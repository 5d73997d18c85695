import { useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useState, type ReactNode, type RefObject } from 'react';
import type { ChosenAct, InboxRow } from '@article5/contracts/casework';
import { useSignedIn } from '../../app/session';
import type { ChosenKind } from './act-chooser';
import type { Wanted } from './act-dialog';
import { useCommands } from './commands';
import { useInboxKeys } from './inbox-keys';
import { preview, useBulk, useMark, type Chosen } from './inbox-queries';
import type { InboxSearch } from './search';
import { useActToast } from './use-act-toast';
import type { CaseSelection } from './use-selection';

const ActDialog = lazy(() => import('./act-dialog').then((module) => ({ default: module.ActDialog })));

interface InboxAtHand {
  readonly region: RefObject<HTMLDivElement | null>;
  readonly rows: readonly InboxRow[];
  readonly active: InboxRow | undefined;
  readonly search: InboxSearch;
  readonly selection: CaseSelection;
  readonly onChange: (search: InboxSearch) => void;
}

/** What officers do in the list, by key or by button: with the selection where there is one, else with the one case. */
export function useInboxActs(at: InboxAtHand): {
  readonly dialog: ReactNode;
  readonly onSelected: (kind: ChosenKind) => void;
  readonly onMarkSelected: (read: boolean) => void;
} {
  const { rows, active, search, selection, region } = at;
  const { t } = useLingui();
  const me = useSignedIn();
  const navigate = useNavigate();
  const mark = useMark();
  const one = useOneCase();
  const [wanted, setWanted] = useState<Wanted>();
  const row = (reference: string) =>
    region.current?.querySelector<HTMLElement>(`tr[data-key="${reference}"]`);
  const chosen = (): Chosen | undefined => {
    if (selection.isWhole) return { search };
    if (selection.selected.size > 0) return { references: [...selection.selected] };
    return active && { references: [active.reference] };
  };
  const ask = (kind: Wanted['kind'], act?: ChosenAct) => {
    const cases = chosen();
    if (cases) setWanted({ kind, chosen: cases, ...(act ? { act } : {}) });
  };
  const isOne = !selection.isWhole && selection.selected.size === 0;
  const move = (step: number) => {
    const place = rows.findIndex(({ reference }) => reference === active?.reference);
    const next = rows[Math.max(0, Math.min(rows.length - 1, place + step))];
    if (!next) return;
    at.onChange({ ...search, case: next.reference });
    row(next.reference)?.focus();
  };
  const take: ChosenAct = { kind: 'assign', personId: me.personId };
  useInboxKeys(region, {
    move,
    open: () => {
      const params = active && { reference: active.reference };
      if (params) void navigate({ to: '/$lang/c/cases/$reference', params, from: '/$lang' });
    },
    select: (range) => active && selection.toggle(active.reference, range),
    assign: () => ask('assign'),
    take: () => (isOne && active ? one(take, active.reference) : ask('assign', take)),
    label: () => ask('label'),
    handOver: () => ask('hand-over'),
    snooze: () => ask('snooze'),
    toggleRead: () => active && mark.mutate({ reference: active.reference, read: active.unread }),
    togglePreview: () => {
      const { preview: shown, ...rest } = search;
      at.onChange(shown === 'off' ? rest : { ...search, preview: 'off' });
    },
    filter: openFilter,
  });
  useCommands([
    { id: 'assign', label: t`Assign to an officer`, run: () => ask('assign') },
    { id: 'take', label: t`Assign to me`, run: () => ask('assign', take) },
    { id: 'label', label: t`Put a label on or take it off`, run: () => ask('label') },
    { id: 'hand-over', label: t`Hand over`, run: () => ask('hand-over') },
    { id: 'ask', label: t`Ask the exporters`, run: () => ask('ask') },
    { id: 'compare', label: t`Same transaction or not`, run: () => ask('compare') },
    { id: 'snooze', label: t`Snooze`, run: () => ask('snooze') },
    { id: 'read', label: t`Mark as read`, run: () => ask('mark', { kind: 'mark', read: true }) },
    { id: 'unread', label: t`Mark as unread`, run: () => ask('mark', { kind: 'mark', read: false }) },
    { id: 'all', label: t`Select all that match`, run: selection.takeAll },
  ]);
  const close = (acted: boolean) => {
    setWanted(undefined);
    if (acted) selection.clear();
    requestAnimationFrame(() => active && row(active.reference)?.focus());
  };
  return {
    dialog: wanted && (
      <Suspense>
        <ActDialog wanted={wanted} onClose={close} />
      </Suspense>
    ),
    onSelected: (kind) => ask(kind),
    onMarkSelected: (read) => ask('mark', { kind: 'mark', read }),
  };
}

/** An act on one case that leaves nothing to choose: done at once, with the way back in the notice. */
function useOneCase(): (act: ChosenAct, reference: string) => void {
  const run = useBulk('run');
  const told = useActToast();
  return (act, reference) => {
    void preview(act, { references: [reference] })
      .then(({ bulkId }) => run.mutateAsync({ bulkId }))
      .then(told);
  };
}

/** Opens the filters and goes into their first field. */
function openFilter(): void {
  const filters = document.querySelector<HTMLDetailsElement>('.list-head details');
  if (!filters) return;
  filters.open = true;
  filters.querySelector<HTMLElement>('input, select')?.focus();
}
