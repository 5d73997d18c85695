import { Trans, useLingui } from '@lingui/react/macro';
import type {
  downloadHeatTable,
  HeatTable as HeatTableView,
  UnionSummaryView,
} from '@article5/contracts/consistency';
import { linkTo } from '../../api/client';
import { fmt } from '../../i18n/format';
import { memberStates } from '../../i18n/member-states';
import { Link } from '../../lang-route';
import { Heading, HeatTable, stepOfShare, type HeatCell } from '../../ui';
import { ITEM_FAMILY_NAMES } from '../../words/transaction';
import { useWord } from '../../words/word';
import type { UnionSearch } from './search';

type Cell = HeatTableView['cells'][number];

/** Share made subject to authorisation, item family × Member State; each number opens the decisions behind it. */
export function ConsistencyHeatTable(props: {
  readonly table: HeatTableView;
  readonly summary: UnionSummaryView;
  readonly search: UnionSearch;
}) {
  const { t } = useLingui();
  const word = useWord();
  const { table, search } = props;
  const cells = new Map(table.cells.map((cell) => [`${cell.itemFamily} ${cell.memberState}`, cell]));
  const { decided, authorisationRequired } = table.total;
  const percent = (from: number, to: number) => t`${from} to ${to} %`;
  return (
    <section className="stack" aria-labelledby="heat">
      <Heading id="heat">
        <Trans>Share of notified exports made subject to authorisation, by item and Member State</Trans>
      </Heading>
      <p className="secondary">
        <Trans>
          Percent of decided notifications; {authorisationRequired} of {decided} in all. Small numbers say
          little: open a cell to see how many decisions stand behind it. Listed items and redirected
          notifications are not counted.
        </Trans>
      </p>
      <HeatTable
        caption={t`Share made subject to authorisation, in percent`}
        captionHidden
        corner={t`Item`}
        columns={memberStates.map((code) => ({
          key: code,
          label: code === 'GR' ? 'EL' : code,
          title: fmt.country(code),
        }))}
        rows={table.itemFamilies.map((family) => ({
          key: family,
          label: word(ITEM_FAMILY_NAMES, family),
          cells: memberStates.map((state) => toHeatCell(cells.get(`${family} ${state}`), search)),
        }))}
        legend={[percent(0, 19), percent(20, 39), percent(40, 59), percent(60, 79), percent(80, 100)]}
      />
      <p>
        <a href={linkTo<typeof downloadHeatTable>('GET /api/union/heat-table.csv', { query: search })}>
          <Trans>Download the table as CSV</Trans>
        </a>
      </p>
    </section>
  );
}

function toHeatCell(cell: Cell | undefined, search: UnionSearch): HeatCell {
  if (!cell || cell.share === null) return { text: '–' };
  const text = fmt.number(Math.round(cell.share * 100));
  return {
    text,
    step: stepOfShare(cell.share),
    link: (
      <Link
        to="/$lang/eu/records"
        search={{ ...search, itemFamily: cell.itemFamily, memberState: cell.memberState }}
      >
        {text}
        <span className="visually-hidden">
          {' '}
          <Trans>
            percent, {cell.authorisationRequired} of {cell.decided} decisions
          </Trans>
        </span>
      </Link>
    ),
  };
}
