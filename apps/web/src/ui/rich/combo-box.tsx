import { Trans } from '@lingui/react/macro';
import {
  Button,
  ComboBox as AriaComboBox,
  FieldError,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Text,
} from 'react-aria-components';
import { fieldClass, labelClass, LabelText } from '../field';
import type { ComboBoxProps } from '../combo-box-props';

/** The list behind `ComboBox`; a chunk of its own, because React Aria is larger than the rest of a page. */
export default function RichComboBox(props: ComboBoxProps) {
  const { options, value, onChange, error } = props;
  const label = (
    <Label className={labelClass(props)}>
      <LabelText label={props.label} {...(props.optional === true ? { optional: true } : {})} />
    </Label>
  );
  return (
    <AriaComboBox
      className={fieldClass(error)}
      id={props.id ?? props.name ?? ''}
      value={value === '' ? null : value}
      onChange={(key) => onChange(key === null ? '' : String(key))}
      {...(props.onBlur ? { onBlur: props.onBlur } : {})}
      defaultItems={options}
      isInvalid={error !== undefined}
      menuTrigger="input"
    >
      {props.asHeading === true ? <h1 className="start">{label}</h1> : label}
      {props.hint !== undefined && (
        <Text slot="description" className="field__hint" elementType="div">
          {props.hint}
        </Text>
      )}
      <FieldError className="field__error">{error}</FieldError>
      <div className="combo">
        <Input className="input" ref={props.ref} autoComplete="off" />
        <Button className="combo__button">
          <span aria-hidden="true">▾</span>
        </Button>
      </div>
      <Popover className="popover">
        <ListBox
          renderEmptyState={() => (
            <div className="option option--empty">
              <Trans>Nothing in the list matches</Trans>
            </div>
          )}
        >
          {(option: (typeof options)[number]) => (
            <ListBoxItem className="option" id={option.value} textValue={option.label}>
              {option.label}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
}
