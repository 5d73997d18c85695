import { Trans, useLingui } from '@lingui/react/macro';
import type { NationalPreview, SharedRow } from '@article5/contracts/consultation';
import { SharedFile } from '../../features/opinion';
import { useMessage } from '../../i18n/messages';
import { Checkboxes, Details } from '../../ui';

/** Which answers and documents go, and exactly what the bodies will read. */
export function RedactionPreview(props: {
  readonly preview: NationalPreview;
  readonly chosen: { readonly answerKeys: readonly string[]; readonly attachmentIds: readonly string[] };
  readonly onAnswers: (keys: string[]) => void;
  readonly onFiles: (ids: string[]) => void;
}) {
  const { t } = useLingui();
  const msg = useMessage();
  const { preview, chosen, onAnswers, onFiles } = props;
  const { answers, files } = preview;
  const sent = answers.filter(({ key }) => chosen.answerKeys.includes(key)).map(({ row }) => row);
  const sentFiles = files.filter(({ attachmentId }) => chosen.attachmentIds.includes(attachmentId));
  return (
    <>
      <Details
        summary={
          <Trans>
            Choose what is sent: {chosen.answerKeys.length} of {answers.length} answers,{' '}
            {chosen.attachmentIds.length} of {files.length} documents
          </Trans>
        }
      >
        <Checkboxes
          name="answerKeys"
          label={t`Answers that are sent`}
          hint={t`Who the exporter is, personal data and prices stay off unless you put them on; bodies that are not cleared never get them.`}
          value={chosen.answerKeys}
          onChange={onAnswers}
          choices={answers.map(({ key, row, isProtected }) => {
            const { printLabel, item } = row as unknown as SharedRow;
            const name = msg(printLabel);
            return {
              value: key,
              label: item === undefined ? name : t`${name}, item ${item}`,
              ...(isProtected ? { hint: t`Protected` } : {}),
            };
          })}
        />
        {files.length > 0 && (
          <Checkboxes
            name="attachmentIds"
            label={t`Documents that are sent`}
            hint={t`Documents go to cleared bodies only.`}
            value={chosen.attachmentIds}
            onChange={onFiles}
            choices={files.map(({ attachmentId, fileName }) => ({ value: attachmentId, label: fileName }))}
          />
        )}
      </Details>
      <Details summary={<Trans>Look at exactly what they will read</Trans>}>
        <SharedFile shared={sent} files={sentFiles} />
      </Details>
    </>
  );
}
