import { useId } from 'react';
import { Dropdown } from './layout';
import type { Option } from './select';

export interface MultiSelectProps {
  readonly label: string;
  readonly options: readonly Option[];
  readonly value: readonly string[];
  readonly onChange: (value: string[]) => void;
  /** The options are names of people: never translated. */
  readonly areNames?: boolean;
}

/** A short list of boxes behind one button: filters of a list. Each press counts at once. */
export function MultiSelect({ label, options, value, onChange, areNames = false }: MultiSelectProps) {
  const id = useId();
  const toggle = (pressed: string) =>
    onChange(value.includes(pressed) ? value.filter((other) => other !== pressed) : [...value, pressed]);
  return (
    <Dropdown kind="button" label={value.length === 0 ? label : `${label} (${value.length})`}>
      <fieldset className="dropdown__choices">
        <legend className="visually-hidden">{label}</legend>
        {options.map((option, index) => (
          <div className="choice" key={option.value}>
            <input
              className="choice__input choice__input--small"
              type="checkbox"
              id={`${id}-${index}`}
              checked={value.includes(option.value)}
              onChange={() => toggle(option.value)}
            />
            <label
              className="choice__label"
              htmlFor={`${id}-${index}`}
              translate={areNames ? 'no' : undefined}
            >
              {option.label}
            </label>
          </div>
        ))}
      </fieldset>
    </Dropdown>
  );
}
