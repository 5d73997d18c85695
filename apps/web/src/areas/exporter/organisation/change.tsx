import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import type { OwnOrganisationView } from '@article5/contracts/organisation';
import { isProblem } from '../../../api/problem';
import { QueryPage } from '../../../app/query-page';
import { DetailsFields, useMissingDetails, type TypedDetails } from '../../../features/organisation';
import { wordRefusals, type WordedRefusal } from '../../../i18n/refusals';
import { BackLink, Button, Page, showToast } from '../../../ui';
import { changeOrganisation, organisationQuery } from './queries';

function typedFrom({ legalName, country, ...rest }: OwnOrganisationView): TypedDetails {
  const { eori, vatNumber, street, postcode, town } = rest;
  return {
    legalName,
    country,
    eori: eori ?? '',
    vatNumber: vatNumber ?? '',
    street: street ?? '',
    postcode: postcode ?? '',
    town: town ?? '',
  };
}

function ChangeForm({ organisation }: { readonly organisation: OwnOrganisationView }) {
  const { t } = useLingui();
  const client = useQueryClient();
  const navigate = useNavigate();
  const missingIn = useMissingDetails();
  const [typed, setTyped] = useState(() => typedFrom(organisation));
  const [errors, setErrors] = useState<readonly WordedRefusal[]>([]);
  const act = useMutation({
    mutationFn: () => changeOrganisation(typed),
    onSuccess: async (changed) => {
      client.setQueryData(organisationQuery.queryKey, changed);
      showToast(t`The data of your company was changed`);
      await navigate({ from: '/$lang', to: '/$lang/n/organisation' });
    },
    onError: (error) =>
      setErrors(wordRefusals(isProblem(error) ? error.refusals : [{ code: 'request.failed' }])),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const missing = missingIn(typed);
    setErrors(missing);
    if (missing.length === 0 && !act.isPending) act.mutate();
  };
  return (
    <Page
      title={t`Change the data of your company`}
      errors={errors}
      back={<BackLink from="/$lang" to="/$lang/n/organisation" />}
    >
      <p>
        <Trans>Notifications that you have sent keep what they said when you sent them.</Trans>
      </p>
      <form className="form" onSubmit={submit} noValidate>
        <DetailsFields value={typed} onChange={setTyped} errors={errors} />
        <Button type="submit" busy={act.isPending}>
          <Trans>Save</Trans>
        </Button>
      </form>
    </Page>
  );
}

export function ChangeOrganisationPage() {
  const { t } = useLingui();
  const query = useQuery(organisationQuery);
  return (
    <QueryPage query={query} title={t`Change the data of your company`}>
      {(organisation) => <ChangeForm organisation={organisation} />}
    </QueryPage>
  );
}
