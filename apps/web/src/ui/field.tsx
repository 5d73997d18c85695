import { Trans } from '@lingui/react/macro';
import { useId, type ReactNode } from 'react';

/** What every control takes. `id` is also the target of the error summary; it defaults to `name`. */
export interface FieldProps {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  readonly id?: string;
  readonly name?: string;
  /** Marks the field "(optional)"; required fields carry no mark. */
  readonly optional?: boolean;
  /** The label is the page's `h1` (one question a page). */
  readonly asHeading?: boolean;
  readonly labelHidden?: boolean;
}

export interface FieldIds {
  readonly control: string;
  readonly hint: string | undefined;
  readonly error: string | undefined;
  readonly describedBy: string | undefined;
}

export function useFieldIds(props: Pick<FieldProps, 'id' | 'name' | 'hint' | 'error'>): FieldIds {
  const generated = useId();
  const control = props.id ?? props.name ?? generated;
  const hint = props.hint === undefined ? undefined : `${control}-hint`;
  const error = props.error === undefined ? undefined : `${control}-error`;
  return { control, hint, error, describedBy: [hint, error].filter(Boolean).join(' ') || undefined };
}

export function LabelText({ label, optional }: Pick<FieldProps, 'label' | 'optional'>) {
  return (
    <>
      {label}
      {optional === true && (
        <span className="field__optional">
          {' '}
          <Trans>(optional)</Trans>
        </span>
      )}
    </>
  );
}

/** Hint and error, in this order, between label and control. */
export function FieldNotes({
  hint,
  error,
  ids,
}: Pick<FieldProps, 'hint' | 'error'> & { readonly ids: FieldIds }) {
  return (
    <>
      {hint !== undefined && (
        <div className="field__hint" id={ids.hint}>
          {hint}
        </div>
      )}
      {error !== undefined && (
        <p className="field__error" id={ids.error}>
          <span className="visually-hidden">
            <Trans>Error</Trans>:{' '}
          </span>
          {error}
        </p>
      )}
    </>
  );
}

type Shell = FieldProps & { readonly ids: FieldIds; readonly children: ReactNode };

export function fieldClass(error: string | undefined): string {
  return error === undefined ? 'field' : 'field field--error';
}

export function labelClass({
  asHeading,
  labelHidden,
}: Pick<FieldProps, 'asHeading' | 'labelHidden'>): string {
  if (labelHidden === true) return 'visually-hidden';
  return asHeading === true ? 'field__label field__label--page' : 'field__label';
}

/** A single control with its label. */
export function Field({ ids, children, ...props }: Shell) {
  const label = (
    <label className={labelClass(props)} htmlFor={ids.control}>
      <LabelText label={props.label} {...(props.optional ? { optional: true } : {})} />
    </label>
  );
  return (
    <div className={fieldClass(props.error)}>
      {props.asHeading === true ? <h1 className="start">{label}</h1> : label}
      <FieldNotes hint={props.hint} error={props.error} ids={ids} />
      {children}
    </div>
  );
}

/** Several controls that answer one question: the legend is the label. */
export function FieldGroup({ ids, children, ...props }: Shell) {
  const text = <LabelText label={props.label} {...(props.optional ? { optional: true } : {})} />;
  return (
    <fieldset className={fieldClass(props.error)} aria-describedby={ids.describedBy}>
      <legend className={labelClass(props)}>{props.asHeading === true ? <h1>{text}</h1> : text}</legend>
      <FieldNotes hint={props.hint} error={props.error} ids={ids} />
      {children}
    </fieldset>
  );
}

/** Several fields under one heading. */
export function Fieldset({ legend, children }: { readonly legend: ReactNode; readonly children: ReactNode }) {
  return (
    <fieldset className="fieldset">
      <legend className="fieldset__legend">{legend}</legend>
      {children}
    </fieldset>
  );
}
