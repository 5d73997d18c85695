import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { closeCalibrationRound, openCalibrationRound, RoundView } from '@article5/contracts/calibration';
import { call } from '../../../api/client';
import { RefusalList } from '../../../app/refusal-list';
import { fmt } from '../../../i18n/format';
import { Actions, BackLink, Button, DataTable, Heading, Page } from '../../../ui';
import { levelWords } from '../../../words/calibration';
import { OUTCOMES } from '../../../words/decision';
import { useWord } from '../../../words/word';
import { RoundTag, useCoefficientWords } from './agreement';
import { roundQuery } from './queries';
import { RoundResults } from './round-results';

const route = getRouteApi('/$lang/eu/calibration/$roundId');

/** One round: what it varies, who has answered, and once it is closed what it shows. */
export function CalibrationRound() {
  const { t } = useLingui();
  const { roundId } = route.useParams();
  const { data: round } = useSuspenseQuery(roundQuery(roundId));
  const words = useCoefficientWords();
  const [alpha, ac1] = [words(round.alpha), words(round.ac1)];
  const due = fmt.date(round.dueOn);
  const answers = round.results?.answers ?? round.answered;
  return (
    <Page
      title={t`Round: ${round.title}`}
      caption={t`Calibration: fictional notifications`}
      width="wide"
      back={
        <BackLink from="/$lang" to="/$lang/eu/calibration">
          <Trans>Calibration</Trans>
        </BackLink>
      }
    >
      <p>
        <RoundTag state={round.state} />{' '}
        {round.state === 'CLOSED'
          ? t`${answers} answers to ${round.vignettes} vignettes from ${round.invited} authorities.`
          : t`${answers} answers so far to ${round.vignettes} vignettes from ${round.invited} authorities, asked for by ${due}. What they say can be read once the round is closed.`}
      </p>
      {round.results && (
        <p className="lead">
          {t`Authorities agree beyond chance by alpha ${alpha} and AC1 ${ac1}; 1 is full agreement, 0 what chance gives, in brackets what 95 % confidence allows.`}
        </p>
      )}
      <NextState round={round} />
      {round.results && <RoundResults round={round} results={round.results} />}
      <Vignettes round={round} />
      {round.state !== 'DRAFT' && <Progress round={round} />}
    </Page>
  );
}

function NextState({ round }: { readonly round: RoundView }) {
  const queries = useQueryClient();
  const { roundId, state } = round;
  const move = useMutation({
    mutationFn: () =>
      state === 'DRAFT'
        ? call<typeof openCalibrationRound>('POST /api/union/calibration/:roundId/open', {
            params: { roundId },
          })
        : call<typeof closeCalibrationRound>('POST /api/union/calibration/:roundId/close', {
            params: { roundId },
          }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['/api/union/calibration'] }),
  });
  if (state === 'CLOSED') return null;
  return (
    <>
      <RefusalList error={move.error} />
      <Actions>
        <Button busy={move.isPending} onClick={() => move.mutate()}>
          {state === 'DRAFT' ? (
            <Trans>Send to the authorities</Trans>
          ) : (
            <Trans>Close the round and show results</Trans>
          )}
        </Button>
      </Actions>
    </>
  );
}

function Vignettes({ round }: { readonly round: RoundView }) {
  const { t, i18n } = useLingui();
  const word = useWord();
  const levels = (one: RoundView['list'][number]) =>
    fmt.list(
      Object.entries(one.levels).map(([feature, level]) => {
        const words = levelWords(feature, level);
        return words ? i18n._(words) : level;
      }),
    );
  const counts = (one: RoundView['list'][number]) =>
    Object.entries(one.counts)
      .sort(([, a], [, b]) => b - a)
      .map(([outcome, count]) => `${word(OUTCOMES, outcome)}: ${count}`)
      .join('; ');
  return (
    <section className="stack" aria-labelledby="vignettes">
      <Heading id="vignettes">
        <Trans>Vignettes</Trans>
      </Heading>
      <DataTable
        dense
        stacked
        caption={t`Vignettes`}
        captionHidden
        columns={[
          {
            key: 'ordinal',
            header: t`Number`,
            rowHeader: true,
            cell: (row: RoundView['list'][number]) => row.ordinal,
          },
          { key: 'levels', header: t`What is varied`, cell: levels },
          ...(round.results ? [{ key: 'counts', header: t`Answers`, cell: counts }] : []),
        ]}
        rows={round.list}
        rowKey={(row) => row.vignetteId}
      />
    </section>
  );
}

function Progress({ round }: { readonly round: RoundView }) {
  const { t } = useLingui();
  return (
    <section className="stack" aria-labelledby="progress">
      <Heading id="progress">
        <Trans>Who has answered</Trans>
      </Heading>
      <DataTable
        dense
        caption={t`Answers by authority`}
        captionHidden
        columns={[
          {
            key: 'authority',
            header: t`Authority`,
            rowHeader: true,
            cell: (row: RoundView['progress'][number]) => row.authorityId,
          },
          {
            key: 'answered',
            header: t`Answered`,
            number: true,
            cell: (row) => t`${row.answered} of ${round.vignettes}`,
          },
        ]}
        rows={round.progress}
        rowKey={(row) => row.authorityId}
      />
    </section>
  );
}
