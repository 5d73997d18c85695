import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { CaseView } from '@article5/contracts/casework';
import type { OfficerHearingView, takeHearingBack, weighHearing } from '@article5/contracts/decision';
import { call } from '../../api/client';
import { RefusalList } from '../../app/refusal-list';
import { fmt } from '../../i18n/format';
import { Actions, Button, Details, Heading, showToast, Tag, TextArea, type Tone } from '../../ui';
import { mayDo } from './available';
import { useCaseAct } from './case-queries';
import { LetterShown } from './decision-shown';
import { caseFileLink } from './file-link';

const TONES: Readonly<Record<OfficerHearingView['state'], Tone>> = {
  OPEN: 'warn',
  ANSWERED: 'ok',
  LAPSED: 'quiet',
  TAKEN_BACK: 'quiet',
};

/** What the exporter was told before a decision, what it answered, and how that was weighed; newest first. */
export function Hearings({ view }: { readonly view: CaseView }) {
  if (view.hearings.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="hearings">
      <Heading level={3} id="hearings">
        <Trans>Hearing of the exporter</Trans>
      </Heading>
      {view.hearings.map((hearing) => (
        <HearingCard
          key={hearing.hearingId}
          reference={view.reference}
          hearing={hearing}
          mayTakeBack={mayDo(view, 'take-hearing-back')}
          mayWeigh={mayDo(view, 'weigh-hearing')}
        />
      ))}
    </section>
  );
}

interface CardProps {
  readonly reference: string;
  readonly hearing: OfficerHearingView;
  readonly mayTakeBack?: boolean;
  readonly mayWeigh?: boolean;
}

/** One hearing with all that belongs to it. */
export function HearingCard({ reference, hearing, mayTakeBack = false, mayWeigh = false }: CardProps) {
  const { t } = useLingui();
  const { hearingId, number, state, dueOn, considered } = hearing;
  const params = { reference, hearingId };
  const takeBack = useCaseAct(reference, (_: undefined) =>
    call<typeof takeHearingBack>('POST /api/cases/:reference/hearings/:hearingId/withdrawal', { params }),
  );
  return (
    <section className="flag stack" aria-label={t`Hearing ${number}`}>
      <p>
        <strong>
          <Trans>Hearing {number}</Trans>
        </strong>{' '}
        <Tag tone={TONES[state]}>
          {state === 'OPEN' && <Trans>can be answered until {fmt.date(dueOn)}</Trans>}
          {state === 'ANSWERED' && <Trans>answered</Trans>}
          {state === 'LAPSED' && <Trans>no answer by {fmt.date(dueOn)}</Trans>}
          {state === 'TAKEN_BACK' && <Trans>taken back</Trans>}
        </Tag>{' '}
        {hearing.late && (
          <Tag tone="warn">
            <Trans>late</Trans>
          </Tag>
        )}
      </p>
      <p className="secondary">
        <Trans>
          Sent {fmt.dateTime(hearing.openedAt)} by {hearing.openedBy}. Basis: {hearing.basis}.
        </Trans>
      </p>
      <Answered reference={reference} hearing={hearing} />
      {considered !== null && (
        <>
          <p className="secondary">
            <Trans>
              How it was taken into account, by {considered.by}, {fmt.dateTime(considered.at)} (for the file):
            </Trans>
          </p>
          <p className="quote">{considered.words}</p>
        </>
      )}
      {mayWeigh && state === 'ANSWERED' && <WeighForm reference={reference} hearing={hearing} />}
      <Details summary={<Trans>What the exporter was told</Trans>}>
        <LetterShown letter={hearing.letter} />
      </Details>
      <RefusalList error={takeBack.error} />
      {mayTakeBack && state === 'OPEN' && (
        <Actions>
          <Button
            kind="secondary"
            small
            busy={takeBack.isPending}
            onClick={() =>
              takeBack.mutate(undefined, { onSuccess: () => showToast(t`Taken back; the exporter is told`) })
            }
          >
            <Trans>Take back</Trans>
          </Button>
        </Actions>
      )}
    </section>
  );
}

function Answered({ reference, hearing }: Pick<CardProps, 'reference' | 'hearing'>) {
  const { answer, settledAt } = hearing;
  const fileLink = caseFileLink(reference);
  if (answer === null) return null;
  return (
    <>
      <p className="secondary">
        <Trans>
          Answered {fmt.dateTime(settledAt ?? '')} by {answer.by}:
        </Trans>
      </p>
      {answer.nothingToSay && (
        <p>
          <Trans>The exporter has nothing to say.</Trans>
        </p>
      )}
      {answer.statement !== null && <p className="quote">{answer.statement}</p>}
      {answer.documents.length > 0 && (
        <ul className="list">
          {answer.documents.map(({ attachmentId, fileName, state }) => (
            <li key={attachmentId}>
              {state === 'CLEAN' ? (
                <a href={fileLink(attachmentId)}>{fileName}</a>
              ) : (
                <>
                  {fileName}{' '}
                  <span className="secondary">
                    {state === 'INFECTED' ? (
                      <Trans>(a virus was found; it cannot be opened)</Trans>
                    ) : (
                      <Trans>(still being checked for viruses)</Trans>
                    )}
                  </span>
                </>
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** How an answer was taken into account: without it nothing can be proposed. */
function WeighForm({ reference, hearing }: Pick<CardProps, 'reference' | 'hearing'>) {
  const { t } = useLingui();
  const { hearingId, considered } = hearing;
  const [words, setWords] = useState(considered?.words ?? '');
  const weigh = useCaseAct(reference, (body: { words: string }) =>
    call<typeof weighHearing>('PUT /api/cases/:reference/hearings/:hearingId/consideration', {
      params: { reference, hearingId },
      body,
    }),
  );
  return (
    <div className="stack">
      <RefusalList error={weigh.error} />
      <TextArea
        name={`weigh-${hearingId}`}
        label={t`How the answer is taken into account`}
        hint={t`For the file. What the exporter is to read of it belongs in the words for the exporter.`}
        rows={4}
        maxLength={8000}
        value={words}
        onChange={setWords}
      />
      <Actions>
        <Button
          kind="secondary"
          small
          busy={weigh.isPending}
          onClick={() => weigh.mutate({ words }, { onSuccess: () => showToast(t`Recorded`) })}
        >
          {considered === null ? <Trans>Record it</Trans> : <Trans>Record it anew</Trans>}
        </Button>
      </Actions>
    </div>
  );
}
