import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { EmptyState, Page, Select } from '../../../ui';
import { OUTCOMES } from '../../../words/decision';
import { useWord } from '../../../words/word';
import { UnionFilterBar } from '../filter';
import { FeaturesFigure } from './features-figure';
import { FunnelFigure } from './funnel-figure';
import { ratesQuery, reasonsQuery, trendQuery } from './queries';
import { RatesFigure } from './rates-figure';
import { ReasonsFigure } from './reasons-figure';
import { useRateSentences } from './sentences';
import { TrendFigure } from './trend-figure';

const route = getRouteApi('/$lang/eu/rates');

/** How Member States decide: rates with what may be said of them, reasons, and change over time. */
export function UnionRates() {
  const { t } = useLingui();
  const word = useWord();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { outcome = 'AUTHORISATION_REQUIRED', ...figure } = search;
  const { data: rates } = useSuspenseQuery(ratesQuery(figure));
  const { data: trend } = useSuspenseQuery(trendQuery(figure));
  const { data: reasons } = useSuspenseQuery(reasonsQuery(search));
  const sentences = useRateSentences()(rates);
  return (
    <Page title={t`How Member States decide`} width="wide">
      <p className="lead">{sentences.share}</p>
      <UnionFilterBar
        search={figure}
        period={rates}
        onChange={(next) => void navigate({ search: { ...next, outcome } })}
      />
      {rates.union.trials === 0 ? (
        <EmptyState title={t`Nothing was decided and shared in this period`}>
          <Trans>Choose a longer period, or all item families.</Trans>
        </EmptyState>
      ) : (
        <>
          <RatesFigure rates={rates} search={figure} />
          <FunnelFigure rates={rates} />
          <TrendFigure trend={trend} />
          <Select
            dense
            name="outcome"
            label={t`Reasons for`}
            value={outcome}
            options={['AUTHORISATION_REQUIRED', 'NO_AUTHORISATION_REQUIRED', 'NOT_CYBER_SURVEILLANCE'].map(
              (value) => ({ value, label: word(OUTCOMES, value) }),
            )}
            onChange={(value) => void navigate({ search: { ...figure, outcome: value }, resetScroll: false })}
          />
          <ReasonsFigure reasons={reasons} search={figure} />
          <FeaturesFigure rates={rates} />
        </>
      )}
    </Page>
  );
}
