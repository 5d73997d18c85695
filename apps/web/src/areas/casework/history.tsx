import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { downloadLetter } from '@article5/contracts/decision';
import { linkTo } from '../../api/client';
import { fmt } from '../../i18n/format';
import { Button, EmptyState, Heading } from '../../ui';
import { caseQuery } from './case-queries';
import { CaseTimeline } from './case-timeline';
import { NoteForm } from './note-form';
import { PrintCaseFile } from './print-case-file';

const route = getRouteApi('/$lang/c/cases/$reference');

/** Everything that was recorded, and the letters issued. */
export function CaseHistory() {
  const { t } = useLingui();
  const { reference } = route.useParams();
  const { data: view } = useSuspenseQuery(caseQuery(reference));
  return (
    <div className="stack">
      <Heading>
        <Trans>Letters</Trans>
      </Heading>
      {view.letters.length === 0 ? (
        <EmptyState title={t`No letter has been issued`} />
      ) : (
        <ul className="list">
          {view.letters.map((letter) => (
            <li key={letter.letterId}>
              {letter.pdfReady ? (
                <a
                  href={linkTo<typeof downloadLetter>('GET /api/cases/:reference/letters/:letterId/file', {
                    params: { reference, letterId: letter.letterId },
                  })}
                >
                  {letter.title} (PDF)
                </a>
              ) : (
                letter.title
              )}{' '}
              <span className="secondary">
                {fmt.dateTime(letter.issuedAt)}.{' '}
                {letter.readAt === null ? (
                  <Trans>Not read by the exporter yet.</Trans>
                ) : (
                  <Trans>Read by the exporter {fmt.dateTime(letter.readAt)}.</Trans>
                )}{' '}
                {letter.replacedAt !== null && (
                  <Trans>Replaced by a new letter {fmt.dateTime(letter.replacedAt)}.</Trans>
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
      <Heading>
        <Trans>History</Trans>
      </Heading>
      <NoteForm view={view} />
      <CaseTimeline entries={view.timeline} />
      <div className="no-print">
        <Button kind="secondary" small onClick={() => window.print()}>
          <Trans>Print</Trans>
        </Button>{' '}
        <PrintCaseFile reference={reference} />
      </div>
    </div>
  );
}
