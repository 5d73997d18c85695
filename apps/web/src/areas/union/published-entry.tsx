import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type {
  PublishedEntry,
  recordPublicationInOj,
  reviewPublication,
} from '@article5/contracts/consistency';
import { call } from '../../api/client';
import { RefusalList } from '../../app/refusal-list';
import { fmt } from '../../i18n/format';
import { Actions, Button, Details, Heading, Select, SummaryList, Tag, TextArea, TextInput } from '../../ui';
import { ITEM_FAMILY_NAMES } from '../../words/transaction';
import { useWord } from '../../words/word';

const KEY = ['/api/union/publications'] as const;
type Result = PublishedEntry['reviews'][number]['result'];

const RESULTS = {
  KEPT: msg`Kept as it is`,
  AMENDMENT_ASKED: msg`Amendment asked for`,
  ENDED: msg`Ended`,
} as const satisfies Record<Result, unknown>;

/** One draft or publication: who notified, where it stands, its reviews, and what comes next. */
export function PublishedEntryCard({ entry }: { readonly entry: PublishedEntry }) {
  const { t } = useLingui();
  const word = useWord();
  const { title, ojReference, publishedOn, reviewDueOn, endedOn, reviews } = entry;
  const item = word(ITEM_FAMILY_NAMES, entry.itemFamily);
  return (
    <section className="stack" aria-label={title}>
      <Heading level={3}>
        {title} <State entry={entry} />
      </Heading>
      <SummaryList
        rows={[
          { key: 'item', term: t`Item family`, value: item },
          { key: 'places', term: t`Destinations`, value: fmt.list(entry.destinations.map(fmt.country)) },
          {
            key: 'notified',
            term: t`Notified by`,
            value: fmt.list(entry.notifiedBy.map(fmt.country)),
          },
          ...(ojReference === null || publishedOn === null
            ? []
            : [{ key: 'oj', term: t`Official Journal`, value: `${ojReference}, ${fmt.date(publishedOn)}` }]),
          ...(reviewDueOn === null || endedOn !== null
            ? []
            : [{ key: 'review', term: t`Next review by`, value: fmt.date(reviewDueOn) }]),
        ]}
      />
      {reviews.length > 0 && (
        <ul className="list">
          {reviews.map(({ reviewedOn, result, note }) => (
            <li key={`${reviewedOn} ${note}`}>
              {fmt.date(reviewedOn)}: {word(RESULTS, result)}. {note}
            </li>
          ))}
        </ul>
      )}
      {publishedOn === null && <Publish entry={entry} />}
      {publishedOn !== null && endedOn === null && <Review entry={entry} />}
    </section>
  );
}

function State({ entry }: { readonly entry: PublishedEntry }) {
  if (entry.endedOn !== null) {
    return (
      <Tag tone="quiet">
        <Trans>ended</Trans>
      </Tag>
    );
  }
  if (entry.publishedOn === null) {
    return (
      <Tag tone="warn">
        <Trans>draft</Trans>
      </Tag>
    );
  }
  return (
    <Tag tone="ok">
      <Trans>published</Trans>
    </Tag>
  );
}

function Publish({ entry }: { readonly entry: PublishedEntry }) {
  const { t } = useLingui();
  const client = useQueryClient();
  const [ojReference, setReference] = useState('');
  const [publishedOn, setDay] = useState('');
  const publish = useMutation({
    mutationFn: () =>
      call<typeof recordPublicationInOj>('PUT /api/union/publications/:entryId/publication', {
        params: { entryId: entry.entryId },
        body: { ojReference, publishedOn },
      }),
    onSuccess: () => client.invalidateQueries({ queryKey: KEY }),
  });
  return (
    <Details summary={t`Record the publication`}>
      <div className="stack">
        <TextInput
          name="ojReference"
          label={t`Number in the Official Journal`}
          hint={t`For example C/2026/1234`}
          value={ojReference}
          onChange={setReference}
        />
        <label className="field">
          <span className="field__label">
            <Trans>Published on</Trans>
          </span>
          <input
            className="input"
            type="date"
            value={publishedOn}
            onChange={(event) => setDay(event.target.value)}
          />
        </label>
        <RefusalList error={publish.error} />
        <Actions>
          <Button busy={publish.isPending} onClick={() => publish.mutate()}>
            <Trans>Record</Trans>
          </Button>
        </Actions>
      </div>
    </Details>
  );
}

function Review({ entry }: { readonly entry: PublishedEntry }) {
  const { t } = useLingui();
  const word = useWord();
  const client = useQueryClient();
  const [result, setResult] = useState<Result>('KEPT');
  const [note, setNote] = useState('');
  const review = useMutation({
    mutationFn: () =>
      call<typeof reviewPublication>('POST /api/union/publications/:entryId/reviews', {
        params: { entryId: entry.entryId },
        body: { result, note },
      }),
    onSuccess: async () => {
      setNote('');
      await client.invalidateQueries({ queryKey: KEY });
    },
  });
  return (
    <Details summary={t`Record a review`}>
      <div className="stack">
        <Select
          name="result"
          label={t`Result`}
          value={result}
          options={Object.keys(RESULTS).map((value) => ({ value, label: word(RESULTS, value) }))}
          onChange={(value) => setResult(value as Result)}
        />
        <TextArea
          name="note"
          label={t`What the review found`}
          rows={3}
          maxLength={2000}
          value={note}
          onChange={setNote}
        />
        <RefusalList error={review.error} />
        <Actions>
          <Button busy={review.isPending} onClick={() => review.mutate()}>
            <Trans>Record</Trans>
          </Button>
        </Actions>
      </div>
    </Details>
  );
}
