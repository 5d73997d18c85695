import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type {
  endOpinions,
  giveOwnOpinion,
  NationalRoundView,
  OpinionBody,
  settleOpinions,
  withdrawOpinions,
} from '@article5/contracts/consultation';
import { call } from '../../api/client';
import { RefusalList } from '../../app/refusal-list';
import { Disagreement, OpinionForm, Opinions, SharedFile } from '../../features/opinion';
import { fmt } from '../../i18n/format';
import { Actions, Button, DeadlineTag, Details, Heading, InsetText, Tag, TextArea } from '../../ui';
import { ROUND_STATE_TONES, ROUND_STATE_WORDS } from '../../words/opinion';
import { useWord } from '../../words/word';
import { useCaseAct } from './case-queries';
import { errorAt } from './error-at';

interface Shown {
  readonly reference: string;
  readonly round: NationalRoundView;
}

/** One round: who was asked, who answered, what may be read of it, and what the officer can do. */
export function RoundCard({ reference, round }: Shown) {
  const word = useWord();
  const { consultationId, state } = round;
  const id = `round-${consultationId}`;
  return (
    <section className="flag stack" aria-labelledby={id}>
      <Heading
        level={3}
        id={id}
        caption={
          <Trans>
            Asked {fmt.dateTime(round.askedAt)} by {round.askedBy}
          </Trans>
        }
      >
        <Trans>Round {round.number}</Trans>{' '}
        <Tag tone={ROUND_STATE_TONES[state]}>{word(ROUND_STATE_WORDS, state)}</Tag>
      </Heading>
      <p className="quote">{round.request}</p>
      <p>
        <Trans>Opinions by {fmt.date(round.dueOn)}</Trans>{' '}
        {round.workingDaysLeft !== null && <DeadlineTag daysLeft={round.workingDaysLeft} working />}
      </p>
      <Participants round={round} />
      {round.endReason !== null && <p className="quote">{round.endReason}</p>}
      <Opinions opinions={round.opinions} />
      {round.disagreement !== null && <Disagreement map={round.disagreement} />}
      {round.settlements.map((settlement) => (
        <div key={settlement.number}>
          <p>
            <strong>
              <Trans>Settled</Trans>
            </strong>{' '}
            <span className="secondary">
              {fmt.dateTime(settlement.at)} {settlement.by}
            </span>
          </p>
          <p className="quote">{settlement.text}</p>
        </div>
      ))}
      {round.acts.includes('SETTLE') && <Settle reference={reference} round={round} />}
      <Details summary={<Trans>What was sent to them</Trans>}>
        <SharedFile shared={round.shared} files={round.files} />
      </Details>
      {round.acts.includes('GIVE') && <Own reference={reference} round={round} />}
      {round.acts.includes('END') && <End reference={reference} round={round} />}
    </section>
  );
}

function Participants({ round }: { readonly round: NationalRoundView }) {
  const hidden = round.participants.some(({ hasAnswered, isVisible }) => hasAnswered && !isVisible);
  return (
    <>
      <ul className="list">
        {round.participants.map(({ participantId, name, hasAnswered }) => (
          <li key={participantId}>
            {name}{' '}
            <Tag tone={hasAnswered ? 'ok' : 'quiet'}>
              {hasAnswered ? <Trans>opinion given</Trans> : <Trans>no opinion yet</Trans>}
            </Tag>
          </li>
        ))}
      </ul>
      {hidden && (
        <InsetText>
          <Trans>
            What they say is shown when you have saved an opinion of your own, or when the round is over.
          </Trans>
        </InsetText>
      )}
    </>
  );
}

function Settle({ reference, round }: Shown) {
  const { t } = useLingui();
  const [settlement, setSettlement] = useState('');
  const settle = useCaseAct(reference, (_: undefined) =>
    call<typeof settleOpinions>('POST /api/cases/:reference/opinions/:consultationId/settlement', {
      params: { reference, consultationId: round.consultationId },
      body: { settlement },
    }),
  );
  return (
    <>
      <TextArea
        name="settlement"
        label={t`How are the differences settled, and why?`}
        hint={t`Needed before a decision can be proposed. It stays in the file beside the opinions.`}
        rows={4}
        maxLength={8000}
        value={settlement}
        onChange={setSettlement}
        {...errorAt(settle.error, '/settlement')}
      />
      <Actions>
        <Button busy={settle.isPending} onClick={() => settle.mutate(undefined)}>
          <Trans>Record the settlement</Trans>
        </Button>
      </Actions>
    </>
  );
}

function Own({ reference, round }: Shown) {
  const own = round.opinions.find(({ isOwn }) => isOwn);
  const give = useCaseAct(reference, (body: OpinionBody) =>
    call<typeof giveOwnOpinion>('POST /api/cases/:reference/opinions/:consultationId/own', {
      params: { reference, consultationId: round.consultationId },
      body,
    }),
  );
  return (
    <Details
      summary={
        own === undefined ? <Trans>Give an opinion of your own</Trans> : <Trans>Change your opinion</Trans>
      }
    >
      <OpinionForm
        key={own?.versions.length ?? 0}
        isFirst={own === undefined}
        error={give.error}
        busy={give.isPending}
        onGive={(body) => give.mutate(body)}
      />
    </Details>
  );
}

function End({ reference, round }: Shown) {
  const { t } = useLingui();
  const [reason, setReason] = useState('');
  const params = { reference, consultationId: round.consultationId };
  const end = useCaseAct(reference, (_: undefined) =>
    call<typeof endOpinions>('POST /api/cases/:reference/opinions/:consultationId/end', {
      params,
      body: { reason },
    }),
  );
  const withdraw = useCaseAct(reference, (_: undefined) =>
    call<typeof withdrawOpinions>('POST /api/cases/:reference/opinions/:consultationId/withdrawal', {
      params,
      body: { reason },
    }),
  );
  return (
    <Details summary={<Trans>End the round, or withdraw the request</Trans>}>
      <RefusalList error={end.error ?? withdraw.error} />
      <TextArea
        name="endReason"
        label={t`Reason`}
        rows={2}
        maxLength={2000}
        value={reason}
        onChange={setReason}
      />
      <Actions>
        <Button kind="secondary" small busy={end.isPending} onClick={() => end.mutate(undefined)}>
          <Trans>End the round without the missing opinions</Trans>
        </Button>
        <Button kind="secondary" small busy={withdraw.isPending} onClick={() => withdraw.mutate(undefined)}>
          <Trans>Withdraw the request</Trans>
        </Button>
      </Actions>
    </Details>
  );
}
