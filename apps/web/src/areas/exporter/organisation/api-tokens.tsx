import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ApiTokenView } from '@article5/contracts/identity';
import { RefusalList } from '../../../app/refusal-list';
import { fmt } from '../../../i18n/format';
import {
  ConfirmDialog,
  DataTable,
  EmptyState,
  Heading,
  PlainButton,
  showToast,
  Skeleton,
  Tag,
} from '../../../ui';
import { MakeToken } from './make-token';
import { revokeToken, tokensQuery } from './queries';

/** Tokens with which the company's own software sends notifications. */
export function ApiTokens() {
  const { data, error, refetch } = useQuery(tokensQuery);
  return (
    <section className="stack" aria-labelledby="tokens">
      <Heading id="tokens">
        <Trans>Tokens for your own software</Trans>
      </Heading>
      <p>
        <Trans>
          With a token, software of your company sends notifications without a person signing in. Treat it
          like a password, and revoke it when it is not needed any more.
        </Trans>
      </p>
      <RefusalList error={error} />
      {data === undefined && error === null && <Skeleton lines={3} onRetry={() => void refetch()} />}
      {data !== undefined && <TokenTable tokens={data.tokens} />}
      <MakeToken />
    </section>
  );
}

function State({ token }: { readonly token: ApiTokenView }) {
  const { t } = useLingui();
  if (token.revokedAt !== null) return <Tag tone="quiet">{t`Revoked`}</Tag>;
  if (new Date(token.expiresAt) <= new Date()) return <Tag tone="quiet">{t`Expired`}</Tag>;
  const until = fmt.date(token.expiresAt);
  return <Trans>Good until {until}</Trans>;
}

function TokenTable({ tokens }: { readonly tokens: readonly ApiTokenView[] }) {
  const { t } = useLingui();
  const client = useQueryClient();
  const [revoking, setRevoking] = useState<ApiTokenView>();
  const name = revoking?.name ?? '';
  const act = useMutation({
    mutationFn: (apiTokenId: string) => revokeToken(apiTokenId),
    onSuccess: async () => {
      showToast(t`The token was revoked`);
      await client.invalidateQueries({ queryKey: tokensQuery.queryKey });
    },
    onSettled: () => setRevoking(undefined),
  });
  return (
    <>
      <RefusalList error={act.error} />
      <DataTable
        caption={t`Tokens`}
        captionHidden
        stacked
        rows={tokens}
        rowKey={({ apiTokenId }) => apiTokenId}
        empty={
          <EmptyState title={t`No token yet`}>
            <Trans>Make one when your software is ready to send notifications.</Trans>
          </EmptyState>
        }
        columns={[
          { key: 'name', header: t`Name`, rowHeader: true, cell: (token) => token.name },
          { key: 'hint', header: t`Begins with`, cell: ({ hint }) => <code>{hint}…</code> },
          {
            key: 'by',
            header: t`Made by`,
            cell: ({ createdBy, createdAt }) => `${createdBy}, ${fmt.date(createdAt)}`,
          },
          {
            key: 'used',
            header: t`Last used`,
            cell: ({ lastUsedAt }) => (lastUsedAt === null ? t`Never` : fmt.dateTime(lastUsedAt)),
          },
          { key: 'state', header: t`State`, cell: (token) => <State token={token} /> },
          {
            key: 'act',
            header: t`Act`,
            cell: (token) =>
              token.revokedAt === null && (
                <PlainButton onClick={() => setRevoking(token)}>
                  <Trans>
                    Revoke<span className="visually-hidden"> the token {token.name}</span>
                  </Trans>
                </PlainButton>
              ),
          },
        ]}
      />
      <ConfirmDialog
        open={revoking !== undefined}
        title={<Trans>Revoke the token {name}?</Trans>}
        confirmLabel={<Trans>Revoke the token</Trans>}
        warning
        busy={act.isPending}
        onConfirm={() => {
          if (revoking) act.mutate(revoking.apiTokenId);
        }}
        onClose={() => setRevoking(undefined)}
      >
        <p>
          <Trans>Software that uses it is refused from this moment on. This cannot be undone.</Trans>
        </p>
      </ConfirmDialog>
    </>
  );
}
