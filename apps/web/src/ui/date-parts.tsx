import { useLingui } from '@lingui/react/macro';
import { useState, type Ref } from 'react';
import { FieldGroup, useFieldIds, type FieldProps } from './field';

/** A date as it is typed, part by part. */
export interface DatePartsValue {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

export type DatePart = keyof DatePartsValue;

export const emptyDate: DatePartsValue = { day: '', month: '', year: '' };

/** "2026-11-24" from the parts; `undefined` when they are no calendar date. */
export function isoFromParts({ day, month, year }: DatePartsValue): string | undefined {
  if (!/^\d{1,2}$/.test(day.trim()) || !/^\d{1,2}$/.test(month.trim()) || !/^\d{4}$/.test(year.trim())) {
    return undefined;
  }
  const iso = `${year.trim()}-${month.trim().padStart(2, '0')}-${day.trim().padStart(2, '0')}`;
  const parsed = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(iso) ? iso : undefined;
}

export function partsFromIso(iso: string | undefined): DatePartsValue {
  const [year, month, day] = (iso ?? '').split('-');
  if (year === undefined || month === undefined || day === undefined) return emptyDate;
  return { day: String(Number(day)), month: String(Number(month)), year };
}

export interface DatePartsProps extends FieldProps {
  readonly value: DatePartsValue;
  readonly onChange: (value: DatePartsValue) => void;
  readonly onBlur?: () => void;
  readonly ref?: Ref<HTMLInputElement>;
  /** Which parts are wrong; all of them unless said. */
  readonly wrongParts?: readonly DatePart[];
}

const order: readonly DatePart[] = ['day', 'month', 'year'];

/** Day, month and year in boxes of their own: for dates people know by heart or from a paper. */
export function DateParts(props: DatePartsProps) {
  const ids = useFieldIds(props);
  const { t } = useLingui();
  const labels: Record<DatePart, string> = { day: t`Day`, month: t`Month`, year: t`Year` };
  const wrong = props.error === undefined ? [] : (props.wrongParts ?? order);
  return (
    <FieldGroup {...props} ids={ids}>
      <div className="date-parts">
        {order.map((part, index) => {
          const id = index === 0 ? ids.control : `${ids.control}-${part}`;
          return (
            <div key={part}>
              <label className="field__label" htmlFor={id}>
                {labels[part]}
              </label>
              <input
                className={`input input--${part === 'year' ? 4 : 2}${wrong.includes(part) ? ' input--error' : ''}`}
                id={id}
                inputMode="numeric"
                autoComplete="off"
                value={props.value[part]}
                onChange={(event) => props.onChange({ ...props.value, [part]: event.target.value })}
                onBlur={props.onBlur}
                ref={index === 0 ? props.ref : undefined}
                aria-invalid={wrong.includes(part) || undefined}
              />
            </div>
          );
        })}
      </div>
    </FieldGroup>
  );
}

/** `DateParts` that holds "2026-11-24" or nothing: for filters and officers' forms. */
export function DateField(
  props: Omit<DatePartsProps, 'value' | 'onChange'> & {
    readonly value: string;
    readonly onChange: (iso: string) => void;
  },
) {
  const [parts, setParts] = useState(() => partsFromIso(props.value));
  return (
    <DateParts
      {...props}
      value={parts}
      onChange={(next) => {
        setParts(next);
        props.onChange(isoFromParts(next) ?? '');
      }}
    />
  );
}
