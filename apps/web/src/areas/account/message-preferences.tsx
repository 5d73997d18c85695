import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type {
  keepMessagePreferences,
  MessagePreferencesView,
  readMessagePreferences,
} from '@article5/contracts/message';
import { call } from '../../api/client';
import { RefusalList } from '../../app/refusal-list';
import { nativeName } from '../../i18n/languages';
import { Button, Heading, PartFailed, Select, showToast, Skeleton } from '../../ui';
import { PreferenceTable, type KindPreference } from './preference-table';

const preferencesKey = ['message-preferences'] as const;

/** How the person is told of what happens in the portal: for each kind whether and how, and when the digest comes. */
export function MessagePreferences() {
  const { data, error, refetch } = useQuery({
    queryKey: preferencesKey,
    queryFn: ({ signal }) =>
      call<typeof readMessagePreferences>('GET /api/account/message-preferences', {}, { signal }),
    staleTime: Infinity,
  });
  const isThere = data !== undefined;
  useEffect(() => {
    // The browser looked for the part before it was there.
    if (isThere && location.hash === '#messages') document.getElementById('messages')?.scrollIntoView();
  }, [isThere]);
  return (
    <section className="stack" aria-labelledby="messages">
      <Heading id="messages">
        <Trans>Messages</Trans>
      </Heading>
      {data !== undefined && <PreferencesForm key={JSON.stringify(data)} kept={data} />}
      {data === undefined && error === null && <Skeleton lines={4} />}
      {data === undefined && error !== null && (
        <PartFailed onRetry={() => void refetch()}>
          <Trans>How you are told could not be read.</Trans>
        </PartFailed>
      )}
    </section>
  );
}

function PreferencesForm({ kept }: { readonly kept: MessagePreferencesView }) {
  const { t } = useLingui();
  const client = useQueryClient();
  const [wanted, setWanted] = useState(kept);
  const keep = useMutation({
    mutationFn: () =>
      call<typeof keepMessagePreferences>('PUT /api/account/message-preferences', {
        body: {
          ...{ language: wanted.language, rhythm: wanted.rhythm },
          kinds: wanted.kinds.map(({ kind, level, way }) => ({ kind, level, way })),
        },
      }),
    onSuccess: (now) => {
      client.setQueryData<MessagePreferencesView>(preferencesKey, now);
      showToast(t`How you are told was saved`);
    },
  });
  const change = (kind: KindPreference['kind'], to: Partial<KindPreference>) =>
    setWanted({
      ...wanted,
      kinds: wanted.kinds.map((one) => (one.kind === kind ? { ...one, ...to } : one)),
    });
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!keep.isPending) keep.mutate();
      }}
    >
      <p>
        <Trans>
          No e-mail says what there is to read, only that there is something and where. Messages about your
          account, such as a new password, always come at once.
        </Trans>
      </p>
      <RefusalList error={keep.error} />
      <MailChoices wanted={wanted} onChange={(to) => setWanted({ ...wanted, ...to })} />
      <PreferenceTable kinds={wanted.kinds} onChange={change} />
      <div className="actions">
        <Button type="submit" busy={keep.isPending}>
          <Trans>Save how you are told</Trans>
        </Button>
      </div>
    </form>
  );
}

type General = Pick<MessagePreferencesView, 'language' | 'rhythm'>;

function MailChoices(props: { readonly wanted: General; readonly onChange: (to: Partial<General>) => void }) {
  const { t } = useLingui();
  return (
    <div className="field-row">
      <Select
        label={t`Language of e-mails`}
        value={props.wanted.language}
        onChange={(language) => props.onChange({ language: language as General['language'] })}
        options={(['en', 'fr', 'de'] as const).map((value) => ({ value, label: nativeName(value) }))}
      />
      <Select
        label={t`Digest`}
        hint={t`At seven in the morning, where your authority is`}
        value={props.wanted.rhythm}
        onChange={(rhythm) => props.onChange({ rhythm: rhythm as General['rhythm'] })}
        options={[
          { value: 'DAILY', label: t`Every day` },
          { value: 'WEEKLY', label: t`On Mondays` },
        ]}
      />
    </div>
  );
}
