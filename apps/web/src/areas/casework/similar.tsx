import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import type {
  CaseView,
  compareTransaction,
  SimilarTransaction,
  undoComparison,
} from '@article5/contracts/casework';
import { call } from '../../api/client';
import { RefusalList } from '../../app/refusal-list';
import { fmt } from '../../i18n/format';
import { Actions, Button, EmptyState, Heading, Tag } from '../../ui';
import { useMatchSentence } from '../../words/matching';
import { mayDo } from './available';
import { caseQuery, useCaseAct } from './case-queries';
import { ReasonDialog } from './reason-dialog';
import { SimilarLine } from './similar-line';
import { Watching } from './watching';

const route = getRouteApi('/$lang/c/cases/$reference');

/** Transactions that may be essentially identical: why, what came of them, and the officer's own verdict. */
export function CaseSimilar() {
  const { t } = useLingui();
  const { reference } = route.useParams();
  const { data: view } = useSuspenseQuery(caseQuery(reference));
  if (view.similar.length === 0) {
    return (
      <EmptyState title={view.comparedAt === null ? t`Not compared yet` : t`No similar transaction found`}>
        {view.comparedAt !== null && <Trans>Last compared {fmt.dateTime(view.comparedAt)}.</Trans>}
      </EmptyState>
    );
  }
  return (
    <div className="stack">
      <p className="secondary">
        <Trans>
          Same means: essentially identical technical characteristics, and the same end user or consignee
          (Article 2(22)). You see of other authorities' cases what they shared; they see that you looked.
        </Trans>
      </p>
      <Watching reference={reference} />
      {view.similar.map((similar) => (
        <SimilarCard key={similar.similarId} view={view} similar={similar} />
      ))}
    </div>
  );
}

function SimilarCard({ view, similar }: { readonly view: CaseView; readonly similar: SimilarTransaction }) {
  const sentenceOf = useMatchSentence();
  const { authorityName } = similar;
  return (
    <section className="flag" aria-labelledby={`similar-${similar.similarId}`}>
      <Heading level={2} id={`similar-${similar.similarId}`} caption={authorityName}>
        <SimilarLine similar={similar} />
      </Heading>
      <p>
        <VerdictTag verdict={similar.verdict} />
      </p>
      {similar.reasons.length > 0 && (
        <ul className="list">
          {similar.reasons.map((reason, index) => (
            <li key={`${reason.code}-${index}`}>{sentenceOf(reason)}</li>
          ))}
        </ul>
      )}
      <Verdict view={view} similar={similar} />
    </section>
  );
}

function VerdictTag({ verdict }: { readonly verdict: SimilarTransaction['verdict'] }) {
  if (verdict === 'SAME') {
    return (
      <Tag tone="error">
        <Trans>Essentially identical</Trans>
      </Tag>
    );
  }
  if (verdict === 'NOT_SAME') {
    return (
      <Tag tone="quiet">
        <Trans>Not the same</Trans>
      </Tag>
    );
  }
  return (
    <Tag tone="warn">
      <Trans>Possibly the same</Trans>
    </Tag>
  );
}

function Verdict({ view, similar }: { readonly view: CaseView; readonly similar: SimilarTransaction }) {
  const { t } = useLingui();
  const [asked, setAsked] = useState<'SAME' | 'NOT_SAME'>();
  const params = { reference: view.reference, similarId: similar.similarId };
  const judge = useCaseAct(view.reference, (body: { verdict: 'SAME' | 'NOT_SAME'; reason: string }) =>
    call<typeof compareTransaction>('POST /api/cases/:reference/similar/:similarId/verdict', {
      params,
      body,
    }),
  );
  const undo = useCaseAct(view.reference, (_: undefined) =>
    call<typeof undoComparison>('DELETE /api/cases/:reference/similar/:similarId/verdict', { params }),
  );
  const { officer } = similar;
  return (
    <>
      {officer !== null && (
        <p>
          <Trans>
            {officer.by}, {fmt.dateTime(officer.at)}: {officer.reason ?? ''}
          </Trans>
        </p>
      )}
      <RefusalList error={undo.error} />
      {mayDo(view, 'compare-transaction') && (
        <Actions>
          <Button kind="secondary" small onClick={() => setAsked('SAME')}>
            <Trans>Mark as same</Trans>
          </Button>
          <Button kind="secondary" small onClick={() => setAsked('NOT_SAME')}>
            <Trans>Not the same</Trans>
          </Button>
          {officer !== null && (
            <Button kind="secondary" small busy={undo.isPending} onClick={() => undo.mutate(undefined)}>
              <Trans>Undo</Trans>
            </Button>
          )}
        </Actions>
      )}
      <ReasonDialog
        open={asked !== undefined}
        title={asked === 'SAME' ? t`Mark as the same transaction` : t`Say that these are not the same`}
        label={t`Why?`}
        confirmLabel={t`Save`}
        busy={judge.isPending}
        error={judge.error}
        onConfirm={(reason) => {
          if (asked) judge.mutate({ verdict: asked, reason }, { onSuccess: () => setAsked(undefined) });
        }}
        onClose={() => setAsked(undefined)}
      />
    </>
  );
}
