import { useId } from 'react';
import { Field, useFieldIds } from './field';
import type { TextInputProps } from './text-input';

export interface SuggestInputProps extends TextInputProps {
  /** Usual answers, offered while typing; any other text may be typed as well. */
  readonly suggestions: readonly string[];
}

/** A text field with the browser's own list of suggestions. */
export function SuggestInput(props: SuggestInputProps) {
  const ids = useFieldIds(props);
  const listId = useId();
  return (
    <Field {...props} ids={ids}>
      <input
        type="text"
        className={`input${props.width === undefined ? '' : ` input--${props.width}`}`}
        id={ids.control}
        name={props.name}
        list={listId}
        value={props.value}
        onChange={(event) => props.onChange(event.target.value)}
        onBlur={props.onBlur}
        autoComplete="off"
        spellCheck={false}
        aria-describedby={ids.describedBy}
        aria-invalid={props.error !== undefined || undefined}
      />
      <datalist id={listId}>
        {props.suggestions.map((suggestion) => (
          <option key={suggestion} value={suggestion} />
        ))}
      </datalist>
    </Field>
  );
}
