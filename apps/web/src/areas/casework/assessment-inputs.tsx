import { useLingui } from '@lingui/react/macro';
import type { Finding } from '@article5/contracts/assessment';
import { Radios, TextArea } from '../../ui';

/** What was written, for who may only read it. */
export function Read({ label, value }: { readonly label: string; readonly value: string }) {
  return (
    <div>
      <p>
        <strong>{label}</strong>
      </p>
      <p className="quote">{value === '' ? '–' : value}</p>
    </div>
  );
}

export function Text(props: {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly mayWrite: boolean;
  readonly onChange: (text: string) => void;
}) {
  if (!props.mayWrite) return <Read label={props.label} value={props.value} />;
  return (
    <TextArea
      name={props.name}
      label={props.label}
      rows={4}
      maxLength={20_000}
      value={props.value}
      onChange={props.onChange}
    />
  );
}

export function FindingChoice(props: {
  readonly name: string;
  readonly label: string;
  readonly value: Finding | null;
  readonly mayWrite: boolean;
  readonly onChange: (finding: Finding | null) => void;
}) {
  const { t } = useLingui();
  const choices = [
    { value: 'YES', label: t`Yes` },
    { value: 'NO', label: t`No` },
    { value: 'UNCLEAR', label: t`Unclear` },
  ];
  if (!props.mayWrite) {
    const chosen = choices.find(({ value }) => value === props.value);
    return <Read label={props.label} value={chosen?.label ?? ''} />;
  }
  return (
    <Radios
      inline
      name={props.name}
      label={props.label}
      choices={choices}
      value={props.value ?? undefined}
      onChange={(value) => props.onChange(value as Finding)}
    />
  );
}
