import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import type { MessageDescriptor } from '@lingui/core';
import type { TimelineEntry as Entry } from '@article5/contracts/casework';
import { fmt } from '../../i18n/format';
import { Timeline } from '../../ui';
import { useWord } from '../../words/word';

/** What each recorded act is called. */
const ACTS: Readonly<Record<string, MessageDescriptor>> = {
  SUBMITTED: msg`Notification received, receipt given`,
  ASSIGNED: msg`Officer changed`,
  LABELLED: msg`Label put on`,
  DOCUMENT_EXAMINED: msg`Document examined`,
  UNLABELLED: msg`Label taken off`,
  ROUTED: msg`Given to a team by rule`,
  ASSESSMENT_STARTED: msg`Assessment started`,
  INDICATOR_JUDGED: msg`Indicator judged`,
  TRANSACTION_COMPARED: msg`Similar transaction judged`,
  CLARIFICATION_ASKED: msg`Clarification asked of the exporter`,
  CLARIFICATION_ANSWERED: msg`Exporter answered`,
  CLARIFICATION_PARTLY_ANSWERED: msg`Exporter answered in part`,
  CLARIFICATION_EXTENSION_ASKED: msg`Exporter asked for more time`,
  CLARIFICATION_EXTENSION_GRANTED: msg`More time given`,
  CLARIFICATION_EXTENSION_REFUSED: msg`More time not given`,
  CLARIFICATION_CANCELLED: msg`Clarification taken back`,
  INTAKE_STEP_RETRIED: msg`Check tried again`,
  DECISION_PROPOSED: msg`Decision proposed`,
  DECISION_RETURNED: msg`Decision returned`,
  DECIDED: msg`Decided`,
  LETTER_POSTED: msg`Letter sent by post`,
  CUSTOMS_INFORMED: msg`Customs informed`,
  SHARED: msg`Shared with Member States and Commission`,
  SHARING_WITHHELD: msg`Sharing withheld`,
  CONSULTATION_ASKED: msg`Another authority asked`,
  CONSULTATION_EXTENDED: msg`Extension of a consultation`,
  CONSULTATION_ANSWERED: msg`Another authority answered`,
  CONSULTATION_DEEMED: msg`Another authority did not answer in time`,
  CONSULTATION_TAKEN_BACK: msg`Question to another authority taken back`,
  CONSULTATION_EXPLAINED: msg`Decision explained to the other authorities`,
  OPINION_ASKED: msg`Other bodies asked for an opinion`,
  OPINION_GIVEN: msg`Opinion given`,
  OPINIONS_ENDED: msg`Round of opinions ended`,
  OPINIONS_WITHDRAWN: msg`Request for opinions withdrawn`,
  OPINIONS_SETTLED: msg`Differences of opinion settled`,
  UNION_REVIEW_ASKED: msg`The Union asks to look again`,
  UNION_REVIEW_ANSWERED: msg`Answered the Union after looking again`,
  UNION_REVIEW_ENDED: msg`Review by the Union ended`,
  CLOSED: msg`Case closed`,
  FILE_PRINTED: msg`Case file printed`,
  NOTE_ADDED: msg`Note`,
  CONFLICT_DECLARED: msg`Conflict of interest declared`,
  CONFLICT_LIFTED: msg`Conflict of interest lifted`,
  HANDED_OVER: msg`Handed over to another officer`,
  HANDOVER_ACKNOWLEDGED: msg`Hand-over acknowledged`,
  REVIEW_OPENED: msg`To look at again: screening changed`,
  REVIEW_DONE: msg`Looked at again`,
  WITHDRAWN: msg`Withdrawn by the exporter`,
};

/** What happened, newest first, each with who and when; words kept with the act below it. */
export function CaseTimeline({ entries }: { readonly entries: readonly Entry[] }) {
  const { t } = useLingui();
  const word = useWord();
  return (
    <Timeline
      label={t`Timeline of the case`}
      entries={entries.map((entry) => ({
        key: entry.actionId,
        title: (
          <>
            <strong>{word(ACTS, entry.kind)}</strong>
            {!entry.exporterVisible && (
              <span className="secondary">
                {' '}
                <Trans>(internal)</Trans>
              </span>
            )}
          </>
        ),
        meta: (
          <>
            {fmt.dateTime(entry.at)}{' '}
            {entry.actor === null ? <Trans>by the portal</Trans> : <Trans>by {entry.actor}</Trans>}
          </>
        ),
        ...(entry.text === null ? {} : { body: <p className="quote">{entry.text}</p> }),
      }))}
    />
  );
}
