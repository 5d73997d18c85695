import type { Ref } from 'react';
import type { FieldProps } from './field';
import type { Option } from './select';

export interface ComboBoxProps extends FieldProps {
  readonly options: readonly Option[];
  /** Value of the option chosen; empty for none. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  readonly ref?: Ref<HTMLInputElement>;
}
