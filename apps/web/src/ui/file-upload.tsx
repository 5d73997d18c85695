import { Trans, useLingui } from '@lingui/react/macro';
import { useId, useState, type DragEvent, type ReactNode } from 'react';
import { fmt } from '../i18n/format';
import { PlainButton } from './button';
import { FieldNotes, fieldClass, labelClass, LabelText, useFieldIds, type FieldProps } from './field';

export type UploadState = 'uploading' | 'checking' | 'ready' | 'failed';

/** One file in the list: on its way, or already with the server. */
export interface UploadItem {
  readonly key: string;
  readonly name: string;
  readonly size: number;
  readonly state: UploadState;
  /** 0 to 1 while uploading. */
  readonly progress?: number;
  /** Why it failed, in words. */
  readonly problem?: string;
  /** Where it can be read again. */
  readonly href?: string;
  /** Instead of "Ready", where there is more to say. */
  readonly note?: string;
  /** A control about this file, below its name. */
  readonly extra?: ReactNode;
}

export interface FileUploadProps extends FieldProps {
  readonly items: readonly UploadItem[];
  /** Called at once with the files chosen or dropped: there is no second "Upload" button. */
  readonly onFiles: (files: File[]) => void;
  readonly onRemove?: (item: UploadItem) => void;
  readonly accept?: string;
  readonly multiple?: boolean;
}

function StateText({ item }: { readonly item: UploadItem }) {
  const { t } = useLingui();
  const done = fmt.percent(item.progress ?? 0);
  if (item.state === 'uploading') return <>{t`Uploading, ${done}`}</>;
  if (item.state === 'checking') return <>{t`Being checked`}</>;
  if (item.state === 'ready') return <>{item.note ?? t`Ready`}</>;
  return <>{item.problem ?? t`Not accepted`}</>;
}

function FileRow({
  item,
  onRemove,
}: {
  readonly item: UploadItem;
  readonly onRemove?: (item: UploadItem) => void;
}) {
  return (
    <li>
      <span className="files__name">
        {item.href === undefined ? item.name : <a href={item.href}>{item.name}</a>}{' '}
        <span className="field__optional">({fmt.fileSize(item.size)})</span>
      </span>
      {onRemove && (
        <PlainButton onClick={() => onRemove(item)}>
          <Trans>
            Remove <span className="visually-hidden">{item.name}</span>
          </Trans>
        </PlainButton>
      )}
      <span className={item.state === 'failed' ? 'files__state files__state--error' : 'files__state'}>
        <StateText item={item} />
      </span>
      {item.extra !== undefined && <div className="files__extra">{item.extra}</div>}
      {item.state === 'uploading' && <progress value={item.progress ?? 0} aria-label={item.name} />}
    </li>
  );
}

/** Said aloud at the start, half way and at the end only. */
function Announcement({ items }: { readonly items: readonly UploadItem[] }) {
  const { t } = useLingui();
  const texts = items.map((item): string => {
    const { name } = item;
    if (item.state === 'ready') return t`${name} is ready`;
    if (item.state === 'failed') return t`${name} was not accepted`;
    if (item.state === 'checking') return t`${name} is being checked`;
    return (item.progress ?? 0) >= 0.5 ? t`${name} is half way` : t`${name} is being uploaded`;
  });
  return (
    <span className="visually-hidden" role="status">
      {texts.join('. ')}
    </span>
  );
}

export function FileUpload(props: FileUploadProps) {
  const ids = useFieldIds(props);
  const labelId = useId();
  const [over, setOver] = useState(false);
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    props.onFiles([...event.dataTransfer.files]);
  };
  const optional = props.optional === true ? { optional: true } : {};
  const label: ReactNode = (
    <span className={labelClass(props)} id={labelId}>
      <LabelText label={props.label} {...optional} />
    </span>
  );
  return (
    <div className={fieldClass(props.error)}>
      {props.asHeading === true ? <h1 className="start">{label}</h1> : label}
      <FieldNotes hint={props.hint} error={props.error} ids={ids} />
      <div
        className={over ? 'dropzone dropzone--over' : 'dropzone'}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={onDrop}
      >
        <input
          className="dropzone__input"
          type="file"
          id={ids.control}
          multiple={props.multiple !== false}
          accept={props.accept}
          aria-labelledby={`${labelId} ${ids.control}-button`}
          aria-describedby={ids.describedBy}
          onChange={(event) => {
            props.onFiles([...(event.target.files ?? [])]);
            event.target.value = '';
          }}
        />
        <label className="button button--secondary" htmlFor={ids.control} id={`${ids.control}-button`}>
          <Trans>Choose files</Trans>
        </label>
        <span className="secondary">
          <Trans>or drop them here</Trans>
        </span>
      </div>
      {props.items.length > 0 && (
        <ul className="files">
          {props.items.map((item) => (
            <FileRow key={item.key} item={item} {...(props.onRemove ? { onRemove: props.onRemove } : {})} />
          ))}
        </ul>
      )}
      <Announcement items={props.items} />
    </div>
  );
}
