import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { OwnVignetteRow } from '@article5/contracts/calibration';
import { fmt } from '../../../i18n/format';
import { Link } from '../../../lang-route';
import { DataTable, EmptyState, Page, Tag, WarningText, type Column } from '../../../ui';
import { OUTCOMES, OUTCOME_TONES } from '../../../words/decision';
import { useWord } from '../../../words/word';
import { ownVignettesQuery } from './queries';

/** The fictional notifications that this authority is asked to decide. */
export function OwnVignettes() {
  const { t } = useLingui();
  const word = useWord();
  const { data } = useSuspenseQuery(ownVignettesQuery());
  const columns: readonly Column<OwnVignetteRow>[] = [
    {
      key: 'vignette',
      header: t`Fictional notification`,
      rowHeader: true,
      cell: (row) => (
        <Link to="/$lang/c/calibration/$vignetteId" params={{ vignetteId: row.vignetteId }}>
          {t`${row.roundTitle}, ${row.ordinal} of ${row.of}`}
        </Link>
      ),
    },
    { key: 'due', header: t`Answer by`, cell: (row) => fmt.shortDate(row.dueOn) },
    {
      key: 'answer',
      header: t`Answer of this authority`,
      cell: (row) =>
        row.outcome === null ? (
          row.state === 'OPEN' ? (
            <Trans>not yet</Trans>
          ) : (
            <Trans>none; the round is closed</Trans>
          )
        ) : (
          <Tag tone={OUTCOME_TONES[row.outcome] ?? 'neutral'}>{word(OUTCOMES, row.outcome)}</Tag>
        ),
    },
  ];
  return (
    <Page title={t`Calibration`} width="wide">
      <WarningText>
        <Trans>
          These notifications are invented. The same ones go to other authorities, so that practice can be
          compared. They have no clock, no letter and no effect, and are part of no figure about real cases.
        </Trans>
      </WarningText>
      {data.items.length === 0 ? (
        <EmptyState title={t`Nothing to decide`}>
          <Trans>Union staff have not asked this authority to take part in a round.</Trans>
        </EmptyState>
      ) : (
        <DataTable
          dense
          stacked
          caption={t`Fictional notifications`}
          captionHidden
          columns={columns}
          rows={data.items}
          rowKey={(row) => row.vignetteId}
        />
      )}
    </Page>
  );
}
