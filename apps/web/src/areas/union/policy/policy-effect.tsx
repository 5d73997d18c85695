import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { PolicyEffect as Effect, PolicyVersionView } from '@article5/contracts/administration';
import { fmt } from '../../../i18n/format';
import { DataTable, Heading, PartFailed, Skeleton } from '../../../ui';
import { useWord } from '../../../words/word';
import { policyEffectQuery } from './policy-queries';
import { SAID_WORDS, TABLE_WORDS } from './policy-words';

type Cell = Effect['cells'][number];
type Table = Effect['tables'][number];

/** What would be said otherwise under the numbers of a version, counted over the last twelve months. */
export function PolicyEffect({ version }: { readonly version: PolicyVersionView }) {
  const id = `effect-${version.versionId}`;
  const query = useQuery(policyEffectQuery(version.versionId, version.revision));
  return (
    <section className="stack" aria-labelledby={id}>
      <Heading id={id} level={3}>
        <Trans>What would change</Trans>
      </Heading>
      {query.isPending && <Skeleton />}
      {query.isError && (
        <PartFailed onRetry={() => void query.refetch()}>
          <Trans>The effect could not be computed.</Trans>
        </PartFailed>
      )}
      {query.data !== undefined && <Found effect={query.data} />}
    </section>
  );
}

function Found({ effect }: { readonly effect: Effect }) {
  const { t } = useLingui();
  const word = useWord();
  const { cells, lookedAt, from, to } = effect;
  const period = `${fmt.shortDate(from)} – ${fmt.shortDate(to)}`;
  return (
    <>
      <p>
        <Plural
          value={cells.length}
          one={`# of ${fmt.number(lookedAt)} places would say something else (decided ${period}).`}
          other={`# of ${fmt.number(lookedAt)} places would say something else (decided ${period}).`}
        />
      </p>
      <DataTable<Cell>
        dense
        stacked
        caption={t`Places of which something else would be said`}
        rows={cells}
        rowKey={(cell) => `${cell.of}-${cell.place}`}
        empty={
          <p className="secondary">
            <Trans>No Member State and no destination crosses a threshold.</Trans>
          </p>
        }
        columns={[
          { key: 'place', header: t`Place`, rowHeader: true, cell: ({ place }) => fmt.country(place) },
          {
            key: 'of',
            header: t`Counted as`,
            cell: (cell) => (cell.of === 'ORIGIN' ? t`Member State` : t`destination`),
          },
          { key: 'before', header: t`Today`, cell: ({ before }) => word(SAID_WORDS, before) },
          { key: 'after', header: t`Then`, cell: ({ after }) => word(SAID_WORDS, after) },
          { key: 'decided', header: t`Decided`, number: true, cell: ({ decided }) => fmt.number(decided) },
        ]}
      />
      <DataTable<Table>
        dense
        stacked
        caption={t`Figures suppressed in the public tables of this year`}
        rows={effect.tables}
        rowKey={(table) => table.id}
        columns={[
          { key: 'table', header: t`Table`, rowHeader: true, cell: (table) => word(TABLE_WORDS, table.id) },
          { key: 'figures', header: t`Figures`, number: true, cell: (table) => fmt.number(table.figures) },
          {
            key: 'before',
            header: t`Suppressed today`,
            number: true,
            cell: (table) => fmt.number(table.before),
          },
          {
            key: 'after',
            header: t`Suppressed then`,
            number: true,
            cell: (table) => fmt.number(table.after),
          },
        ]}
      />
    </>
  );
}
