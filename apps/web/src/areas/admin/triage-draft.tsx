import './triage.css';
import './triage-texts';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useDeferredValue, useMemo, useState } from 'react';
import {
  analyseTable,
  termsOf,
  type saveTableDraft,
  type TableDraftView,
  type TableRuleView,
} from '@article5/contracts/triage';
import { call } from '../../api/client';
import { QueryPage } from '../../app/query-page';
import { RefusalList } from '../../app/refusal-list';
import { fmt } from '../../i18n/format';
import { Actions, BackLink, Button, Heading, Page, showToast, StatusLine, Tag } from '../../ui';
import { DRAFT_STATE_WORDS, TABLE_KIND_WORDS } from '../../words/triage';
import { useWord } from '../../words/word';
import { TriageDecide } from './triage-decide';
import { TriageDiff } from './triage-diff';
import { TriageEditor } from './triage-editor';
import { TriageFindings } from './triage-findings';
import { TriageLab } from './triage-lab';
import { draftQuery } from './triage-queries';
import { History } from './triage-history';
import { RulesShown } from './triage-version';

const route = getRouteApi('/$lang/admin/triage-rules/drafts/$draftId');

/** A draft: its rules with findings beside them, what it changes, what it would have done, and putting it in force. */
export function TriageDraft() {
  const { t } = useLingui();
  const word = useWord();
  const { draftId } = route.useParams();
  const query = useQuery({ ...draftQuery(draftId), refetchOnWindowFocus: false });
  return (
    <QueryPage query={query} title={t`Draft`}>
      {(view) => (
        <Page
          title={t`${word(TABLE_KIND_WORDS, view.kind)}: draft of version ${view.version}`}
          width="wide"
          back={
            <BackLink from="/$lang" to="/$lang/admin/triage-rules">
              <Trans>Triage rules</Trans>
            </BackLink>
          }
        >
          <p>
            <Tag tone={view.state === 'PROPOSED' ? 'warn' : 'info'}>
              {word(DRAFT_STATE_WORDS, view.state)}
            </Tag>{' '}
            <Trans>Started from version {view.basedOn}.</Trans>{' '}
            {view.effectiveFrom !== null && (
              <Trans>To be in force from {fmt.date(view.effectiveFrom)}.</Trans>
            )}{' '}
            {view.why}
          </p>
          <Draft key={view.revision} view={view} />
          <History history={view.history} />
        </Page>
      )}
    </QueryPage>
  );
}

function Draft({ view }: { readonly view: TableDraftView }) {
  const { t } = useLingui();
  const [rules, setRules] = useState<readonly TableRuleView[]>(view.rules);
  const findings = useFindings(view, rules);
  const save = useSave(view);
  const isDirty = rules !== view.rules;
  const isWritten = view.state === 'DRAFT';
  return (
    <>
      <section className="stack" aria-labelledby="rules">
        <Heading id="rules">
          <Trans>Rules</Trans>
        </Heading>
        <p className="measure">
          {view.hitPolicy === 'FIRST' ? (
            <Trans>
              The first rule that holds decides, so their order counts; the last one has no condition.
            </Trans>
          ) : (
            <Trans>
              Every rule that holds counts. A rule holds when all its conditions do, for the same item.
            </Trans>
          )}
        </p>
        {isWritten ? (
          <TriageEditor view={view} rules={rules} findings={findings} onChange={setRules} />
        ) : (
          <RulesShown rules={rules} teams={view.teams} caption={t`Rules`} />
        )}
        {isWritten && (
          <>
            <RefusalList error={save.error} />
            <Actions>
              <Button busy={save.isPending} onClick={() => save.mutate(rules)}>
                <Trans>Save draft</Trans>
              </Button>
            </Actions>
            <StatusLine>{isDirty ? <Trans>Not saved yet</Trans> : <Trans>Saved</Trans>}</StatusLine>
          </>
        )}
      </section>
      <TriageFindings findings={findings} />
      <TriageDiff view={view} rules={rules} />
      <TriageLab view={view} isDirty={isDirty} />
      <TriageDecide view={view} isDirty={isDirty} findings={findings} />
    </>
  );
}

/** The findings of the rules as they are being written; the server finds the same. */
function useFindings(view: TableDraftView, rules: readonly TableRuleView[]) {
  const settled = useDeferredValue(rules);
  const { kind, hitPolicy, teams } = view;
  return useMemo(
    () =>
      analyseTable(
        { id: '', version: '', validFrom: '', hitPolicy, inputs: [], rules: settled },
        { terms: termsOf(kind), teamCodes: teams.map(({ teamCode }) => teamCode) },
      ),
    [settled, kind, hitPolicy, teams],
  );
}

function useSave(view: TableDraftView) {
  const { t } = useLingui();
  const client = useQueryClient();
  const { draftId, revision } = view;
  return useMutation({
    mutationFn: (rules: readonly TableRuleView[]) =>
      call<typeof saveTableDraft>(
        'PUT /api/authority/triage-drafts/:draftId',
        { params: { draftId }, body: { rules: [...rules] } },
        { ifMatch: String(revision) },
      ),
    onSuccess: async () => {
      showToast(t`Draft saved`);
      await client.invalidateQueries({ queryKey: draftQuery(draftId).queryKey });
    },
  });
}
