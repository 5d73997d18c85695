import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import type { BulkActView } from '@article5/contracts/casework';
import { showToast } from '../../ui';
import { useBulk } from './inbox-queries';

/** Says what an act has changed, with the way back while it can be taken back. */
export function useActToast(): (act: BulkActView) => void {
  const { t } = useLingui();
  const undo = useBulk('undo');
  const textOf = ({ act, done, refused, examples, undoes }: BulkActView) => {
    const [one = ''] = examples;
    const cases = done === 1 ? one : plural(done, { one: '# case', other: '# cases' });
    const left = refused === 0 ? '' : ` ${t`Left as they are: ${refused}.`}`;
    if (done === 0) return `${t`Nothing changed.`}${left}`;
    if (undoes !== null) return `${t`Taken back: ${cases}.`}${left}`;
    const words = {
      assign: act['personId'] === null ? t`Put back: ${cases}.` : t`Assigned: ${cases}.`,
      label: act['put'] === true ? t`Labelled: ${cases}.` : t`Label taken off: ${cases}.`,
      snooze: act['until'] === null ? t`Back in your views: ${cases}.` : t`Snoozed: ${cases}.`,
      mark: t`Marked: ${cases}.`,
      'hand-over': t`Handed over: ${cases}.`,
      ask: t`Asked: ${cases}.`,
      compare: t`Judged: ${cases}.`,
      'take-back-request': t`Taken back: ${cases}.`,
      'take-back-verdict': t`Taken back: ${cases}.`,
    };
    return `${words[act.kind]}${left}`;
  };
  // The dialog that began the act may be gone by then, so the answer is waited for here and not by a callback of it.
  const takeBack = ({ bulkId }: BulkActView) =>
    undo.mutateAsync({ bulkId }).then(
      (done) => showToast(textOf(done)),
      () => showToast(t`This could not be taken back. See “Last acts”.`),
    );
  return (act) =>
    showToast(textOf(act), act.undoable ? { label: t`Undo`, run: () => void takeBack(act) } : undefined);
}
