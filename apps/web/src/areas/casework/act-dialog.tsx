import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useEffectEvent, useState } from 'react';
import type { BulkActView, ChosenAct } from '@article5/contracts/casework';
import { RefusalList } from '../../app/refusal-list';
import { refusalText } from '../../i18n/refusals';
import { Actions, Button, Dialog, InsetText, Skeleton } from '../../ui';
import { ActChooser, type ChosenKind } from './act-chooser';
import { preview, useBulk, type Chosen } from './inbox-queries';
import { useActToast } from './use-act-toast';

/** What the officer wants to do, and to which cases. `act` is given where nothing is left to choose. */
export interface Wanted {
  readonly kind: ChosenKind | 'mark';
  readonly chosen: Chosen;
  readonly act?: ChosenAct;
}

/**
 * Choose, look at the effect, do it. One case that can be changed is changed without a further question; for several
 * the effect is shown before, and whatever could not be done is listed afterwards.
 */
export function ActDialog(props: {
  readonly wanted: Wanted;
  /** `acted`: something was done, so what was selected is dealt with. */
  readonly onClose: (acted: boolean) => void;
}) {
  const { wanted } = props;
  const [acted, setActed] = useState(false);
  const onClose = () => props.onClose(acted);
  const { t } = useLingui();
  const [shown, setShown] = useState<BulkActView>();
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const run = useBulk('run');
  const told = useActToast();
  const start = async (found: BulkActView) => {
    setBusy(true);
    try {
      const done = await run.mutateAsync({ bulkId: found.bulkId, onProgress: setShown });
      told(done);
      setActed(true);
      if (done.failures.length === 0) props.onClose(true);
      else setShown(done);
    } catch (thrown) {
      setError(thrown);
    } finally {
      setBusy(false);
    }
  };
  const choose = async (act: ChosenAct) => {
    setError(null);
    setBusy(true);
    try {
      const found = await preview(act, wanted.chosen);
      const isSimple = found.pending + found.unchanged === 1 && found.refused === 0 && !isWorthALook(found);
      if (isSimple) await start(found);
      else setShown(found);
    } catch (thrown) {
      setError(thrown);
    } finally {
      setBusy(false);
    }
  };
  const begin = useEffectEvent(() => wanted.act && void choose(wanted.act));
  useEffect(() => void begin(), []);
  const titles = {
    assign: t`Assign to an officer`,
    label: t`Labels`,
    snooze: t`Snooze`,
    'hand-over': t`Hand over`,
    ask: t`Ask the exporters`,
    compare: t`Same transaction or not`,
    mark: t`Mark as read or unread`,
  };
  return (
    <Dialog open onClose={onClose} title={titles[wanted.kind]}>
      <div className="stack">
        <RefusalList error={error} />
        {shown !== undefined ? (
          <Effect act={shown} busy={busy} onRun={() => void start(shown)} onClose={onClose} />
        ) : wanted.act === undefined && wanted.kind !== 'mark' ? (
          <ActChooser
            kind={wanted.kind}
            first={'references' in wanted.chosen ? (wanted.chosen.references[0] ?? '') : ''}
            busy={busy}
            onChoose={(act) => void choose(act)}
            onClose={onClose}
          />
        ) : (
          error === null && <Skeleton lines={2} />
        )}
      </div>
    </Dialog>
  );
}

function Effect(props: {
  readonly act: BulkActView;
  readonly busy: boolean;
  readonly onRun: () => void;
  readonly onClose: () => void;
}) {
  const { act, busy, onRun, onClose } = props;
  const isBefore = act.state === 'PREVIEWED';
  return (
    <>
      <EffectLines act={act} />
      {isBefore && <EffectWords act={act} />}
      <Failures act={act} />
      <Actions>
        {isBefore && act.pending > 0 && (
          <Button busy={busy} onClick={onRun} autoFocus>
            <Trans>Change {act.pending}</Trans>
          </Button>
        )}
        <Button kind="secondary" onClick={onClose}>
          {isBefore ? <Trans>Cancel</Trans> : <Trans>Close</Trans>}
        </Button>
      </Actions>
    </>
  );
}

function EffectLines({ act }: { readonly act: BulkActView }) {
  const { pending, done, unchanged, refused, examples, matching } = act;
  const shown = examples.join(', ');
  return (
    <div role="status">
      <ul className="list">
        {act.state === 'PREVIEWED' && (
          <li>
            <Trans>Will change: {pending}</Trans>{' '}
            {shown !== '' && <span className="secondary">({shown} …)</span>}
          </li>
        )}
        {act.state !== 'PREVIEWED' && (
          <li>
            <Trans>Done: {done}</Trans>
          </li>
        )}
        {act.state === 'RUNNING' && (
          <li>
            <progress max={pending + done + unchanged + refused} value={done + unchanged + refused} />{' '}
            <Trans>Still to do: {pending}. It goes on when you close this.</Trans>
          </li>
        )}
        {unchanged > 0 && (
          <li>
            <Trans>So already: {unchanged}</Trans>
          </li>
        )}
        {refused > 0 && (
          <li>
            <Trans>Cannot be changed: {refused}</Trans>
          </li>
        )}
        {matching.capped && (
          <li>
            <Trans>
              More than {matching.count} match: only the first {matching.count} of the list are meant.
            </Trans>
          </li>
        )}
      </ul>
    </div>
  );
}

/** An act that goes to somebody else than was meant, or out of the house, is shown before it is done, also for one case. */
function isWorthALook({ act }: BulkActView): boolean {
  return typeof act['insteadOf'] === 'string' || act.kind === 'ask';
}

/** What is not said by the numbers: who stands in, what happens to the clocks, and what cannot be taken back. */
function EffectWords({ act: { act } }: { readonly act: BulkActView }) {
  const meant = act['insteadOf'];
  if (typeof meant === 'string') {
    return (
      <InsetText>
        <Trans>{meant} is away: the cases go to who stands in.</Trans>
      </InsetText>
    );
  }
  if (act.kind === 'compare') {
    return (
      <InsetText>
        <Trans>Taking it back removes the judgement; one that it replaces does not come back.</Trans>
      </InsetText>
    );
  }
  if (act.kind !== 'ask') return null;
  const clock = act['clock'] as Partial<Record<'STOPS' | 'RUNS_ON' | 'NO_CLOCK', number>> | undefined;
  const [stops, runs, none] = [clock?.STOPS ?? 0, clock?.RUNS_ON ?? 0, clock?.NO_CLOCK ?? 0];
  return (
    <InsetText>
      <p>
        <Trans>
          Clocks that stop until the answer: {stops}; that run on: {runs}; cases without a clock: {none}.
        </Trans>
      </p>
      <p>
        <Trans>
          The exporters are told at once; that cannot be taken back. A request can be withdrawn while it is
          not answered.
        </Trans>
      </p>
    </InsetText>
  );
}

/** Each case that was left alone, with the reason. */
export function Failures({ act }: { readonly act: BulkActView }) {
  const { t } = useLingui();
  if (act.failures.length === 0) return null;
  return (
    <div className="failures" tabIndex={0} role="region" aria-label={t`Cases that cannot be changed`}>
      <ul className="list">
        {act.failures.map(({ reference, code }) => (
          <li key={reference}>
            <strong>{reference}</strong>: {refusalText({ code })}
          </li>
        ))}
      </ul>
    </div>
  );
}
