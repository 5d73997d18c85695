import { Trans, useLingui } from '@lingui/react/macro';
import type { TableActView } from '@article5/contracts/triage';
import { fmt } from '../../i18n/format';
import { DataTable, Heading } from '../../ui';
import { TABLE_ACT_WORDS, TABLE_KIND_WORDS } from '../../words/triage';
import { useWord } from '../../words/word';

/** Who did what, newest first. */
export function History({ history }: { readonly history: readonly TableActView[] }) {
  const { t } = useLingui();
  const word = useWord();
  return (
    <section className="stack" aria-labelledby="history">
      <Heading id="history">
        <Trans>History</Trans>
      </Heading>
      <DataTable
        caption={t`History`}
        captionHidden
        dense
        stacked
        rows={history}
        rowKey={({ eventId }) => eventId}
        empty={t`Nothing has been changed yet`}
        columns={[
          { key: 'at', header: t`On`, cell: ({ at }) => fmt.dateTime(at) },
          {
            key: 'what',
            header: t`Table`,
            rowHeader: true,
            cell: ({ kind, version }) => (
              <>
                {word(TABLE_KIND_WORDS, kind)}, <Trans>version {version}</Trans>
              </>
            ),
          },
          {
            key: 'act',
            header: t`Who did what`,
            cell: ({ by, act }) => `${by} ${word(TABLE_ACT_WORDS, act)}`,
          },
          { key: 'why', header: t`Reason`, cell: ({ why }) => why ?? '–' },
        ]}
      />
    </section>
  );
}
