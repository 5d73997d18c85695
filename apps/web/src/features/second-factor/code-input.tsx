import { useLingui } from '@lingui/react/macro';
import { TextInput } from '../../ui';
import './refusal-texts';

/** Where the code of a second factor is typed: six digits, or a recovery code. */
export function CodeInput(props: {
  readonly value: string;
  readonly onChange: (code: string) => void;
  readonly missing: boolean;
}) {
  const { t } = useLingui();
  return (
    <TextInput
      label={t`Code of your authenticator`}
      hint={t`Six digits. If you have lost it: one of your recovery codes.`}
      name="code"
      autoComplete="one-time-code"
      width={20}
      spellCheck={false}
      value={props.value}
      onChange={props.onChange}
      error={props.missing && props.value.trim() === '' ? t`Enter the code` : undefined}
    />
  );
}
