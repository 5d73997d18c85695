import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { ProfileDraft, ProfilePreview } from '@article5/contracts/administration';
import { RefusalList } from '../../app/refusal-list';
import { fmt } from '../../i18n/format';
import { DataTable, Heading, InsetText, Skeleton } from '../../ui';
import { profileEffectQuery } from './profile-queries';

/** What the saved draft would mean for the cases that are open. */
export function ProfileEffect(props: { readonly draft: ProfileDraft; readonly isDirty: boolean }) {
  const { draft, isDirty } = props;
  const { data, error } = useQuery(profileEffectQuery(draft.versionId, draft.revision));
  return (
    <section className="stack" aria-labelledby="effect">
      <Heading id="effect" level={3}>
        <Trans>Effect on open cases</Trans>
      </Heading>
      {isDirty && (
        <InsetText>
          <Trans>This shows the draft as it was saved.</Trans>
        </InsetText>
      )}
      <RefusalList error={error} />
      {data ? <Effect preview={data} /> : error === null && <Skeleton lines={2} />}
    </section>
  );
}

function Effect({ preview }: { readonly preview: ProfilePreview }) {
  const { t } = useLingui();
  const { changed, lookedAt, openCases, cases } = preview;
  return (
    <>
      <p className="measure">
        <Trans>
          Had they started under these settings,{' '}
          <Plural value={changed} one="# open case" other="# open cases" /> would have another last day. A
          clock that runs keeps the limit with which it started: only cases received from the first day on get
          the new one. Stops, reminders and the effect of a passed limit follow the settings of the day.
        </Trans>
      </p>
      {lookedAt < openCases && (
        <p>
          <Trans>
            The newest {fmt.number(lookedAt)} of {fmt.number(openCases)} open cases were looked at.
          </Trans>
        </p>
      )}
      {cases.length > 0 && (
        <DataTable
          caption={
            cases.length < changed
              ? t`Open cases with another last day (the first)`
              : t`Open cases with another last day`
          }
          dense
          stacked
          rows={cases}
          rowKey={({ reference }) => reference}
          columns={[
            { key: 'case', header: t`Case`, rowHeader: true, cell: ({ reference }) => reference },
            {
              key: 'now',
              header: t`Last day now`,
              cell: ({ dueOn }) => (dueOn === null ? t`none` : fmt.date(dueOn)),
            },
            {
              key: 'then',
              header: t`Under the draft`,
              cell: ({ wouldBeDueOn }) => (wouldBeDueOn === null ? t`none` : fmt.date(wouldBeDueOn)),
            },
          ]}
        />
      )}
    </>
  );
}
