import type { AttachmentAnswer, AttachmentsField } from '@article5/contracts/questions';
import { useLingui } from '@lingui/react/macro';
import { useMessage } from '../../i18n/messages';
import { FileUpload, Select, type FieldProps, type UploadItem } from '../../ui';
import { useFieldsDesk } from './fields-context';

function KindSelect(props: {
  readonly field: AttachmentsField;
  readonly file: AttachmentAnswer;
  readonly onChange: (kind: string) => void;
}) {
  const msg = useMessage();
  const { t } = useLingui();
  const { field, file } = props;
  const { title } = file;
  return (
    <Select
      id={`${field.name}-kind-${file.id}`}
      label={t`What ${title} is`}
      labelHidden
      none={t`Say what it is`}
      options={field.kinds.map((kind) => ({ value: kind.value, label: msg(kind.label) }))}
      value={file.kind}
      onChange={props.onChange}
    />
  );
}

/** Files that belong to an answer: they are sent at once, and what becomes of each is said beside it. */
export function FileControl(props: {
  readonly field: AttachmentsField;
  readonly props: FieldProps;
  readonly value: readonly AttachmentAnswer[];
  readonly onChange: (files: readonly AttachmentAnswer[]) => void;
}) {
  const { field, value, onChange } = props;
  const { t } = useLingui();
  const { files } = useFieldsDesk();
  const setKind = (id: string, kind: string) =>
    onChange(value.map((file) => (file.id === id ? { ...file, kind } : file)));
  const saved = value.map((file): UploadItem => {
    const known = files.find(file.id);
    const extra = <KindSelect field={field} file={file} onChange={(kind) => setKind(file.id, kind)} />;
    return known === undefined
      ? { key: file.id, name: file.title, size: 0, state: 'failed', problem: t`This file is no longer there` }
      : { ...known, ...(known.state === 'failed' ? {} : { extra }) };
  });
  return (
    <FileUpload
      {...props.props}
      hint={props.props.hint ?? t`Up to 50 MB each. PDF, pictures, office documents or plain text.`}
      items={[...saved, ...files.uploads(field.name)]}
      onFiles={(chosen) => files.add(field.name, chosen)}
      onRemove={(item) => {
        const file = value.find(({ id }) => id === item.key);
        if (file === undefined) files.dismiss(item.key);
        else files.remove(field.name, file);
      }}
    />
  );
}
