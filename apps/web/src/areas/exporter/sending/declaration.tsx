import type { Declaration } from '@article5/contracts/notification';
import { Trans, useLingui } from '@lingui/react/macro';
import { Checkbox, Prose, TextInput, type FieldError } from '../../../ui';

/** Control of a declaration's field: the ids that refusals point to. */
export const declarationField = (pointer: string | undefined): string | undefined =>
  pointer?.startsWith('/declaration/') === true ? pointer.slice('/declaration/'.length) : undefined;

/** Who says that it is true, and as what; the same words whenever something is sent. */
export function DeclarationFields(props: {
  readonly value: Declaration;
  readonly onChange: (value: Declaration) => void;
  readonly errors: readonly FieldError[];
}) {
  const { t } = useLingui();
  const { value, onChange, errors } = props;
  const errorAt = (field: string) => errors.find((error) => error.field === field)?.text;
  const accepted = errorAt('accepted');
  return (
    <>
      <Prose>
        <p>
          <Trans>By sending this notification you declare for your company that</Trans>
        </p>
        <ul>
          <li>
            <Trans>what it says is true and complete to the best of your knowledge, and</Trans>
          </li>
          <li>
            <Trans>you will tell the authority without delay when something in it changes.</Trans>
          </li>
        </ul>
      </Prose>
      <TextInput
        id="name"
        label={t`Your full name`}
        autoComplete="name"
        width={20}
        error={errorAt('name')}
        value={value.name}
        onChange={(name) => onChange({ ...value, name })}
      />
      <TextInput
        id="role"
        label={t`Your function in the company`}
        hint={t`For example export control officer.`}
        autoComplete="organization-title"
        width={20}
        error={errorAt('role')}
        value={value.role}
        onChange={(role) => onChange({ ...value, role })}
      />
      <Checkbox
        id="accepted"
        label={t`I declare this for my company`}
        checked={value.accepted}
        onChange={(next) => onChange({ ...value, accepted: next })}
        {...(accepted === undefined ? {} : { error: accepted })}
      />
    </>
  );
}
