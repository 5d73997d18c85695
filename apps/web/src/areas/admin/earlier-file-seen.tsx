import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { EarlierImport } from '@article5/contracts/archive';
import { fmt } from '../../i18n/format';
import { DataTable, NotificationBanner, Tag } from '../../ui';
import { EARLIER_PROBLEM_WORDS } from '../../words/archive';
import { OUTCOME_TONES, OUTCOMES } from '../../words/decision';
import { useWord } from '../../words/word';

type Problem = EarlierImport['problems'][number];
type Decision = EarlierImport['decisions'][number];

/** A file as it was looked through: what is wrong, else every decision in it, else what was taken over. */
export function EarlierFileSeen({ seen }: { readonly seen: EarlierImport }) {
  const { t } = useLingui();
  if (seen.imported > 0) {
    return (
      <NotificationBanner tone="ok" title={t`Imported`}>
        <p>
          <Plural
            value={seen.imported}
            one="# decision. It is being compared with the cases of all authorities."
            other="# decisions. They are being compared with the cases of all authorities."
          />
        </p>
      </NotificationBanner>
    );
  }
  if (seen.problems.length > 0) return <Problems problems={seen.problems} />;
  return <Decisions decisions={seen.decisions} />;
}

function Problems({ problems }: { readonly problems: readonly Problem[] }) {
  const { t } = useLingui();
  const word = useWord();
  return (
    <section className="stack" role="alert">
      <p>
        <strong>
          <Plural
            value={problems.length}
            one="# problem: nothing can be imported"
            other="# problems: nothing can be imported"
          />
        </strong>
      </p>
      <DataTable
        dense
        stacked
        caption={t`Problems by line`}
        captionHidden
        columns={[
          { key: 'line', header: t`Line`, rowHeader: true, cell: ({ line }) => line },
          { key: 'column', header: t`Column`, cell: ({ column }) => (column ? <code>{column}</code> : '–') },
          { key: 'value', header: t`Value`, cell: ({ value }) => value ?? '–' },
          { key: 'problem', header: t`Problem`, cell: ({ problem }) => word(EARLIER_PROBLEM_WORDS, problem) },
        ]}
        rows={problems.map((problem, index) => ({ ...problem, key: `${index}` }))}
        rowKey={({ key }) => key}
      />
    </section>
  );
}

function Decisions({ decisions }: { readonly decisions: readonly Decision[] }) {
  const { t } = useLingui();
  const word = useWord();
  return (
    <DataTable
      dense
      stacked
      caption={t`Decisions in the file`}
      columns={[
        { key: 'line', header: t`Line`, cell: ({ line }) => line },
        { key: 'reference', header: t`Reference`, rowHeader: true, cell: ({ reference }) => reference },
        { key: 'exporter', header: t`Exporter`, cell: ({ exporterName }) => exporterName },
        { key: 'item', header: t`Item`, cell: ({ itemName }) => itemName },
        { key: 'endUser', header: t`End user`, cell: ({ endUserName }) => endUserName },
        {
          key: 'outcome',
          header: t`Outcome`,
          cell: ({ outcome }) => (
            <Tag tone={OUTCOME_TONES[outcome] ?? 'neutral'}>{word(OUTCOMES, outcome)}</Tag>
          ),
        },
        { key: 'decided', header: t`Decided`, cell: ({ decidedOn }) => fmt.shortDate(decidedOn) },
        {
          key: 'shared',
          header: t`Shared`,
          cell: ({ shared }) => (shared ? <Trans>yes</Trans> : <Trans>no</Trans>),
        },
        {
          key: 'known',
          header: t`What happens`,
          cell: ({ known }) =>
            known ? <Trans>there already, stays as it is</Trans> : <Trans>is imported</Trans>,
        },
      ]}
      rows={decisions}
      rowKey={({ line }) => String(line)}
    />
  );
}
