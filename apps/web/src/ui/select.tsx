import type { Ref } from 'react';
import { Field, useFieldIds, type FieldProps } from './field';

export interface Option {
  readonly value: string;
  readonly label: string;
}

export interface SelectProps extends FieldProps {
  readonly options: readonly Option[];
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  readonly ref?: Ref<HTMLSelectElement>;
  /** First, empty entry. */
  readonly none?: string;
  readonly dense?: boolean;
}

/** The browser's own select: short lists that everyone knows. Long lists use `ComboBox`. */
export function Select(props: SelectProps) {
  const ids = useFieldIds(props);
  return (
    <Field {...props} ids={ids}>
      <select
        className={`input input--20${props.dense === true ? ' input--dense' : ''}`}
        id={ids.control}
        name={props.name}
        ref={props.ref}
        value={props.value}
        onChange={(event) => props.onChange(event.target.value)}
        onBlur={props.onBlur}
        aria-describedby={ids.describedBy}
        aria-invalid={props.error !== undefined || undefined}
      >
        {props.none !== undefined && <option value="">{props.none}</option>}
        {props.options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}
