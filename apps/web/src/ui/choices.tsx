import { Trans } from '@lingui/react/macro';
import { useId, type ReactNode, type Ref } from 'react';
import { FieldGroup, useFieldIds, type FieldIds, type FieldProps } from './field';

export interface Choice {
  readonly value: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  /** Shown under the choice while it is chosen. */
  readonly reveal?: ReactNode;
  /** Checkboxes only: choosing it clears the others ("None of these"). An "or" stands before it. */
  readonly exclusive?: boolean;
  /** Checkboxes only: key of the heading under which it stands. */
  readonly group?: string;
}

interface ChoiceRow {
  readonly type: 'radio' | 'checkbox';
  readonly choice: Choice;
  readonly index: number;
  readonly ids: FieldIds;
  readonly name: string;
  readonly checked: boolean;
  readonly onToggle: () => void;
  readonly onBlur?: (() => void) | undefined;
  readonly inputRef?: Ref<HTMLInputElement> | undefined;
}

/** The first control carries the field's own id, so that the error summary can lead to it. */
function ChoiceControl({ type, choice, index, ids, name, checked, onToggle, onBlur, inputRef }: ChoiceRow) {
  const id = index === 0 ? ids.control : `${ids.control}-${index + 1}`;
  const hintId = choice.hint === undefined ? undefined : `${id}-choice-hint`;
  return (
    <div className="choice">
      <input
        className="choice__input"
        type={type}
        id={id}
        name={name}
        value={choice.value}
        checked={checked}
        onChange={onToggle}
        onBlur={onBlur}
        ref={index === 0 ? inputRef : undefined}
        aria-describedby={hintId}
      />
      <label className="choice__label" htmlFor={id}>
        {choice.label}
      </label>
      {choice.hint !== undefined && (
        <div className="choice__hint" id={hintId}>
          {choice.hint}
        </div>
      )}
      {choice.reveal !== undefined && checked && <div className="choice__reveal">{choice.reveal}</div>}
    </div>
  );
}

interface ChoicesBase extends FieldProps {
  readonly choices: readonly Choice[];
  readonly onBlur?: () => void;
  readonly ref?: Ref<HTMLInputElement>;
  readonly inline?: boolean;
}

export interface RadiosProps extends ChoicesBase {
  readonly value: string | undefined;
  readonly onChange: (value: string) => void;
}

export function Radios(props: RadiosProps) {
  const ids = useFieldIds(props);
  return (
    <FieldGroup {...props} ids={ids}>
      <div className={props.inline === true ? 'choices choices--inline' : 'choices'}>
        {props.choices.map((choice, index) => (
          <ChoiceControl
            key={choice.value}
            type="radio"
            choice={choice}
            index={index}
            ids={ids}
            name={props.name ?? ids.control}
            checked={props.value === choice.value}
            onToggle={() => props.onChange(choice.value)}
            onBlur={props.onBlur}
            inputRef={props.ref}
          />
        ))}
      </div>
    </FieldGroup>
  );
}

export interface CheckboxesProps extends ChoicesBase {
  readonly value: readonly string[];
  readonly onChange: (value: string[]) => void;
  /** Headings inside the list, in order; choices without a group come last. */
  readonly groups?: readonly { readonly value: string; readonly label: string }[];
}

/** The new selection after one press; an exclusive choice stands alone. */
export function toggleChoice(
  choices: readonly Choice[],
  selected: readonly string[],
  pressed: Choice,
): string[] {
  if (selected.includes(pressed.value)) return selected.filter((value) => value !== pressed.value);
  if (pressed.exclusive === true) return [pressed.value];
  const exclusive = new Set(choices.filter((choice) => choice.exclusive).map((choice) => choice.value));
  return [...selected.filter((value) => !exclusive.has(value)), pressed.value];
}

/** The boxes of one heading; those without a group come last. */
function BoxGroup({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <div className="choices" role="group" aria-labelledby={id}>
      <p className="choices__group" id={id}>
        {label}
      </p>
      {children}
    </div>
  );
}

export function Checkboxes(props: CheckboxesProps) {
  const ids = useFieldIds(props);
  const { choices, groups = [] } = props;
  const firstExclusive = choices.findIndex((choice) => choice.exclusive);
  const box = (choice: Choice, index: number) => (
    <div key={choice.value}>
      {index === firstExclusive && index > 0 && (
        <p className="choices__divider">
          <Trans>or</Trans>
        </p>
      )}
      <ChoiceControl
        type="checkbox"
        choice={choice}
        index={index}
        ids={ids}
        name={props.name ?? ids.control}
        checked={props.value.includes(choice.value)}
        onToggle={() => props.onChange(toggleChoice(choices, props.value, choice))}
        onBlur={props.onBlur}
        inputRef={props.ref}
      />
    </div>
  );
  const inGroup = (group: string | undefined) =>
    choices.flatMap((choice, index) => (choice.group === group ? [box(choice, index)] : []));
  return (
    <FieldGroup {...props} ids={ids}>
      <div className={props.inline === true ? 'choices choices--inline' : 'choices'}>
        {groups.map(({ value, label }) => (
          <BoxGroup key={value} label={label}>
            {inGroup(value)}
          </BoxGroup>
        ))}
        {inGroup(undefined)}
      </div>
    </FieldGroup>
  );
}

/** One box that stands alone: a declaration, an option. */
export function Checkbox(props: {
  readonly label: ReactNode;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly id?: string;
  readonly name?: string;
  readonly hint?: ReactNode;
  readonly error?: string;
}) {
  const ids = useFieldIds(props);
  return (
    <div className={props.error === undefined ? 'field' : 'field field--error'}>
      {props.error !== undefined && (
        <p className="field__error" id={ids.error}>
          <span className="visually-hidden">
            <Trans>Error</Trans>:{' '}
          </span>
          {props.error}
        </p>
      )}
      <div className="choice">
        <input
          className="choice__input"
          type="checkbox"
          id={ids.control}
          name={props.name}
          checked={props.checked}
          onChange={(event) => props.onChange(event.target.checked)}
          aria-describedby={ids.describedBy}
          aria-invalid={props.error !== undefined || undefined}
        />
        <label className="choice__label" htmlFor={ids.control}>
          {props.label}
        </label>
        {props.hint !== undefined && (
          <div className="choice__hint" id={ids.hint}>
            {props.hint}
          </div>
        )}
      </div>
    </div>
  );
}
