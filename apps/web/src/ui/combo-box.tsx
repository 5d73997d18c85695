import { Trans, useLingui } from '@lingui/react/macro';
import { lazy, Suspense } from 'react';
import { PlainButton } from './button';
import type { ComboBoxProps } from './combo-box-props';
import { Field, useFieldIds } from './field';

const RichComboBox = lazy(() => import('./rich/combo-box'));

/** The same field while the list is on its way. */
function Waiting(props: ComboBoxProps) {
  const ids = useFieldIds(props);
  const chosen = props.options.find((option) => option.value === props.value)?.label ?? '';
  return (
    <Field {...props} ids={ids}>
      <input className="input" id={ids.control} value={chosen} readOnly aria-describedby={ids.describedBy} />
    </Field>
  );
}

/** Type to narrow a long list (250 countries). Only entries of the list can be chosen. */
export function ComboBox(props: ComboBoxProps) {
  const ids = useFieldIds(props);
  const named = { ...props, id: ids.control };
  return (
    <Suspense fallback={<Waiting {...named} />}>
      <RichComboBox {...named} />
    </Suspense>
  );
}

export interface MultiComboBoxProps extends Omit<ComboBoxProps, 'value' | 'onChange'> {
  readonly value: readonly string[];
  readonly onChange: (value: string[]) => void;
}

/** Several entries of a long list: each choice joins the lines below, from where it can be removed. */
export function MultiComboBox({ value, onChange, ...rest }: MultiComboBoxProps) {
  const { t } = useLingui();
  const chosen = rest.options.filter((option) => value.includes(option.value));
  const left = rest.options.filter((option) => !value.includes(option.value));
  return (
    <div>
      <ComboBox
        {...rest}
        key={value.join()}
        options={left}
        value=""
        onChange={(added) => {
          if (added !== '') onChange([...value, added]);
        }}
      />
      {chosen.length > 0 && (
        <ul className="files" aria-label={t`Chosen`}>
          {chosen.map((option) => (
            <li key={option.value}>
              <span>{option.label}</span>
              <PlainButton onClick={() => onChange(value.filter((other) => other !== option.value))}>
                <Trans>
                  Remove <span className="visually-hidden">{option.label}</span>
                </Trans>
              </PlainButton>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
