import { Plural, Trans } from '@lingui/react/macro';
import type { AskedConsultationView, ConsultationEventView } from '@article5/contracts/consultation';
import { fmt } from '../../i18n/format';
import { Timeline } from '../../ui';
import { ANSWER_WORDS, CONSULTATION_EVENT_WORDS, SILENCE_WORDS } from '../../words/consultation';
import { useWord } from '../../words/word';

type Clocked = Pick<AskedConsultationView, 'kind' | 'state' | 'clock' | 'answer'>;

/** Until when, whose days count, and what silence means: one sentence each. */
export function ConsultationClockText({ consultation }: { readonly consultation: Clocked }) {
  const word = useWord();
  const { clock, state, kind, answer } = consultation;
  const days = clock.workingDaysLeft;
  const holidays = fmt.list(clock.holidays.map((day) => fmt.shortDate(day)));
  return (
    <>
      <p>
        {state === 'OPEN' && days !== null && days > 0 && (
          <strong>
            <Plural value={days} one="# working day left" other="# working days left" />{' '}
          </strong>
        )}
        {state === 'OPEN' && days === 0 && (
          <strong>
            <Trans>The last day is today or over.</Trans>{' '}
          </strong>
        )}
        {answer !== null && <strong>{word(ANSWER_WORDS, answer)}. </strong>}
        <Trans>
          Received {fmt.date(clock.receivedOn)}, to be answered by {fmt.date(clock.dueOn)} (working days of{' '}
          {fmt.country(clock.calendar)}, day of receipt not counted).
        </Trans>{' '}
        {clock.holidays.length > 0 && <Trans>Holidays left out: {holidays}.</Trans>}{' '}
        {clock.extendedBy > 0 && (
          <Trans>
            Extended by {clock.extendedBy} working days; the first last day was {fmt.date(clock.initialDueOn)}
            .
          </Trans>
        )}{' '}
        {clock.beyondCautiousTotal && (
          <Trans>
            In all this is more than 30 working days: a cautious reading of the Regulation stops there.
          </Trans>
        )}
      </p>
      {state === 'OPEN' && <p className="secondary">{word(SILENCE_WORDS, kind)}</p>}
    </>
  );
}

/** What happened, newest first, with the words of the two authorities. */
export function ConsultationEvents({ events }: { readonly events: readonly ConsultationEventView[] }) {
  const word = useWord();
  return (
    <Timeline
      entries={events.map((event) => ({
        key: String(event.number),
        title: (
          <>
            {word(CONSULTATION_EVENT_WORDS, event.kind)}
            {event.workingDays !== null && (
              <>
                {': '}
                <Plural value={event.workingDays} one="# working day" other="# working days" />
              </>
            )}
          </>
        ),
        meta: (
          <>
            {fmt.dateTime(event.at)}{' '}
            {event.byAuthority === null ? <Trans>by the clock</Trans> : event.byAuthority}
            {event.actor !== null && `, ${event.actor}`}
          </>
        ),
        ...(event.text === null ? {} : { body: <p className="quote">{event.text}</p> }),
      }))}
    />
  );
}
