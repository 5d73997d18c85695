import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { CasePreview, InboxRow } from '@article5/contracts/casework';
import { useSignedIn } from '../../app/session';
import { fmt } from '../../i18n/format';
import { RefusalList } from '../../app/refusal-list';
import { Actions, Button, ButtonLink, Heading, showToast, Skeleton, SummaryList } from '../../ui';
import { CASE_STATUS_WORDS } from '../../words/case';
import { OUTCOMES } from '../../words/decision';
import { useIndicatorSentence } from '../../words/indicator';
import { useWord } from '../../words/word';
import { previewQuery, useAssign } from './inbox-queries';

/** The chosen case in short: what it is, why it is flagged, and the two usual next steps. */
export function InboxPreview({ row }: { readonly row: InboxRow }) {
  const { t } = useLingui();
  const word = useWord();
  const { data, error } = useQuery(previewQuery(row.reference));
  return (
    <section aria-labelledby="preview" className="stack">
      <Heading id="preview">{row.reference}</Heading>
      <SummaryList
        dense
        rows={[
          { key: 'exporter', term: t`Exporter`, value: row.exporterName },
          { key: 'item', term: t`Item`, value: row.itemName ?? '–' },
          { key: 'endUser', term: t`End user`, value: row.endUserName ?? '–' },
          {
            key: 'destination',
            term: t`Destination`,
            value: row.destination === null ? '–' : fmt.country(row.destination),
          },
          { key: 'status', term: t`State`, value: word(CASE_STATUS_WORDS, row.status) },
        ]}
      />
      {error !== null && <RefusalList error={error} />}
      {data === undefined ? error === null && <Skeleton lines={3} /> : <WhyFlagged preview={data} />}
      <PreviewActions row={row} preview={data} />
    </section>
  );
}

function WhyFlagged({ preview }: { readonly preview: CasePreview }) {
  const sentenceOf = useIndicatorSentence();
  const word = useWord();
  const { indicators, similarOutcomes } = preview;
  return (
    <>
      <Heading level={3}>
        <Trans>Why it is flagged</Trans>
      </Heading>
      {indicators.length === 0 && similarOutcomes.length === 0 ? (
        <p className="secondary">
          <Trans>No indicator was found.</Trans>
        </p>
      ) : (
        <ul className="list">
          {indicators.map((indicator) => (
            <li key={indicator.indicatorId}>{sentenceOf(indicator)}</li>
          ))}
          {similarOutcomes.map(({ authorityId, outcome }, index) => (
            <li key={`${authorityId}-${index}`}>
              <Trans>
                Same transaction in {authorityId}: {word(OUTCOMES, outcome)}
              </Trans>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function PreviewActions({
  row,
  preview,
}: {
  readonly row: InboxRow;
  readonly preview: CasePreview | undefined;
}) {
  const { t } = useLingui();
  const me = useSignedIn();
  const assign = useAssign();
  const { reference } = row;
  const mayAssign = preview?.availableActions.some(({ action }) => action === 'assign') ?? false;
  return (
    <>
      {assign.error !== null && <RefusalList error={assign.error} />}
      <Actions>
        {mayAssign && row.assignee?.personId !== me.personId && (
          <Button
            busy={assign.isPending}
            onClick={() =>
              assign.mutate(
                { reference, personId: me.personId },
                { onSuccess: () => showToast(t`${reference} is assigned to you`) },
              )
            }
          >
            <Trans>Assign to me</Trans>
          </Button>
        )}
        <ButtonLink kind="secondary" from="/$lang" to="/$lang/c/cases/$reference" params={{ reference }}>
          <Trans>Open case</Trans>
        </ButtonLink>
      </Actions>
    </>
  );
}
