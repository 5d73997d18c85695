import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { IncomingConsultationView } from '@article5/contracts/consultation';
import { fmt } from '../../i18n/format';
import { DataTable, Heading, Tag, type Column } from '../../ui';
import { useMatchSentence } from '../../words/matching';
import { ITEM_FAMILY_NAMES } from '../../words/transaction';
import { useWord } from '../../words/word';

type Shared = IncomingConsultationView['shared'];

interface Line {
  readonly key: string;
  readonly what: string;
  readonly theirs: ReactNode;
  readonly ours: ReactNode;
}

/** What was shared of the transaction, beside the own denial where the question is about one. */
export function SideBySide({ asked }: { readonly asked: IncomingConsultationView }) {
  const { t } = useLingui();
  const sentenceOf = useMatchSentence();
  const lines = useLines(asked);
  const { denial } = asked;
  const ours: readonly Column<Line>[] =
    denial === null
      ? []
      : [{ key: 'ours', header: t`Your denial ${denial.number}`, cell: (line) => line.ours }];
  return (
    <section className="stack" aria-labelledby="compared">
      <Heading id="compared">
        {denial === null ? <Trans>The transaction</Trans> : <Trans>The two transactions</Trans>}
      </Heading>
      <DataTable
        stacked
        caption={t`The transaction and your denial, feature by feature`}
        captionHidden
        columns={[
          { key: 'what', header: t`Feature`, rowHeader: true, cell: (line) => line.what },
          { key: 'theirs', header: t`Asked by ${asked.askingAuthorityId}`, cell: (line) => line.theirs },
          ...ours,
        ]}
        rows={lines}
        rowKey={(line) => line.key}
      />
      {denial !== null && (
        <>
          <p>
            <Trans>The matcher says:</Trans> <VerdictTag verdict={denial.verdict} />
          </p>
          <ul className="list">
            {denial.reasons.map((reason, index) => (
              <li key={`${reason.code}-${index}`}>{sentenceOf(reason)}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function VerdictTag({ verdict }: { readonly verdict: 'SAME' | 'POSSIBLE' | 'DIFFERENT' }) {
  switch (verdict) {
    case 'SAME':
      return (
        <Tag tone="error">
          <Trans>Essentially identical</Trans>
        </Tag>
      );
    case 'POSSIBLE':
      return (
        <Tag tone="warn">
          <Trans>Possibly identical</Trans>
        </Tag>
      );
    case 'DIFFERENT':
      return (
        <Tag tone="quiet">
          <Trans>Different</Trans>
        </Tag>
      );
  }
}

function useLines(asked: IncomingConsultationView): readonly Line[] {
  const { t } = useLingui();
  const word = useWord();
  const none = '–';
  const texts = (parts: readonly string[]): ReactNode => (parts.length === 0 ? none : parts.join('; '));
  const features: readonly (readonly [string, string, (shared: Shared) => ReactNode])[] = [
    [
      'item',
      t`Items`,
      ({ items }) => texts(items.map(({ name, model }) => [name, model].filter(Boolean).join(', '))),
    ],
    [
      'family',
      t`Kind of item`,
      ({ items }) =>
        texts(
          items.filter(({ family }) => family !== '').map(({ family }) => word(ITEM_FAMILY_NAMES, family)),
        ),
    ],
    [
      'parameters',
      t`Figures`,
      ({ items }) =>
        texts(
          items.flatMap(({ parameters }) =>
            parameters.map(({ name, value, unit }) => `${name} ${value} ${unit ?? ''}`.trim()),
          ),
        ),
    ],
    ['endUser', t`End user`, (shared) => texts(partiesOf(shared, 'END_USER'))],
    ['consignee', t`Consignee`, (shared) => texts(partiesOf(shared, 'CONSIGNEE'))],
    [
      'destination',
      t`Destination (never decides alone)`,
      ({ destination }) => (destination === null ? none : fmt.country(destination)),
    ],
  ];
  return features.map(([key, what, show]) => ({
    ...{ key, what, theirs: show(asked.shared) },
    ours: asked.denial === null ? none : show(asked.denial.transaction),
  }));
}

function partiesOf({ parties }: Shared, role: 'END_USER' | 'CONSIGNEE'): readonly string[] {
  return parties
    .filter((party) => party.role === role)
    .map(({ name, address, country }) =>
      [name, address, country === null ? null : fmt.country(country)].filter(Boolean).join(', '),
    );
}
