import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { endSuspension, reviewDenial, ReviewResult, SuspensionResult } from '@article5/contracts/denial';
import { call } from '../../api/client';
import { isProblem } from '../../api/problem';
import { RefusalList } from '../../app/refusal-list';
import { Actions, Button, Heading, Radios, showToast, TextArea, TextInput } from '../../ui';
import { denialsKey } from './denial-queries';
import { errorAt } from './error-at';

/** One act on an own denial: afterwards denials are read again. */
export function useDenialAct<Input, Result>(act: (input: Input) => Promise<Result>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: () => client.invalidateQueries({ queryKey: denialsKey }),
  });
}

/** Refusals that belong to no field. */
export function Unplaced({ error }: { readonly error: unknown }) {
  const placed = isProblem(error) && error.refusals.every(({ pointer }) => pointer !== undefined);
  return placed ? null : <RefusalList error={error} />;
}

/** The review every three years: renew, amend or revoke. */
export function ReviewForm(props: { readonly denialId: string; readonly explanationNeeded: boolean }) {
  const { t } = useLingui();
  const [result, setResult] = useState<ReviewResult>('RENEW');
  const [reason, setReason] = useState('');
  const [explanation, setExplanation] = useState('');
  const review = useDenialAct((body: { result: ReviewResult; reason: string; explanation?: string }) =>
    call<typeof reviewDenial>('POST /api/denials/:denialId/reviews', {
      params: { denialId: props.denialId },
      body,
    }),
  );
  const send = () =>
    review.mutate(
      { result, reason, ...(explanation === '' ? {} : { explanation }) },
      {
        onSuccess: () => {
          setReason('');
          setExplanation('');
          showToast(t`The review was recorded`);
        },
      },
    );
  return (
    <section className="stack" aria-labelledby="review">
      <Heading id="review">
        <Trans>Review</Trans>
      </Heading>
      <Unplaced error={review.error} />
      <Radios
        name="result"
        label={t`What comes of it?`}
        value={result}
        onChange={(value) => setResult(value as ReviewResult)}
        choices={[
          { value: 'RENEW', label: t`Renew: it stays as it is` },
          { value: 'AMEND', label: t`Amend: it stays, changed` },
          { value: 'REVOKE', label: t`Revoke: it is no denial any more` },
        ]}
      />
      <TextArea
        name="reason"
        label={t`Why?`}
        hint={t`Other authorities are told the result.`}
        rows={3}
        maxLength={4000}
        value={reason}
        onChange={setReason}
        {...errorAt(review.error, '/reason')}
      />
      {props.explanationNeeded && result !== 'REVOKE' && (
        <TextArea
          name="explanation"
          label={t`Grounds for keeping the denial`}
          hint={t`This is the third review: Article 16(2) asks for them.`}
          rows={4}
          maxLength={4000}
          value={explanation}
          onChange={setExplanation}
          {...errorAt(review.error, '/explanation')}
        />
      )}
      <Actions>
        <Button busy={review.isPending} onClick={send}>
          <Trans>Record the review</Trans>
        </Button>
      </Actions>
    </section>
  );
}

/** The end of a suspension, with the final assessment. */
export function SuspensionForm({ denialId }: { readonly denialId: string }) {
  const { t } = useLingui();
  const [endedOn, setEndedOn] = useState('');
  const [result, setResult] = useState<SuspensionResult>('LIFTED');
  const [finalAssessment, setFinalAssessment] = useState('');
  const end = useDenialAct((_: undefined) =>
    call<typeof endSuspension>('POST /api/denials/:denialId/suspension-end', {
      params: { denialId },
      body: { endedOn, result, finalAssessment },
    }),
  );
  return (
    <section className="stack" aria-labelledby="suspension">
      <Heading id="suspension">
        <Trans>End of the suspension</Trans>
      </Heading>
      <Unplaced error={end.error} />
      <TextInput
        name="endedOn"
        label={t`Ended on`}
        hint={t`Year-month-day, for example 2026-11-24.`}
        width={10}
        value={endedOn}
        onChange={setEndedOn}
        {...errorAt(end.error, '/endedOn')}
      />
      <Radios
        name="suspension-result"
        label={t`What comes of it?`}
        value={result}
        onChange={(value) => setResult(value as SuspensionResult)}
        choices={[
          { value: 'LIFTED', label: t`The suspension is lifted` },
          { value: 'MAINTAINED', label: t`What was denied stays denied` },
        ]}
      />
      <TextArea
        name="finalAssessment"
        label={t`Final assessment`}
        hint={t`The other authorities and the Commission are told (Article 16(1)).`}
        rows={4}
        maxLength={4000}
        value={finalAssessment}
        onChange={setFinalAssessment}
        {...errorAt(end.error, '/finalAssessment')}
      />
      <Actions>
        <Button busy={end.isPending} onClick={() => end.mutate(undefined)}>
          <Trans>Record the end</Trans>
        </Button>
      </Actions>
    </section>
  );
}
