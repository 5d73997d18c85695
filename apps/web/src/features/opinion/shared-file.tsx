import { Trans } from '@lingui/react/macro';
import type { ReviewView, SharedRow } from '@article5/contracts/consultation';
import { useMessage } from '../../i18n/messages';
import { SummaryList } from '../../ui';
import { AnswerParts, type FileLink } from '../questions';

/** The part of the file that was sent: answers as they were then, and the documents that went with them. */
export function SharedFile(props: {
  readonly shared: ReviewView['shared'];
  readonly files: ReviewView['files'];
  readonly fileLink?: FileLink;
}) {
  const msg = useMessage();
  const { files, fileLink } = props;
  const rows = props.shared as unknown as readonly SharedRow[];
  return (
    <>
      <SummaryList
        rows={rows.map((row) => ({
          key: row.key,
          term: nameOf(
            row,
            msg(row.printLabel),
            row.signLabel === undefined ? undefined : msg(row.signLabel),
          ),
          value: <AnswerParts parts={row.parts} {...(fileLink ? { fileLink } : {})} />,
        }))}
      />
      {files.length > 0 && (
        <>
          <p>
            <Trans>Documents</Trans>
          </p>
          <ul className="list">
            {files.map(({ attachmentId, fileName }) => {
              const href = fileLink?.(attachmentId);
              return (
                <li key={attachmentId}>{href === undefined ? fileName : <a href={href}>{fileName}</a>}</li>
              );
            })}
          </ul>
        </>
      )}
    </>
  );
}

function nameOf({ item }: SharedRow, name: string, sign: string | undefined): string {
  if (sign !== undefined) return `${name}: ${sign}`;
  return item === undefined || item === 1 ? name : `${name} (${item})`;
}
