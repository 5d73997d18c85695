import './triage-texts';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import {
  TABLE_KINDS,
  type startTableDraft,
  type TableDraftRow,
  type TableKind,
  type TableVersionView,
  type withdrawTriageTable,
} from '@article5/contracts/triage';
import { call } from '../../api/client';
import { QueryPage } from '../../app/query-page';
import { RefusalList } from '../../app/refusal-list';
import { fmt } from '../../i18n/format';
import { Link } from '../../lang-route';
import { DataTable, Heading, Page, PlainButton, showToast, Tag } from '../../ui';
import { DRAFT_STATE_WORDS, TABLE_KIND_WORDS, VERSION_STATE_WORDS } from '../../words/triage';
import { useWord } from '../../words/word';
import { History } from './triage-history';
import { tablesQuery, triageKey } from './triage-queries';
import { WhyDialog } from '../../features/why-dialog';

/** The authority's tables that give indicators, team and priority: versions, drafts, and what was done to them. */
export function TriageRules() {
  const { t } = useLingui();
  const query = useQuery(tablesQuery);
  return (
    <QueryPage query={query} title={t`Triage rules`}>
      {({ versions, drafts, history }) => (
        <Page title={t`Triage rules`} width="wide">
          <p className="measure">
            <Trans>
              These tables say which indicators a case gets, which team it goes to and how soon it is looked
              at. A new version is proposed by one administrator and activated by another. It applies to cases
              that are checked from its first day on; cases already placed stay where they are.
            </Trans>
          </p>
          <Drafts drafts={drafts} />
          {TABLE_KINDS.map((kind) => (
            <Versions key={kind} kind={kind} versions={versions.filter((one) => one.kind === kind)} />
          ))}
          <History history={history} />
        </Page>
      )}
    </QueryPage>
  );
}

function Drafts({ drafts }: { readonly drafts: readonly TableDraftRow[] }) {
  const { t } = useLingui();
  const word = useWord();
  if (drafts.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="drafts">
      <Heading id="drafts">
        <Trans>Drafts</Trans>
      </Heading>
      <DataTable
        caption={t`Drafts`}
        captionHidden
        dense
        stacked
        rows={drafts}
        rowKey={({ draftId }) => draftId}
        columns={[
          {
            key: 'draft',
            header: t`Draft`,
            rowHeader: true,
            cell: ({ draftId, kind, version }) => (
              <Link to="/$lang/admin/triage-rules/drafts/$draftId" params={{ draftId }}>
                {word(TABLE_KIND_WORDS, kind)}, <Trans>version {version}</Trans>
              </Link>
            ),
          },
          {
            key: 'state',
            header: t`State`,
            cell: ({ state }) => (
              <Tag tone={state === 'PROPOSED' ? 'warn' : 'info'}>{word(DRAFT_STATE_WORDS, state)}</Tag>
            ),
          },
          {
            key: 'from',
            header: t`From`,
            cell: ({ effectiveFrom }) => (effectiveFrom === null ? '–' : fmt.date(effectiveFrom)),
          },
          { key: 'by', header: t`Last changed by`, cell: ({ changedBy }) => changedBy },
          { key: 'at', header: t`On`, cell: ({ changedAt }) => fmt.dateTime(changedAt) },
        ]}
      />
    </section>
  );
}

function Versions(props: { readonly kind: TableKind; readonly versions: readonly TableVersionView[] }) {
  const { t } = useLingui();
  const word = useWord();
  const [withdrawing, setWithdrawing] = useState<TableVersionView>();
  const start = useStartDraft(props.kind);
  const id = `versions-${props.kind.toLowerCase()}`;
  const title = word(TABLE_KIND_WORDS, props.kind);
  return (
    <section className="stack" aria-labelledby={id}>
      <Heading id={id}>{title}</Heading>
      <RefusalList error={start.error} />
      <DataTable
        caption={t`Versions: ${title}`}
        captionHidden
        dense
        stacked
        rows={props.versions}
        rowKey={({ version }) => version}
        columns={[
          {
            key: 'version',
            header: t`Version`,
            rowHeader: true,
            cell: ({ kind, version, isShipped }) => (
              <>
                <Link to="/$lang/admin/triage-rules/$kind/$version" params={{ kind, version }}>
                  {version}
                </Link>{' '}
                {isShipped && <Tag tone="quiet">{t`comes with the portal`}</Tag>}
              </>
            ),
          },
          {
            key: 'state',
            header: t`State`,
            cell: ({ state }) => (
              <Tag tone={state === 'IN_FORCE' ? 'ok' : state === 'COMING' ? 'info' : 'quiet'}>
                {word(VERSION_STATE_WORDS, state)}
              </Tag>
            ),
          },
          { key: 'from', header: t`From`, cell: ({ validFrom }) => fmt.date(validFrom) },
          { key: 'rules', header: t`Rules`, number: true, cell: ({ rules }) => fmt.number(rules) },
          {
            key: 'acts',
            header: t`Acts`,
            cell: (row) => (
              <span className="actions">
                <PlainButton onClick={() => start.mutate(row.version)}>
                  <Trans>
                    New draft<span className="visually-hidden"> from version {row.version}</span>
                  </Trans>
                </PlainButton>
                {row.state === 'COMING' && !row.isShipped && (
                  <PlainButton onClick={() => setWithdrawing(row)}>
                    <Trans>
                      Withdraw<span className="visually-hidden"> version {row.version}</span>
                    </Trans>
                  </PlainButton>
                )}
              </span>
            ),
          },
        ]}
      />
      <WithdrawDialog version={withdrawing} onClose={() => setWithdrawing(undefined)} />
    </section>
  );
}

function useStartDraft(kind: TableKind) {
  const client = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: (basedOn: string) =>
      call<typeof startTableDraft>('POST /api/authority/triage-drafts', { body: { kind, basedOn } }),
    onSuccess: async ({ draftId }) => {
      await client.invalidateQueries({ queryKey: tablesQuery.queryKey });
      await navigate({
        from: '/$lang',
        to: '/$lang/admin/triage-rules/drafts/$draftId',
        params: { draftId },
      });
    },
  });
}

function WithdrawDialog(props: {
  readonly version: TableVersionView | undefined;
  readonly onClose: () => void;
}) {
  const { t } = useLingui();
  const client = useQueryClient();
  const { version, onClose } = props;
  const name = version?.version ?? '';
  const withdraw = useMutation({
    mutationFn: (why: string) =>
      call<typeof withdrawTriageTable>('POST /api/authority/triage-tables/:kind/:version/withdrawal', {
        params: { kind: version?.kind ?? 'ROUTING', version: name },
        body: { why },
      }),
    onSuccess: async () => {
      showToast(t`Version ${name} was withdrawn`);
      onClose();
      await client.invalidateQueries({ queryKey: triageKey });
    },
  });
  return (
    <WhyDialog
      open={version !== undefined}
      title={t`Withdraw version ${name}`}
      confirmLabel={t`Withdraw`}
      act={withdraw}
      onClose={onClose}
    >
      <p>
        <Trans>It never applies then, and its first day is free for another version.</Trans>
      </p>
    </WhyDialog>
  );
}
