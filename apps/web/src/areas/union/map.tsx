import { Trans, useLingui } from '@lingui/react/macro';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { getUnionPlaces, PlacesView, PlaceView } from '@article5/contracts/statistics';
import { call } from '../../api/client';
import { QueryPage } from '../../app/query-page';
import { MapLegend, stepOf } from '../../features/maps/steps';
import { TileGrid, type Tile } from '../../features/maps/tile-grid';
import { WorldMap, type Place } from '../../features/maps/world-map';
import { fmt } from '../../i18n/format';
import { Link } from '../../lang-route';
import { barsAsSvg, DataTable, Figure, Page, StackedBars, type StackedBar } from '../../ui';
import { UnionFilterBar } from './filter';
import type { RecordSearch, UnionSearch } from './search';

const route = getRouteApi('/$lang/eu/map');
/** Bars of the chart; the table has every place. */
const CHARTED = 15;

/** Where notified exports come from (27 tiles of one size) and where they go (world map); the table says the same. */
export function UnionMap() {
  const { t } = useLingui();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const query = useQuery({
    queryKey: ['/api/union/places', search],
    queryFn: ({ signal }) =>
      call<typeof getUnionPlaces>('GET /api/union/places', { query: search }, { signal }),
    placeholderData: keepPreviousData,
  });
  return (
    <QueryPage query={query} title={t`Origins and destinations`}>
      {(places) => (
        <Page title={t`Origins and destinations`} width="wide">
          <UnionFilterBar
            search={search}
            period={places}
            onChange={(next) => void navigate({ search: next })}
          />
          <Origins places={places} search={search} />
          <Destinations places={places} search={search} />
        </Page>
      )}
    </QueryPage>
  );
}

interface Shown {
  readonly places: PlacesView;
  readonly search: UnionSearch;
}

function Origins({ places, search }: Shown) {
  const { t } = useLingui();
  const { origins, shareFrom } = places;
  const meaningOf = useMeaning();
  const active = origins.filter(({ decided }) => decided > 0).length;
  const all = origins.length;
  const title = t`${active} of ${all} Member States shared a decision`;
  const tiles: readonly Tile[] = origins.map((row) => ({
    code: row.place,
    text: row.share === null ? '' : fmt.percent(row.share),
    step: row.share !== null ? stepOf(row.share) : row.decided > 0 ? 'few' : undefined,
    meaning: meaningOf(row),
  }));
  return (
    <PlaceFigure
      title={title}
      fileName="origins"
      what={t`Member State`}
      rows={origins}
      places={places}
      leadsTo={(row) => ({ ...search, memberState: row.place })}
      map={
        <>
          <TileGrid
            label={title}
            tiles={tiles}
            link={(tile, content, focus) => (
              <Link to="/$lang/eu/records" search={{ ...search, memberState: tile.code }} {...focus}>
                {content}
              </Link>
            )}
          />
          <MapLegend least={shareFrom} />
        </>
      }
    />
  );
}

function Destinations({ places, search }: Shown) {
  const { t } = useLingui();
  const { destinations, shareFrom } = places;
  const meaningOf = useMeaning();
  const [first] = destinations;
  const count = destinations.length;
  const total = destinations.reduce((sum, { decided }) => sum + decided, 0);
  const most = first?.decided ?? 0;
  const country = first === undefined ? '' : fmt.country(first.place);
  const title =
    first === undefined
      ? t`No decision was shared in this period`
      : t`${country} is the most frequent of ${count} destinations: ${most} of ${total} decisions`;
  const shown: readonly Place[] = destinations.map((row) => ({
    code: row.place,
    step: row.share === null ? 'few' : stepOf(row.share),
    text: `${fmt.country(row.place)}: ${meaningOf(row)}`,
  }));
  return (
    <PlaceFigure
      title={title}
      fileName="destinations"
      what={t`Destination`}
      rows={destinations}
      places={places}
      leadsTo={(row) => ({ ...search, destination: row.place })}
      map={
        <>
          <WorldMap
            description={t`World map of ${count} destinations by share made subject to authorisation. ${title}.`}
            places={shown}
          />
          <MapLegend least={shareFrom} />
        </>
      }
    />
  );
}

function PlaceFigure(props: {
  readonly title: string;
  readonly fileName: string;
  readonly what: string;
  readonly rows: readonly PlaceView[];
  readonly places: PlacesView;
  readonly map: React.ReactNode;
  readonly leadsTo: (row: PlaceView) => RecordSearch;
}) {
  const { t } = useLingui();
  const { title, rows, what, leadsTo } = props;
  const from = fmt.shortDate(props.places.from);
  const to = fmt.shortDate(props.places.to);
  const segments = [
    { key: 'required', label: t`Made subject to authorisation` },
    { key: 'other', label: t`Not made subject` },
  ];
  const largest = [...rows].sort((a, b) => b.decided - a.decided).filter(({ decided }) => decided > 0);
  const bars: readonly StackedBar[] = largest.slice(0, CHARTED).map((row) => ({
    key: row.place,
    label: fmt.country(row.place),
    values: [row.authorisationRequired, row.decided - row.authorisationRequired],
  }));
  return (
    <Figure
      title={title}
      fileName={props.fileName}
      source={t`Decided from ${from} to ${to}. Source: outcomes that Member States shared.`}
      map={props.map}
      chart={<StackedBars label={title} segments={segments} bars={bars} />}
      svg={() => barsAsSvg(title, { segments, bars })}
      table={
        <DataTable
          dense
          caption={title}
          captionHidden
          columns={[
            { key: 'place', header: what, rowHeader: true, cell: (row) => fmt.country(row.place) },
            {
              key: 'decided',
              header: t`Decided`,
              number: true,
              cell: (row) =>
                row.decided === 0 ? (
                  0
                ) : (
                  <Link to="/$lang/eu/records" search={leadsTo(row)}>
                    {row.decided}
                  </Link>
                ),
            },
            {
              key: 'required',
              header: t`Made subject to authorisation`,
              number: true,
              cell: (row) => row.authorisationRequired,
            },
            {
              key: 'share',
              header: t`Share`,
              number: true,
              cell: (row) => (row.share === null ? '–' : fmt.percent(row.share)),
            },
          ]}
          rows={
            largest.length === rows.length
              ? largest
              : [...largest, ...rows.filter((row) => row.decided === 0)]
          }
          rowKey={({ place }) => place}
          empty={
            <p className="secondary">
              <Trans>Nothing was shared.</Trans>
            </p>
          }
        />
      }
      csv={[
        [what, 'decided', 'made subject to authorisation'],
        ...rows.map((row) => [fmt.country(row.place), row.decided, row.authorisationRequired]),
      ]}
    />
  );
}

/** What a place's number means, as a sentence. */
function useMeaning(): (row: PlaceView) => string {
  const { t } = useLingui();
  return ({ decided, authorisationRequired, share }) => {
    if (decided === 0) return t`nothing was shared`;
    if (share === null) return t`${decided} decided, too few to say a share`;
    const percent = fmt.percent(share);
    return t`${percent} made subject to authorisation, ${authorisationRequired} of ${decided}`;
  };
}
