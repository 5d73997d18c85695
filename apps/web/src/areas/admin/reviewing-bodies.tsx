import '../../features/opinion/refusal-texts';
import { Trans, useLingui } from '@lingui/react/macro';
import { queryOptions, useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import {
  REVIEWING_BODY_KINDS,
  type addReviewingBody,
  type changeReviewingBody,
  type inviteReviewer,
  type listReviewingBodies,
  type ReviewingBodyKind,
  type ReviewingBodyView,
} from '@article5/contracts/consultation';
import { call } from '../../api/client';
import { RefusalList } from '../../app/refusal-list';
import {
  Actions,
  Button,
  Checkbox,
  Details,
  EmptyState,
  Heading,
  Page,
  Select,
  showToast,
  Tag,
  TextInput,
} from '../../ui';
import { BODY_KIND_WORDS } from '../../words/opinion';
import { useWord } from '../../words/word';

const bodiesQuery = queryOptions({
  queryKey: ['/api/authority/reviewing-bodies'],
  queryFn: () => call<typeof listReviewingBodies>('GET /api/authority/reviewing-bodies'),
});

type Fields = Pick<ReviewingBodyView, 'name' | 'kind' | 'cleared' | 'contact'>;
const EMPTY: Fields = { name: '', kind: 'MINISTRY', cleared: false, contact: '' };

/** Ministries, services and customs that officers ask for opinions, and who answers for them. */
export function ReviewingBodies() {
  const { t } = useLingui();
  const { data } = useSuspenseQuery(bodiesQuery);
  const add = useAct((body: Fields) =>
    call<typeof addReviewingBody>('POST /api/authority/reviewing-bodies', { body }),
  );
  return (
    <Page title={t`Bodies that are asked for opinions`}>
      <p className="secondary">
        <Trans>
          Their people are guests: they see the requests sent to their body, and nothing else. Bodies that are
          not cleared never get who the exporter is, personal data, prices or documents.
        </Trans>
      </p>
      {data.items.length === 0 ? (
        <EmptyState title={t`No body yet`} />
      ) : (
        data.items.map((body) => <Body key={body.bodyId} body={body} />)
      )}
      <Heading>
        <Trans>Add a body</Trans>
      </Heading>
      <BodyForm
        key={data.items.length}
        initial={EMPTY}
        name="new"
        error={add.error}
        busy={add.isPending}
        save={t`Add`}
        onSave={(fields) => add.mutate(fields)}
      />
    </Page>
  );
}

function useAct<Input, Result>(act: (input: Input) => Promise<Result>) {
  const client = useQueryClient();
  const { t } = useLingui();
  return useMutation({
    mutationFn: act,
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: bodiesQuery.queryKey });
      showToast(t`Saved`);
    },
  });
}

function Body({ body }: { readonly body: ReviewingBodyView }) {
  const { t } = useLingui();
  const word = useWord();
  const { bodyId, inUse } = body;
  const change = useAct((fields: Fields & { readonly inUse: boolean }) =>
    call<typeof changeReviewingBody>('PATCH /api/authority/reviewing-bodies/:bodyId', {
      params: { bodyId },
      body: fields,
    }),
  );
  const { name, kind, cleared, contact, people } = body;
  return (
    <section className="flag stack" aria-labelledby={`body-${bodyId}`}>
      <Heading id={`body-${bodyId}`} caption={word(BODY_KIND_WORDS, kind)}>
        {name}{' '}
        <Tag tone={cleared ? 'ok' : 'quiet'}>
          {cleared ? <Trans>cleared</Trans> : <Trans>not cleared</Trans>}
        </Tag>{' '}
        {!inUse && (
          <Tag tone="warn">
            <Trans>out of use</Trans>
          </Tag>
        )}
      </Heading>
      <p className="secondary">
        {contact} <Trans>People who answer: {people}</Trans>
      </p>
      <Details summary={<Trans>Change {name}</Trans>}>
        <BodyForm
          initial={{ name, kind, cleared, contact }}
          name={bodyId}
          error={change.error}
          busy={change.isPending}
          save={t`Save`}
          onSave={(fields) => change.mutate({ ...fields, inUse })}
        />
        <Actions>
          <Button
            kind="secondary"
            small
            busy={change.isPending}
            onClick={() => change.mutate({ name, kind, cleared, contact, inUse: !inUse })}
          >
            {inUse ? <Trans>Take out of use</Trans> : <Trans>Take into use again</Trans>}
          </Button>
        </Actions>
      </Details>
      {inUse && <InviteForm bodyId={bodyId} name={name} />}
    </section>
  );
}

function BodyForm(props: {
  readonly initial: Fields;
  readonly name: string;
  readonly save: string;
  readonly error: unknown;
  readonly busy: boolean;
  readonly onSave: (fields: Fields) => void;
}) {
  const { t } = useLingui();
  const word = useWord();
  const [fields, setFields] = useState(props.initial);
  const set = (change: Partial<Fields>) => setFields({ ...fields, ...change });
  return (
    <>
      <RefusalList error={props.error} />
      <TextInput
        name={`name-${props.name}`}
        label={t`Name`}
        value={fields.name}
        onChange={(name) => set({ name })}
      />
      <Select
        name={`kind-${props.name}`}
        label={t`Kind`}
        value={fields.kind}
        options={REVIEWING_BODY_KINDS.map((value) => ({ value, label: word(BODY_KIND_WORDS, value) }))}
        onChange={(kind) => set({ kind: kind as ReviewingBodyKind })}
      />
      <TextInput
        name={`contact-${props.name}`}
        label={t`Contact point`}
        value={fields.contact}
        onChange={(contact) => set({ contact })}
      />
      <Checkbox
        name={`cleared-${props.name}`}
        label={t`Cleared: may read who the exporter is, personal data, prices and documents`}
        checked={fields.cleared}
        onChange={(cleared) => set({ cleared })}
      />
      <Actions>
        <Button small busy={props.busy} onClick={() => props.onSave(fields)}>
          {props.save}
        </Button>
      </Actions>
    </>
  );
}

function InviteForm({ bodyId, name }: { readonly bodyId: string; readonly name: string }) {
  const { t } = useLingui();
  const [email, setEmail] = useState('');
  const [displayName, setDisplayName] = useState('');
  const invite = useAct((_: undefined) =>
    call<typeof inviteReviewer>('POST /api/authority/reviewing-bodies/:bodyId/invitations', {
      params: { bodyId },
      body: { email, displayName },
    }),
  );
  return (
    <Details summary={<Trans>Invite someone to answer for {name}</Trans>}>
      <RefusalList error={invite.error} />
      <TextInput name={`email-${bodyId}`} label={t`E-mail`} value={email} onChange={setEmail} />
      <TextInput name={`person-${bodyId}`} label={t`Name`} value={displayName} onChange={setDisplayName} />
      <Actions>
        <Button small busy={invite.isPending} onClick={() => invite.mutate(undefined)}>
          <Trans>Send the invitation</Trans>
        </Button>
      </Actions>
    </Details>
  );
}
