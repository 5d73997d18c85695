import type { ListField, RowField } from '@article5/contracts/questions';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMessage } from '../../i18n/messages';
import { Button, Fieldset, PlainButton, Select } from '../../ui';
import { useFieldsDesk } from './fields-context';
import type { TypedRow } from './form-value';
import { CountryControl, TextControl } from './plain-controls';
import { useRowsFocus } from './rows-focus';

interface RowControlProps {
  readonly field: RowField;
  readonly id: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function RowControl({ field, id, value, onChange }: RowControlProps) {
  const msg = useMessage();
  const { t } = useLingui();
  const { errors, context } = useFieldsDesk();
  const error = errors.find((entry) => entry.field === id)?.text;
  const props = {
    label: msg(field.label),
    id,
    error,
    ...(field.hint === undefined ? {} : { hint: msg(field.hint) }),
    ...(field.requiredWhen === undefined ? { optional: true } : {}),
  };
  if (field.type === 'COUNTRY') return <CountryControl {...{ field, props, value, onChange, context }} />;
  if (field.type === 'CHOICE') {
    const options = field.options.map((option) => ({ value: option.value, label: msg(option.label) }));
    return <Select {...props} none={t`Choose`} options={options} value={value} onChange={onChange} />;
  }
  return <TextControl {...{ field, props, value, onChange }} />;
}

/** Rows of the same fields, one below the other; as many as are needed. */
export function ListControl(props: {
  readonly field: ListField;
  readonly required: boolean;
  readonly error: string | undefined;
  readonly rows: readonly TypedRow[];
  readonly onChange: (rows: readonly TypedRow[]) => void;
}) {
  const { field, onChange } = props;
  const msg = useMessage();
  // Where something must be given, the first row stands open.
  const rows = props.rows.length === 0 && props.required ? [{}] : props.rows;
  const focus = useRowsFocus(field.name);
  const label = msg(field.label);
  const add = () => {
    onChange([...rows, {}]);
    focus.onRow(rows.length);
  };
  const remove = (index: number) => {
    onChange(rows.filter((_, place) => place !== index));
    focus.onList();
  };
  return (
    <Fieldset
      legend={
        <span id={field.name} tabIndex={-1}>
          {label}
        </span>
      }
    >
      {field.hint !== undefined && <p className="field__hint">{msg(field.hint)}</p>}
      {props.error !== undefined && <p className="field__error">{props.error}</p>}
      {rows.length > 0 && (
        <ol className="rows">
          {rows.map((row, index) => {
            const number = index + 1;
            return (
              <li key={index} className="form">
                <p>
                  <strong>
                    {label}: {number}
                  </strong>
                </p>
                {field.fields.map((part) => (
                  <RowControl
                    key={part.name}
                    field={part}
                    id={`${field.name}-${index}-${part.name}`}
                    value={row[part.name] ?? ''}
                    onChange={(value) =>
                      onChange(
                        rows.map((other, at) => (at === index ? { ...other, [part.name]: value } : other)),
                      )
                    }
                  />
                ))}
                <PlainButton onClick={() => remove(index)}>
                  <Trans>
                    Remove{' '}
                    <span className="visually-hidden">
                      {label} {number}
                    </span>
                  </Trans>
                </PlainButton>
              </li>
            );
          })}
        </ol>
      )}
      {rows.length < field.max && (
        <Button kind="secondary" onClick={add}>
          {rows.length === 0 ? (
            <Trans>
              Add <span className="visually-hidden">{label}</span>
            </Trans>
          ) : (
            <Trans>
              Add another <span className="visually-hidden">{label}</span>
            </Trans>
          )}
        </Button>
      )}
    </Fieldset>
  );
}
