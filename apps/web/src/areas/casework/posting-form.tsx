import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { recordLetterPosted } from '@article5/contracts/sharing';
import { call } from '../../api/client';
import { RefusalList } from '../../app/refusal-list';
import { Button, TextInput } from '../../ui';
import { useCaseAct } from './case-queries';

/** For an exporter without account: the day on which the letter went into the post. */
export function PostingForm({ reference }: { readonly reference: string }) {
  const { t } = useLingui();
  const [postedOn, setPostedOn] = useState(new Date().toISOString().slice(0, 10));
  const record = useCaseAct(reference, (body: { postedOn: string }) =>
    call<typeof recordLetterPosted>('POST /api/cases/:reference/letter-posting', {
      params: { reference },
      body,
    }),
  );
  return (
    <form
      className="filter-bar"
      aria-label={t`Letter sent by post`}
      onSubmit={(event) => {
        event.preventDefault();
        record.mutate({ postedOn });
      }}
    >
      <TextInput
        dense
        name="postedOn"
        label={t`Letter sent by post on (year-month-day)`}
        width={10}
        value={postedOn}
        onChange={setPostedOn}
      />
      <Button type="submit" kind="secondary" small busy={record.isPending}>
        <Trans>Record the posting</Trans>
      </Button>
      <RefusalList error={record.error} />
    </form>
  );
}
