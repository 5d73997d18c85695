import { Trans, useLingui } from '@lingui/react/macro';
import type { TimelineEntry as Entry } from '@article5/contracts/casework';
import { fmt } from '../../i18n/format';
import { Timeline } from '../../ui';
import { ACT_WORDS } from '../../words/act';
import { useWord } from '../../words/word';

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
            <strong>{word(ACT_WORDS, entry.kind)}</strong>
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
