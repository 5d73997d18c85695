import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import type { Answers } from '@article5/contracts/questions';
import { RefusalList } from '../../app/refusal-list';
import { AnswerChanges, AnswerSummary } from '../../features/questions';
import { fmt } from '../../i18n/format';
import { Heading, Select, Skeleton } from '../../ui';
import { caseQuery, changesQuery } from './case-queries';
import { caseFileLink } from './file-link';

const route = getRouteApi('/$lang/c/cases/$reference');

/** The notification as sent, and what changed between versions. */
export function CaseAnswers() {
  const { t } = useLingui();
  const { reference } = route.useParams();
  const { data: view } = useSuspenseQuery(caseQuery(reference));
  const [from, setFrom] = useState('');
  const latest = view.notified;
  const earlier = view.versions.filter(({ version }) => version < latest.version);
  return (
    <div className="stack">
      <p className="secondary">
        <Trans>
          Version {latest.version}, sent {fmt.dateTime(latest.submittedAt)}, declared by {latest.declaredBy}.
          SHA-256 <code className="hash">{latest.canonicalSha256}</code>
        </Trans>
      </p>
      {earlier.length > 0 && (
        <Select
          dense
          name="from"
          label={t`Show what changed since`}
          none={t`Show all answers`}
          value={from}
          options={earlier.map(({ version, submittedAt }) => {
            const sent = fmt.dateTime(submittedAt);
            return { value: String(version), label: t`Version ${version}, ${sent}` };
          })}
          onChange={setFrom}
        />
      )}
      {from === '' ? (
        <AnswerSummary answers={latest.answers as Answers} fileLink={caseFileLink(reference)} />
      ) : (
        <Changes reference={reference} from={Number(from)} to={latest.version} />
      )}
    </div>
  );
}

function Changes({
  reference,
  from,
  to,
}: {
  readonly reference: string;
  readonly from: number;
  readonly to: number;
}) {
  const { data, error } = useQuery(changesQuery(reference, from, to));
  if (data === undefined) return error === null ? <Skeleton /> : <RefusalList error={error} />;
  return (
    <section className="stack" aria-labelledby="changes">
      <Heading id="changes">
        <Trans>
          From version {from} to version {to}
        </Trans>
      </Heading>
      <AnswerChanges
        before={data.from.answers as Answers}
        after={data.to.answers as Answers}
        fileLink={caseFileLink(reference)}
      />
    </section>
  );
}
