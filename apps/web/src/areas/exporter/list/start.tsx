import { readiness, type Answers } from '@article5/contracts/questions';
import { Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { isProblem } from '../../../api/problem';
import { ownKeys, ownListQuery, startDraft } from '../../../features/notification';
import { fmt } from '../../../i18n/format';
import { useMessage } from '../../../i18n/messages';
import { wordRefusals } from '../../../i18n/refusals';
import { BackLink, Button, NotificationBanner, Page, Radios, Select, type FieldError } from '../../../ui';

interface ReadinessWords {
  readonly R1?: string;
  readonly R2?: string;
  readonly R3?: string;
  readonly R4?: string;
}

/** Answers of the readiness check, where the reader comes from there. */
function readinessFrom({ R1, R2, R3, R4 }: ReadinessWords): Answers {
  return {
    ...(R1 === undefined ? {} : { R1: { answer: R1 } }),
    ...(R2 === undefined ? {} : { R2: { answer: R2 } }),
    ...(R3 === undefined ? {} : { R3: { reason: R3 } }),
    ...(R4 === undefined ? {} : { R4: { country: R4 } }),
  };
}

/** Earlier notifications that can be copied, with what tells them apart. */
function useEarlier() {
  const { data } = useInfiniteQuery(ownListQuery({}));
  return (data?.pages ?? [])
    .flatMap(({ items }) => items)
    .filter(({ status }) => status !== 'DRAFT')
    .map((row) => ({
      value: row.notificationId,
      label: [row.reference, row.itemName, row.destination === null ? null : fmt.country(row.destination)]
        .filter((part) => part !== null)
        .join(' – '),
    }));
}

function ReadinessNote({ given }: { readonly given: Answers }) {
  const msg = useMessage();
  if (Object.keys(given).length === 0) return null;
  const { headline, explanation } = readiness(given);
  return (
    <NotificationBanner title={<Trans>From your readiness check</Trans>}>
      <p>
        <strong>{msg(headline)}</strong>
      </p>
      <p>{msg(explanation)}</p>
    </NotificationBanner>
  );
}

function useStart() {
  const navigate = useNavigate();
  const client = useQueryClient();
  return useMutation({
    mutationFn: startDraft,
    onSuccess: async ({ notificationId }) => {
      await client.invalidateQueries({ queryKey: ownKeys.lists });
      await navigate({ from: '/$lang', to: '/$lang/n/$notificationId', params: { notificationId } });
    },
  });
}

/** How to begin: with nothing, or with the answers of an earlier notification. */
export function StartPage() {
  const { t } = useLingui();
  const search = useSearch({ from: '/$lang/n/new' });
  const earlier = useEarlier();
  const start = useStart();
  const [way, setWay] = useState<string | undefined>(search.from === undefined ? undefined : 'COPY');
  const [copied, setCopied] = useState(search.from ?? '');
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const given = readinessFrom(search);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (start.isPending) return;
    if (way === undefined) return setErrors([{ text: t`Say how you want to start`, field: 'way' }]);
    if (way === 'COPY' && copied === '') {
      return setErrors([{ text: t`Choose the notification to copy`, field: 'copied' }]);
    }
    setErrors([]);
    start.mutate(
      {
        ...(way === 'COPY' ? { copyFrom: copied } : {}),
        ...(Object.keys(given).length === 0 ? {} : { readiness: given }),
      },
      {
        onError: (error) =>
          setErrors(
            wordRefusals(isProblem(error) ? error.refusals : [{ code: 'request.failed' }], () => undefined),
          ),
      },
    );
  };
  const errorAt = (field: string) => errors.find((error) => error.field === field)?.text;
  const copy = {
    value: 'COPY',
    label: t`Copy an earlier notification`,
    hint: t`Its answers are taken over. You are asked again for what usually differs: about 9 pages.`,
    reveal: (
      <Select
        id="copied"
        label={t`Which one?`}
        none={t`Choose a notification`}
        error={errorAt('copied')}
        options={earlier}
        value={copied}
        onChange={setCopied}
      />
    ),
  };
  return (
    <Page
      title={t`How do you want to start?`}
      heading={false}
      errors={errors}
      back={<BackLink from="/$lang" to="/$lang/n" />}
    >
      <ReadinessNote given={given} />
      <form className="form tall" onSubmit={submit} noValidate>
        <Radios
          id="way"
          label={t`How do you want to start?`}
          asHeading
          error={errorAt('way')}
          choices={[
            {
              value: 'BLANK',
              label: t`With an empty form`,
              hint: t`About 25 minutes with the papers at hand. You can leave and come back.`,
            },
            ...(earlier.length > 0 ? [copy] : []),
          ]}
          value={way}
          onChange={setWay}
        />
        <Button type="submit" busy={start.isPending}>
          <Trans>Continue</Trans>
        </Button>
      </form>
    </Page>
  );
}
