import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import type { createOrganisation, PlatformAuthorityView } from '@article5/contracts/organisation';
import { call } from '../../api/client';
import { isProblem } from '../../api/problem';
import { QueryPage } from '../../app/query-page';
import { DetailsFields, NO_DETAILS, toDetails, useMissingDetails } from '../../features/organisation';
import { fmt } from '../../i18n/format';
import { errorOf, wordRefusals, type WordedRefusal } from '../../i18n/refusals';
import { BackLink, Button, Fieldset, Page, Select, showToast, TextInput } from '../../ui';
import { authoritiesQuery, organisationsKey, type Administrator } from './queries';
import '../../features/people/refusal-texts';

function useNewOrganisation() {
  const { t } = useLingui();
  const client = useQueryClient();
  const navigate = useNavigate();
  const missingDetails = useMissingDetails();
  const [details, setDetails] = useState(NO_DETAILS);
  const [authorityId, setAuthority] = useState('');
  const [administrator, setAdministrator] = useState<Administrator>({ email: '', displayName: '' });
  const [errors, setErrors] = useState<readonly WordedRefusal[]>([]);
  const act = useMutation({
    mutationFn: () =>
      call<typeof createOrganisation>('POST /api/platform/organisations', {
        body: { ...toDetails(details), authorityId, administrator },
      }),
    onSuccess: async ({ invitation }) => {
      showToast(
        invitation.sent
          ? t`The company was added and its administrator invited`
          : t`The company was added. The message could not be sent: invite the administrator again`,
      );
      await client.invalidateQueries({ queryKey: organisationsKey });
      await navigate({ from: '/$lang', to: '/$lang/admin/organisations' });
    },
    onError: (error) =>
      setErrors(wordRefusals(isProblem(error) ? error.refusals : [{ code: 'request.failed' }])),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { email, displayName } = administrator;
    const missing = [
      ...missingDetails(details),
      ...(authorityId === '' ? [{ text: t`Choose the authority`, field: 'authorityId' }] : []),
      ...(displayName.trim() === ''
        ? [{ text: t`Enter the name of the administrator`, field: 'administrator-displayName' }]
        : []),
      ...(/^[^@\s]+@[^@\s]+$/.test(email.trim())
        ? []
        : [{ text: t`Enter the e-mail address of the administrator`, field: 'administrator-email' }]),
    ];
    setErrors(missing);
    if (missing.length === 0 && !act.isPending) act.mutate();
  };
  return {
    details,
    setDetails,
    authorityId,
    setAuthority,
    administrator,
    setAdministrator,
    errors,
    submit,
    busy: act.isPending,
  };
}

function NewOrganisationForm({ authorities }: { readonly authorities: readonly PlatformAuthorityView[] }) {
  const { t } = useLingui();
  const form = useNewOrganisation();
  const { errors, administrator, setAdministrator } = form;
  const options = authorities.map(({ code, name, memberState }) => ({
    value: code,
    label: `${fmt.country(memberState)}: ${name}`,
  }));
  return (
    <Page
      title={t`Add a company`}
      errors={errors}
      back={<BackLink from="/$lang" to="/$lang/admin/organisations" />}
    >
      <form className="form" onSubmit={form.submit} noValidate>
        <DetailsFields value={form.details} onChange={form.setDetails} errors={errors} />
        <Select
          label={t`Competent authority`}
          name="authorityId"
          hint={t`That of the Member State in which the company is established.`}
          none={t`Choose an authority`}
          options={options.sort((one, other) => fmt.compare(one.label, other.label))}
          error={errorOf(errors, 'authorityId')}
          value={form.authorityId}
          onChange={form.setAuthority}
        />
        <Fieldset legend={<Trans>First administrator</Trans>}>
          <TextInput
            label={t`Name`}
            name="administrator-displayName"
            width={20}
            error={errorOf(errors, 'administrator-displayName')}
            value={administrator.displayName}
            onChange={(displayName) => setAdministrator({ ...administrator, displayName })}
          />
          <TextInput
            label={t`E-mail address`}
            name="administrator-email"
            kind="email"
            width={20}
            spellCheck={false}
            error={errorOf(errors, 'administrator-email')}
            value={administrator.email}
            onChange={(email) => setAdministrator({ ...administrator, email })}
          />
        </Fieldset>
        <Button type="submit" busy={form.busy}>
          <Trans>Add and invite</Trans>
        </Button>
      </form>
    </Page>
  );
}

/** An exporter and its first administrator, in one step. */
export function NewOrganisation() {
  const { t } = useLingui();
  const query = useQuery(authoritiesQuery);
  return (
    <QueryPage query={query} title={t`Add a company`}>
      {({ authorities }) => <NewOrganisationForm authorities={authorities} />}
    </QueryPage>
  );
}
