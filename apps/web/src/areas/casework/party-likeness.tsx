import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { PartyComparisonView, PartyEntry, PartyLikeness } from '@article5/contracts/casework';
import { fmt } from '../../i18n/format';
import { Actions, Button, Dialog, Heading, Tag, TextArea } from '../../ui';
import { RefusalList } from '../../app/refusal-list';
import { useWord } from '../../words/word';
import { usePartyAct, type PartyAct } from './register-queries';
import { EntryLink } from './register-table';
import { COMPARISON_STATE_WORDS, PARTY_REASONS } from './register-words';

/** Another party that may be the same: why, what officers said, and what this officer can say. */
export function PartyLikenessCard(props: { readonly entry: PartyEntry; readonly likeness: PartyLikeness }) {
  const { i18n } = useLingui();
  const { entry, likeness } = props;
  const { other, machine, said } = likeness;
  const [act, setAct] = useState<PartyAct>();
  const isOpen = said.every(({ state }) => state !== 'PROPOSED' && state !== 'IN_FORCE');
  return (
    <section className="flag" aria-labelledby={`like-${other.entryId}`}>
      <Heading level={3} id={`like-${other.entryId}`}>
        <EntryLink register="parties" entryId={other.entryId} name={other.name} />
      </Heading>
      <p>
        <MachineTag machine={machine} /> {other.country !== null && fmt.country(other.country)}
      </p>
      {machine !== null && (
        <ul className="list">
          {machine.reasons.map(({ code, a, b }, at) => {
            const sentence = PARTY_REASONS[code];
            return (
              <li key={`${code}-${at}`}>
                {sentence === undefined ? code : i18n._({ ...sentence, values: { a, b } })}
              </li>
            );
          })}
        </ul>
      )}
      {said.map((comparison) => (
        <Said key={comparison.comparisonId} comparison={comparison} onAct={setAct} />
      ))}
      {entry.mayCompare && isOpen && (
        <Actions>
          <Button
            kind="secondary"
            small
            onClick={() => setAct({ kind: 'compare', otherId: other.entryId, verdict: 'SAME' })}
          >
            <Trans>Propose as the same</Trans>
          </Button>
          <Button
            kind="secondary"
            small
            onClick={() => setAct({ kind: 'compare', otherId: other.entryId, verdict: 'NOT_SAME' })}
          >
            <Trans>Not the same</Trans>
          </Button>
        </Actions>
      )}
      {act !== undefined && (
        <ActDialog
          key={JSON.stringify(act)}
          entryId={entry.entryId}
          act={act}
          onClose={() => setAct(undefined)}
        />
      )}
    </section>
  );
}

function MachineTag({ machine }: Pick<PartyLikeness, 'machine'>) {
  if (machine === null)
    return (
      <Tag tone="quiet">
        <Trans>not alike by name</Trans>
      </Tag>
    );
  const probability = fmt.percent(machine.probability);
  return machine.verdict === 'SAME' ? (
    <Tag tone="error">
      {machine.certain ? (
        <Trans>the same, no doubt ({probability})</Trans>
      ) : (
        <Trans>probably the same ({probability})</Trans>
      )}
    </Tag>
  ) : (
    <Tag tone="warn">
      <Trans>possibly the same ({probability})</Trans>
    </Tag>
  );
}

/** What an officer said, and what became of it. */
function Said(props: { readonly comparison: PartyComparisonView; readonly onAct: (act: PartyAct) => void }) {
  const word = useWord();
  const { comparison, onAct } = props;
  const { comparisonId, verdict, state, by, at, reason, settled, takenBack } = comparison;
  return (
    <>
      <p>
        {verdict === 'SAME' ? <Trans>The same</Trans> : <Trans>Not the same</Trans>} (
        {word(COMPARISON_STATE_WORDS, state)}):{' '}
        <span translate="no">
          {by.displayName}, {fmt.dateTime(at)}: {reason}
        </span>
      </p>
      {settled !== null && (
        <p className="secondary">
          {state === 'DECLINED' ? <Trans>Declined</Trans> : <Trans>Confirmed</Trans>}:{' '}
          <span translate="no">
            {settled.by.displayName}, {fmt.dateTime(settled.at)}
            {settled.reason !== null && `: ${settled.reason}`}
          </span>
        </p>
      )}
      {takenBack !== null && (
        <p className="secondary">
          <Trans>Taken back</Trans>:{' '}
          <span translate="no">
            {takenBack.by.displayName}, {fmt.dateTime(takenBack.at)}: {takenBack.reason}
          </span>
        </p>
      )}
      {(comparison.mayConfirm || comparison.mayTakeBack) && (
        <Actions>
          {comparison.mayConfirm && (
            <>
              <Button small onClick={() => onAct({ kind: 'settle', comparisonId, confirm: true })}>
                <Trans>Confirm the merge</Trans>
              </Button>
              <Button
                kind="secondary"
                small
                onClick={() => onAct({ kind: 'settle', comparisonId, confirm: false })}
              >
                <Trans>Decline</Trans>
              </Button>
            </>
          )}
          {comparison.mayTakeBack && (
            <Button kind="secondary" small onClick={() => onAct({ kind: 'take-back', comparisonId })}>
              <Trans>Take back</Trans>
            </Button>
          )}
        </Actions>
      )}
    </>
  );
}

/** Asks for the reason; a confirmation needs none. */
function ActDialog(props: {
  readonly entryId: string;
  readonly act: PartyAct;
  readonly onClose: () => void;
}) {
  const { t } = useLingui();
  const { act, onClose } = props;
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const doing = usePartyAct(props.entryId);
  const isConfirming = act.kind === 'settle' && act.confirm;
  return (
    <Dialog open onClose={onClose} title={titleOf(act, t)}>
      <div className="stack">
        {act.kind === 'compare' && act.verdict === 'SAME' && (
          <p>
            <Trans>Their cases are shown together once a second officer confirms.</Trans>
          </p>
        )}
        <TextArea
          name="reason"
          label={isConfirming ? t`Remark (optional)` : t`Why?`}
          rows={4}
          maxLength={4000}
          value={reason}
          onChange={setReason}
          {...(missing && reason.trim() === '' ? { error: t`Give a reason` } : {})}
        />
        <RefusalList error={doing.error} />
        <Actions>
          <Button
            busy={doing.isPending}
            onClick={() => {
              if (!isConfirming && reason.trim() === '') setMissing(true);
              else doing.mutate({ act, reason: reason.trim() }, { onSuccess: onClose });
            }}
          >
            <Trans>Save</Trans>
          </Button>
          <Button kind="secondary" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
        </Actions>
      </div>
    </Dialog>
  );
}

function titleOf(act: PartyAct, t: ReturnType<typeof useLingui>['t']): string {
  if (act.kind === 'take-back') return t`Take this back`;
  if (act.kind === 'settle') return act.confirm ? t`Confirm that they are the same` : t`Decline the merge`;
  return act.verdict === 'SAME' ? t`Propose as the same party` : t`Say that these are not the same party`;
}
