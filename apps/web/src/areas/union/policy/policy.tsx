import './policy-texts';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type {
  draftStatisticsPolicy,
  PolicyContentView,
  PolicyKind,
  StatisticsPolicyView,
} from '@article5/contracts/administration';
import { call } from '../../../api/client';
import { QueryPage } from '../../../app/query-page';
import { fmt } from '../../../i18n/format';
import { Actions, Button, DataTable, Dialog, Heading, Page, Tag } from '../../../ui';
import { useWord } from '../../../words/word';
import { PolicyForm } from './policy-form';
import { policyQuery } from './policy-queries';
import { PolicyVersion } from './policy-version';
import { contentWords, POLICY_ACT_WORDS, POLICY_KIND_WORDS } from './policy-words';
import { usePolicyAct } from './use-policy-act';

/** From which numbers on figures claim or print something, and the marks of common policy in trends. */
export function UnionPolicy() {
  const { t } = useLingui();
  const query = useQuery(policyQuery);
  return (
    <QueryPage query={query} title={t`Policy of the figures`}>
      {(view) => (
        <Page title={t`Policy of the figures`} width="wide">
          <p className="measure">
            <Trans>
              These numbers are policy of this installation, not law. One of the Union’s staff writes a
              version, another activates it; each figure uses what is in force on its last day, so what was
              published stays as it is.
            </Trans>
          </p>
          {view.open.map((version) => (
            <PolicyVersion key={version.versionId} version={version} today={view.today} />
          ))}
          <Begin view={view} />
          <Periods periods={view.periods} />
          <Marks marks={view.marks} />
          <History history={view.history} />
        </Page>
      )}
    </QueryPage>
  );
}

function Begin({ view }: { readonly view: StatisticsPolicyView }) {
  const { t } = useLingui();
  const [kind, setKind] = useState<PolicyKind>();
  const begin = usePolicyAct(
    (content: PolicyContentView) =>
      call<typeof draftStatisticsPolicy>('POST /api/eu/policy/versions', { body: { content } }),
    t`The draft was begun`,
  );
  const isOpen = (of: PolicyKind) =>
    view.open.some(({ content, state }) => content.kind === of && state !== 'ACTIVATED');
  const inForce = view.periods.find(({ time }) => time === 'IN_FORCE');
  const { minimumForClaim = 10, suppressBelow = 3, confidence = 0.95 } = inForce ?? {};
  const start: PolicyContentView =
    kind === 'MARK' ? { kind, title: '' } : { kind: 'NUMBERS', minimumForClaim, suppressBelow, confidence };
  const open = (of: PolicyKind) => {
    begin.reset();
    setKind(of);
  };
  return (
    <>
      <Actions>
        {!isOpen('NUMBERS') && (
          <Button kind="secondary" onClick={() => open('NUMBERS')}>
            <Trans>Begin new numbers</Trans>
          </Button>
        )}
        {!isOpen('MARK') && (
          <Button kind="secondary" onClick={() => open('MARK')}>
            <Trans>Begin a mark of common policy</Trans>
          </Button>
        )}
      </Actions>
      <Dialog
        open={kind !== undefined}
        onClose={() => setKind(undefined)}
        title={kind === 'MARK' ? t`A mark of common policy` : t`New numbers`}
      >
        <PolicyForm
          content={start}
          busy={begin.isPending}
          error={begin.error}
          onSave={(content) => begin.mutate(content, { onSuccess: () => setKind(undefined) })}
        />
      </Dialog>
    </>
  );
}

type Period = StatisticsPolicyView['periods'][number];

function Periods({ periods }: { readonly periods: readonly Period[] }) {
  const { t } = useLingui();
  return (
    <section className="stack" aria-labelledby="numbers">
      <Heading id="numbers">
        <Trans>Numbers by their days</Trans>
      </Heading>
      <DataTable<Period>
        dense
        stacked
        caption={t`Numbers by their days`}
        captionHidden
        rows={periods}
        rowKey={({ validFrom }) => validFrom}
        columns={[
          { key: 'from', header: t`From`, rowHeader: true, cell: ({ validFrom }) => fmt.date(validFrom) },
          { key: 'time', header: t`State`, cell: ({ time }) => <TimeTag time={time} /> },
          {
            key: 'numbers',
            header: t`Numbers`,
            cell: ({ minimumForClaim, suppressBelow, confidence }) =>
              contentWords({ kind: 'NUMBERS', minimumForClaim, suppressBelow, confidence }),
          },
          {
            key: 'version',
            header: t`Version`,
            cell: ({ number }) => (number === null ? t`came with the portal` : fmt.number(number)),
          },
          { key: 'why', header: t`Reason`, cell: ({ why }) => <span translate="no">{why}</span> },
        ]}
      />
    </section>
  );
}

function TimeTag({ time }: Pick<Period, 'time'>) {
  const { t } = useLingui();
  if (time === 'COMING') return <Tag tone="info">{t`to come`}</Tag>;
  return time === 'IN_FORCE' ? <Tag tone="ok">{t`in force`}</Tag> : <Tag tone="quiet">{t`past`}</Tag>;
}

type Mark = StatisticsPolicyView['marks'][number];

function Marks({ marks }: { readonly marks: readonly Mark[] }) {
  const { t } = useLingui();
  return (
    <section className="stack" aria-labelledby="marks">
      <Heading id="marks">
        <Trans>Marks of common policy</Trans>
      </Heading>
      <DataTable<Mark>
        dense
        stacked
        caption={t`Marks of common policy`}
        captionHidden
        rows={marks}
        rowKey={({ validFrom, title }) => `${validFrom} ${title}`}
        empty={
          <p className="secondary">
            <Trans>There is no mark yet.</Trans>
          </p>
        }
        columns={[
          { key: 'from', header: t`From`, cell: ({ validFrom }) => fmt.date(validFrom) },
          {
            key: 'title',
            header: t`Title`,
            rowHeader: true,
            cell: ({ title }) => <span translate="no">{title}</span>,
          },
          {
            key: 'version',
            header: t`Version`,
            cell: ({ number }) => (number === null ? t`came with the portal` : fmt.number(number)),
          },
        ]}
      />
    </section>
  );
}

function History({ history }: { readonly history: StatisticsPolicyView['history'] }) {
  const { t } = useLingui();
  const word = useWord();
  return (
    <section className="stack" aria-labelledby="history">
      <Heading id="history">
        <Trans>History</Trans>
      </Heading>
      <DataTable<StatisticsPolicyView['history'][number]>
        dense
        stacked
        caption={t`History`}
        captionHidden
        rows={history}
        rowKey={({ eventId }) => eventId}
        empty={
          <p className="secondary">
            <Trans>Nothing has been changed yet.</Trans>
          </p>
        }
        columns={[
          { key: 'at', header: t`On`, cell: ({ at }) => fmt.dateTime(at) },
          {
            key: 'what',
            header: t`Version`,
            rowHeader: true,
            cell: ({ kind, number }) => `${word(POLICY_KIND_WORDS, kind)}, ${number}`,
          },
          {
            key: 'who',
            header: t`Who did what`,
            cell: ({ by, act }) => (
              <span>
                <span translate="no">{by}</span> {word(POLICY_ACT_WORDS, act)}
              </span>
            ),
          },
          { key: 'why', header: t`Reason`, cell: ({ why }) => <span translate="no">{why ?? '–'}</span> },
        ]}
      />
    </section>
  );
}
