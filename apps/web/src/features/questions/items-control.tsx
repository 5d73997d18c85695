import type { ItemsField } from '@article5/contracts/questions';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMessage } from '../../i18n/messages';
import { PlainButton, Radios } from '../../ui';
import { useFieldsDesk } from './fields-context';
import type { TypedItems } from './form-value';

/** The items so far, and whether there is another. */
export function ItemsControl(props: {
  readonly field: ItemsField;
  readonly error: string | undefined;
  readonly value: TypedItems;
  readonly onChange: (value: TypedItems) => void;
}) {
  const { field, value, onChange } = props;
  const msg = useMessage();
  const { t } = useLingui();
  const { items, page } = useFieldsDesk();
  return (
    <>
      <h2>{msg(field.label)}</h2>
      <ul className="files">
        {value.items.map((item) => (
          <li key={item}>
            <span className="files__name">{items.nameOf(item)}</span>
            <span className="actions">
              {items.changeLink(item)}
              {value.items.length > 1 && (
                <PlainButton onClick={() => items.remove(item)}>
                  <Trans>
                    Remove <span className="visually-hidden">{items.nameOf(item)}</span>
                  </Trans>
                </PlainButton>
              )}
            </span>
          </li>
        ))}
      </ul>
      {value.items.length < field.max && (
        <Radios
          id={field.name}
          label={msg(page.question.label)}
          error={props.error}
          choices={[
            { value: 'YES', label: t`Yes` },
            { value: 'NO', label: t`No` },
          ]}
          value={value.another === '' ? undefined : value.another}
          onChange={(another) => onChange({ ...value, another: another === 'YES' ? 'YES' : 'NO' })}
        />
      )}
    </>
  );
}
