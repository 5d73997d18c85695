import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type {
  downloadCaseAttachment,
  downloadCaseReceipt,
  readPaperEntry,
} from '@article5/contracts/notification';
import { call, linkTo } from '../../api/client';
import { fmt } from '../../i18n/format';
import { NotificationBanner } from '../../ui';

/** On a case that came on paper: who entered it, when it arrived, the original, the receipt to post. */
export function PaperNote({ reference }: { readonly reference: string }) {
  const { t } = useLingui();
  const params = { reference };
  const { data } = useQuery({
    queryKey: ['/api/cases', reference, 'paper'],
    staleTime: Infinity,
    queryFn: ({ signal }) =>
      call<typeof readPaperEntry>('GET /api/cases/:reference/paper', { params }, { signal }),
  });
  const paper = data?.paper;
  if (!paper) return null;
  const channels = { POST: t`by post`, E_MAIL: t`by e-mail`, BY_HAND: t`by hand` };
  const channel = channels[paper.channel];
  return (
    <NotificationBanner title={t`Entered from paper`}>
      <p>
        <Trans>
          Came {channel} on {fmt.date(paper.arrivedOn)}, entered by {paper.enteredBy} on{' '}
          {fmt.dateTime(paper.enteredAt)}.
        </Trans>{' '}
        {paper.daysLate > 0 && (
          <strong>
            <Plural value={paper.daysLate} one="Entered # day late." other="Entered # days late." />
          </strong>
        )}{' '}
        {paper.notOnPaper > 0 && (
          <Plural
            value={paper.notOnPaper}
            one="# required answer is not on the paper."
            other="# required answers are not on the paper."
          />
        )}
      </p>
      <ul className="list">
        {paper.originals.map(({ attachmentId, fileName }) => (
          <li key={attachmentId}>
            <a
              href={linkTo<typeof downloadCaseAttachment>(
                'GET /api/cases/:reference/attachments/:attachmentId/file',
                {
                  params: { reference, attachmentId },
                },
              )}
            >
              {fileName}
            </a>{' '}
            <Trans>(the original)</Trans>
          </li>
        ))}
        <li>
          <a href={linkTo<typeof downloadCaseReceipt>('GET /api/cases/:reference/receipt', { params })}>
            <Trans>Receipt as a letter (PDF)</Trans>
          </a>
        </li>
      </ul>
    </NotificationBanner>
  );
}
