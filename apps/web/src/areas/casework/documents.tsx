import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type {
  CaseAttachmentView,
  examineDocument,
  listCaseAttachments,
} from '@article5/contracts/notification';
import { parseKey } from '@article5/contracts/questions';
import { call } from '../../api/client';
import { RefusalList } from '../../app/refusal-list';
import { fmt } from '../../i18n/format';
import { useMessage } from '../../i18n/messages';
import { Button, DataTable, EmptyState, showToast, Tag } from '../../ui';
import { mayDo } from './available';
import { caseKey, caseQuery, useCaseAct } from './case-queries';
import { caseFileLink } from './file-link';

const route = getRouteApi('/$lang/c/cases/$reference');

const documentsQuery = (reference: string) => ({
  queryKey: [...caseKey(reference), 'documents'],
  queryFn: () =>
    call<typeof listCaseAttachments>('GET /api/cases/:reference/attachments', { params: { reference } }),
});

/** Every document that the case was sent with: what it supports, whether it can be opened, who examined it. */
export function CaseDocuments() {
  const { t } = useLingui();
  const { reference } = route.useParams();
  const { data: view } = useSuspenseQuery(caseQuery(reference));
  const { data } = useSuspenseQuery(documentsQuery(reference));
  const examine = useCaseAct(reference, (attachmentId: string) =>
    call<typeof examineDocument>('PUT /api/cases/:reference/attachments/:attachmentId/examination', {
      params: { reference, attachmentId },
    }),
  );
  const may = mayDo(view, 'examine-document');
  return (
    <div className="stack">
      <RefusalList error={examine.error} />
      <DataTable<CaseAttachmentView>
        caption={t`Documents`}
        dense
        stacked
        rows={data.items}
        rowKey={({ attachmentId }) => attachmentId}
        empty={
          <EmptyState title={t`The case was sent without documents`}>
            <Trans>What is missing can be asked for under Requests.</Trans>
          </EmptyState>
        }
        columns={[
          {
            key: 'name',
            header: t`Document`,
            rowHeader: true,
            cell: (file) => <Name file={file} reference={reference} />,
          },
          { key: 'supports', header: t`Supports`, cell: (file) => <Supports file={file} /> },
          { key: 'state', header: t`State`, cell: (file) => <State file={file} /> },
          {
            key: 'examined',
            header: t`Examined`,
            cell: (file) => (
              <Examined
                file={file}
                onExamine={
                  may && file.state === 'CLEAN'
                    ? () =>
                        examine.mutate(file.attachmentId, {
                          onSuccess: () => showToast(t`Marked as examined`),
                        })
                    : undefined
                }
              />
            ),
          },
        ]}
      />
    </div>
  );
}

function Name({ file, reference }: { readonly file: CaseAttachmentView; readonly reference: string }) {
  const name = <span translate="no">{file.title ?? file.fileName}</span>;
  return (
    <>
      {file.state === 'CLEAN' ? (
        <a href={caseFileLink(reference)(file.attachmentId)} target="_blank" rel="noreferrer">
          {name}
        </a>
      ) : (
        name
      )}{' '}
      <span className="secondary">
        <span translate="no">{file.fileName}</span>, {fmt.fileSize(file.sizeInBytes)},{' '}
        {fmt.shortDate(file.uploadedAt)}
      </span>
    </>
  );
}

/** The answers that name the document. */
function Supports({ file: { answerKeys } }: { readonly file: CaseAttachmentView }) {
  const message = useMessage();
  if (answerKeys.length === 0) return <Trans>No answer of the newest version names it</Trans>;
  return (
    <ul className="list list--tight">
      {answerKeys.map((key) => {
        const question = parseKey(key)?.question;
        return (
          <li key={key}>
            {key} {question !== undefined && message(question.officerLabel)}
          </li>
        );
      })}
    </ul>
  );
}

function State({ file: { state } }: { readonly file: CaseAttachmentView }) {
  switch (state) {
    case 'CLEAN':
      return (
        <Tag tone="ok">
          <Trans>Checked for viruses</Trans>
        </Tag>
      );
    case 'QUARANTINED':
      return (
        <Tag tone="warn">
          <Trans>Being checked</Trans>
        </Tag>
      );
    case 'INFECTED':
      return (
        <Tag tone="error">
          <Trans>Virus found: cannot be opened</Trans>
        </Tag>
      );
  }
}

function Examined(props: {
  readonly file: CaseAttachmentView;
  readonly onExamine: (() => void) | undefined;
}) {
  const { t } = useLingui();
  const { file, onExamine } = props;
  const name = file.title ?? file.fileName;
  const isMine = file.examinations.some(({ isOwn }) => isOwn);
  return (
    <>
      {file.examinations.map(({ by, at }) => (
        <p key={`${by}-${at}`}>
          <span translate="no">{by}</span>, {fmt.dateTime(at)}
        </p>
      ))}
      {file.examinations.length === 0 && onExamine === undefined && <Trans>Not yet</Trans>}
      {onExamine !== undefined && !isMine && (
        <Button kind="secondary" onClick={onExamine} aria-label={t`Mark as examined: ${name}`}>
          <Trans>Mark as examined</Trans>
        </Button>
      )}
    </>
  );
}
