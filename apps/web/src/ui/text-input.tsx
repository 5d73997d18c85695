import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import type { Ref } from 'react';
import { Field, useFieldIds, type FieldProps } from './field';

export type InputWidth = 2 | 4 | 10 | 20;

export interface TextInputProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  readonly ref?: Ref<HTMLInputElement>;
  /** `decimal` and `numeric` are text fields with a number keypad; there is no spinner. */
  readonly kind?: 'text' | 'email' | 'tel' | 'url' | 'password' | 'search' | 'numeric' | 'decimal';
  readonly autoComplete?: string;
  /** Rough length of the answer in characters; the full width otherwise. */
  readonly width?: InputWidth;
  readonly dense?: boolean;
  readonly spellCheck?: boolean;
  /** Language of what is typed, when it is not the page's. */
  readonly lang?: string;
}

function kindAttributes(kind: TextInputProps['kind'] = 'text') {
  return kind === 'numeric' || kind === 'decimal'
    ? ({ type: 'text', inputMode: kind } as const)
    : ({ type: kind } as const);
}

export function TextInput(props: TextInputProps) {
  const ids = useFieldIds(props);
  const { value, onChange, onBlur, ref, kind, autoComplete, width, dense, spellCheck, lang } = props;
  const size = `${width === undefined ? '' : ` input--${width}`}${dense === true ? ' input--dense' : ''}`;
  return (
    <Field {...props} ids={ids}>
      <input
        {...kindAttributes(kind)}
        className={`input${size}`}
        id={ids.control}
        name={props.name}
        ref={ref}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onBlur={onBlur}
        autoComplete={autoComplete ?? 'off'}
        spellCheck={spellCheck}
        lang={lang}
        aria-describedby={ids.describedBy}
        aria-invalid={props.error !== undefined || undefined}
      />
    </Field>
  );
}

export interface TextAreaProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  readonly ref?: Ref<HTMLTextAreaElement>;
  readonly rows?: number;
  /** Longest answer; the characters left are shown, and more may be typed until saving. */
  readonly maxLength?: number;
  readonly lang?: string;
}

function CharactersLeft({ id, left }: { readonly id: string; readonly left: number }) {
  const { t } = useLingui();
  const over = -left;
  const text =
    left < 0
      ? t`You have ${plural(over, { one: '# character too many', other: '# characters too many' })}`
      : t`You have ${plural(left, { one: '# character left', other: '# characters left' })}`;
  // Read out only near the end: a count after every key would drown the typing.
  const announced = left < 0 || left % 50 === 0 ? text : '';
  return (
    <>
      <p className={left < 0 ? 'field__count field__count--over' : 'field__count'} id={id}>
        {text}
      </p>
      <span className="visually-hidden" role="status">
        {left < 200 ? announced : ''}
      </span>
    </>
  );
}

export function TextArea(props: TextAreaProps) {
  const ids = useFieldIds(props);
  const { value, onChange, onBlur, ref, rows = 6, maxLength, lang } = props;
  const countId = maxLength === undefined ? undefined : `${ids.control}-count`;
  return (
    <Field {...props} ids={ids}>
      <textarea
        className="input"
        id={ids.control}
        name={props.name}
        ref={ref}
        rows={rows}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onBlur={onBlur}
        lang={lang}
        aria-describedby={[ids.describedBy, countId].filter(Boolean).join(' ') || undefined}
        aria-invalid={props.error !== undefined || undefined}
      />
      {maxLength !== undefined && countId !== undefined && (
        <CharactersLeft id={countId} left={maxLength - value.length} />
      )}
    </Field>
  );
}
