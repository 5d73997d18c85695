import { plural } from '@lingui/core/macro';
import { useLingui as useCatalogue } from '@lingui/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { ClockView, ForecastView } from '@article5/contracts/calendar';
import { DeadlineTag, Tag } from '../../ui';
import { clockSentences } from './clock-words';
import { caseClockQuery, ownClockQuery } from './query';

/** The sentence that explains a clock: where it stands, why it stood still, whose holidays counted. */
export function ClockSentence({ clock }: { readonly clock: ClockView }) {
  useCatalogue();
  return <span className="clock">{clockSentences(clock).join(' ')}</span>;
}

/** A clock in a list: one tag. */
export function ClockTag({ clock }: { readonly clock: ClockView }) {
  const { t } = useLingui();
  const { lateBy } = clock;
  switch (clock.state) {
    case 'NONE':
      return <span className="secondary">{t`None set`}</span>;
    case 'UNKNOWN':
      return <Tag tone="warn">{t`Not known`}</Tag>;
    case 'STOPPED':
      return <DeadlineTag daysLeft={0} stopped />;
    case 'RUNNING':
      return <DeadlineTag daysLeft={clock.left?.count ?? 0} working urgent={2} soon={5} />;
    case 'LATE':
      return (
        <Tag tone="error">
          {t`${plural(lateBy, { one: '# working day late', other: '# working days late' })}`}
        </Tag>
      );
    case 'MET':
    case 'ENDED':
      return <span className="secondary">{t`Finished`}</span>;
  }
}

function ForecastSentence({ forecast }: { readonly forecast: ForecastView }) {
  const { t } = useLingui();
  const { needed, left, isAtRisk, usual } = forecast;
  const { workingDays, cases } = usual;
  return (
    <span className="clock__forecast">
      {isAtRisk && <Tag tone="warn">{t`Likely to be late`}</Tag>}{' '}
      <Trans>
        Cases take {workingDays} working days here (middle of the last {cases}): about {needed} more are
        needed, {left} are left.
      </Trans>
    </span>
  );
}

/** The clock of a case with everything that explains it, for its officers. */
export function CaseClock({ reference }: { readonly reference: string }) {
  const { data, isError } = useQuery(caseClockQuery(reference));
  if (isError || data === null) return <Trans>The clock could not be read</Trans>;
  if (data === undefined) return <>…</>;
  return (
    <>
      <ClockSentence clock={data.clock} />
      {data.forecast && (
        <>
          {' '}
          <ForecastSentence forecast={data.forecast} />
        </>
      )}
    </>
  );
}

/** The clock of a case in a list. */
export function CaseClockTag({ reference }: { readonly reference: string }) {
  const { data } = useQuery(caseClockQuery(reference));
  return data ? <ClockTag clock={data.clock} /> : <>…</>;
}

/** The clock of an own notification: what the authority sees, without the forecast. */
export function OwnClock({ notificationId }: { readonly notificationId: string }) {
  const { data, isError } = useQuery(ownClockQuery(notificationId));
  if (isError) return <Trans>The clock could not be read</Trans>;
  return data ? <ClockSentence clock={data} /> : <>…</>;
}
