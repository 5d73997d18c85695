import { Trans, useLingui } from '@lingui/react/macro';
import { PrivateLayout } from '../../app/private-layout';
import { Link } from '../../lang-route';

export function UnionLayout() {
  const { t } = useLingui();
  return (
    <PrivateLayout
      kinds={['union']}
      area={t`Union — consistency`}
      home={<Link to="/$lang/eu">{t`Article 5(2) notifications`}</Link>}
      nav={
        <>
          <li>
            <Link to="/$lang/eu" activeOptions={{ exact: true, includeSearch: false }}>
              <Trans>Consistency</Trans>
            </Link>
          </li>
          <li>
            <Link to="/$lang/eu/clusters" activeOptions={{ includeSearch: false }}>
              <Trans>Clusters</Trans>
            </Link>
          </li>
          <li>
            <Link to="/$lang/eu/rates" activeOptions={{ includeSearch: false }}>
              <Trans>Rates and reasons</Trans>
            </Link>
          </li>
          <li>
            <Link to="/$lang/eu/times" activeOptions={{ includeSearch: false }}>
              <Trans>Times</Trans>
            </Link>
          </li>
          <li>
            <Link to="/$lang/eu/reviews" activeOptions={{ includeSearch: false }}>
              <Trans>Reviews</Trans>
            </Link>
          </li>
          <li>
            <Link to="/$lang/eu/calibration">
              <Trans>Calibration</Trans>
            </Link>
          </li>
          <li>
            <Link to="/$lang/eu/records" activeOptions={{ includeSearch: false }}>
              <Trans>Decisions</Trans>
            </Link>
          </li>
          <li>
            <Link to="/$lang/eu/map" activeOptions={{ includeSearch: false }}>
              <Trans>Map</Trans>
            </Link>
          </li>
          <li>
            <Link to="/$lang/eu/statistics" activeOptions={{ includeSearch: false }}>
              <Trans>Annual report</Trans>
            </Link>
          </li>
          <li>
            <Link to="/$lang/eu/lists" activeOptions={{ includeSearch: false }}>
              <Trans>Published lists</Trans>
            </Link>
          </li>
          <li>
            <Link to="/$lang/eu/data-quality" activeOptions={{ includeSearch: false }}>
              <Trans>Data quality</Trans>
            </Link>
          </li>
          <li>
            <Link to="/$lang/eu/policy">
              <Trans>Policy of the figures</Trans>
            </Link>
          </li>
        </>
      }
    />
  );
}
