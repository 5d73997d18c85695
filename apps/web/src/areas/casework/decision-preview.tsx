import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import type { CaseView } from '@article5/contracts/casework';
import type {
  DecisionDraft,
  DecisionPreview as Preview,
  previewDecision,
} from '@article5/contracts/decision';
import { call } from '../../api/client';
import { RefusalList } from '../../app/refusal-list';
import { fmt } from '../../i18n/format';
import { refusalText } from '../../i18n/refusals';
import { Heading } from '../../ui';
import { ChangesSinceHearing } from './changes-since-return';
import { caseKey } from './case-queries';
import { LetterShown } from './decision-shown';

/** The letter as it would be, kept up with what is typed, and every reason why it cannot be sent yet. */
export function DecisionPreview({ view, draft }: { readonly view: CaseView; readonly draft: DecisionDraft }) {
  const { reference } = view;
  const heard = view.hearings.find(({ state }) => state === 'ANSWERED' || state === 'LAPSED');
  const body = useDeferredValue(draft);
  const { data, error } = useQuery({
    queryKey: [...caseKey(reference), 'preview', body],
    queryFn: () =>
      call<typeof previewDecision>('POST /api/cases/:reference/decision/preview', {
        params: { reference },
        body,
      }),
    placeholderData: (old) => old,
    retry: false,
  });
  return (
    <section className="stack" aria-labelledby="preview">
      <Heading level={3} id="preview">
        <Trans>Preview</Trans>
      </Heading>
      <RefusalList error={error} />
      {data !== undefined && data.refusals.length > 0 && (
        <>
          <p>
            <strong>
              <Trans>Still missing</Trans>
            </strong>
          </p>
          <ul className="list">
            {[...new Set(data.refusals.map(refusalText))].map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </>
      )}
      {data !== undefined && <LetterNotes preview={data} />}
      {data !== undefined && heard !== undefined && (
        <ChangesSinceHearing heard={heard} letter={data.letter} />
      )}
      {data !== undefined && <LetterShown letter={data.letter} />}
    </section>
  );
}

/** Which language the letter is in, and whether it names a remedy: what the officer cannot see in the text itself. */
function LetterNotes({ preview }: { readonly preview: Preview }) {
  const { letter, wantedLanguage, remedyConfirmed } = preview;
  const written = fmt.language(letter.language);
  const wanted = fmt.language(wantedLanguage);
  return (
    <ul className="list secondary">
      <li>
        {letter.language === wantedLanguage ? (
          <Trans>Letter in {written}, as the exporter asked. Write your own words in it too.</Trans>
        ) : (
          <Trans>
            The exporter asked for {wanted}; the library does not have it, so the letter is in {written}.
          </Trans>
        )}
      </li>
      <li>
        {remedyConfirmed ? (
          <Trans>Remedy: confirmed by your authority.</Trans>
        ) : (
          <Trans>Remedy: not confirmed; the letter says that national law decides.</Trans>
        )}
      </li>
    </ul>
  );
}
