import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import {
  CALIBRATION_OUTCOMES,
  type answerOwnVignette,
  type OwnVignetteView,
} from '@article5/contracts/calibration';
import { REASON_CATALOGUE, REASON_CODES } from '@article5/contracts/decision';
import type { Answers } from '@article5/contracts/questions';
import { call } from '../../../api/client';
import { RefusalList } from '../../../app/refusal-list';
import { AnswerSummary } from '../../../features/questions';
import { fmt } from '../../../i18n/format';
import { useMessage } from '../../../i18n/messages';
import { Link } from '../../../lang-route';
import {
  Actions,
  BackLink,
  Button,
  Checkboxes,
  Heading,
  Page,
  Radios,
  showToast,
  WarningText,
} from '../../../ui';
import { OUTCOMES } from '../../../words/decision';
import { useWord } from '../../../words/word';
import { ownVignetteQuery } from './queries';

const route = getRouteApi('/$lang/c/calibration/$vignetteId');

/** A fictional notification as an officer reads a real one, and this authority's decision on it. */
export function OwnVignette() {
  const { t } = useLingui();
  const { vignetteId } = route.useParams();
  const { data: vignette } = useSuspenseQuery(ownVignetteQuery(vignetteId));
  const due = fmt.date(vignette.dueOn);
  return (
    <Page
      title={t`Fictional notification ${vignette.ordinal} of ${vignette.of}`}
      caption={t`Calibration: ${vignette.roundTitle}`}
      focusKey={vignetteId}
      width="wide"
      back={
        <BackLink from="/$lang" to="/$lang/c/calibration">
          <Trans>Calibration</Trans>
        </BackLink>
      }
    >
      <WarningText>
        <Trans>
          Calibration: this notification is invented and your answer has no effect. Decide as you would decide
          a real one, without asking other authorities, by {due}.
        </Trans>
      </WarningText>
      <AnswerSummary answers={vignette.answers as Answers} />
      <AnswerForm key={vignetteId} vignette={vignette} />
    </Page>
  );
}

function AnswerForm({ vignette }: { readonly vignette: OwnVignetteView }) {
  const { t } = useLingui();
  const word = useWord();
  const say = useMessage();
  const queries = useQueryClient();
  const [outcome, setOutcome] = useState(vignette.outcome ?? undefined);
  const [reasonCodes, setReasonCodes] = useState<string[]>(vignette.reasonCodes ?? []);
  const { vignetteId } = vignette;
  const answer = useMutation({
    mutationFn: () =>
      call<typeof answerOwnVignette>('PUT /api/calibration/:vignetteId', {
        params: { vignetteId },
        body: { outcome: outcome ?? '', reasonCodes },
      }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['/api/calibration'] });
      showToast(t`The answer was saved`);
    },
  });
  if (vignette.state !== 'OPEN') {
    return (
      <p>
        {vignette.outcome === null ? (
          <Trans>The round is closed; this authority gave no answer.</Trans>
        ) : (
          <Trans>The round is closed. Answer of this authority: {word(OUTCOMES, vignette.outcome)}.</Trans>
        )}
      </p>
    );
  }
  return (
    <form
      className="stack"
      aria-labelledby="answer"
      onSubmit={(event) => {
        event.preventDefault();
        answer.mutate();
      }}
    >
      <Heading id="answer">
        <Trans>Your authority’s decision on the fictional notification</Trans>
      </Heading>
      <Radios
        name="outcome"
        label={t`Outcome`}
        choices={CALIBRATION_OUTCOMES.map((value) => ({ value, label: word(OUTCOMES, value) }))}
        value={outcome}
        onChange={setOutcome}
      />
      <Checkboxes
        name="reasons"
        label={t`Reasons`}
        hint={t`All that weigh, from the catalogue that decisions use.`}
        choices={REASON_CODES.map((value) => ({ value, label: say(REASON_CATALOGUE[value].label) }))}
        value={reasonCodes}
        onChange={setReasonCodes}
      />
      <RefusalList error={answer.error} />
      <Actions>
        <Button type="submit" busy={answer.isPending}>
          <Trans>Save the answer</Trans>
        </Button>
        {vignette.next !== null && (
          <Link to="/$lang/c/calibration/$vignetteId" params={{ vignetteId: vignette.next }}>
            <Trans>Next without an answer</Trans>
          </Link>
        )}
      </Actions>
      <p className="secondary">
        <Trans>The answer can be changed until the round is closed.</Trans>
      </p>
    </form>
  );
}
