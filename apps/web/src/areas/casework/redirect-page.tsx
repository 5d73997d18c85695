import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { CaseRedirections, redirectCase, RedirectionGround } from '@article5/contracts/redirection';
import { call } from '../../api/client';
import { isProblem } from '../../api/problem';
import { RefusalList } from '../../app/refusal-list';
import {
  Actions,
  Button,
  ConfirmDialog,
  EmptyState,
  Heading,
  Radios,
  Select,
  showToast,
  TextArea,
} from '../../ui';
import { useCaseAct } from './case-queries';
import { errorAt } from './error-at';
import { redirectionsQuery } from './redirection-queries';

const route = getRouteApi('/$lang/c/cases/$reference');

interface Asked {
  readonly toAuthorityId: string;
  readonly ground: RedirectionGround;
  readonly reason: string;
}

/** Sends the case to the competent authority. */
export function RedirectPage() {
  const { t } = useLingui();
  const { reference } = route.useParams();
  const { data } = useSuspenseQuery(redirectionsQuery(reference));
  return (
    <section className="stack" aria-labelledby="redirect">
      <Heading id="redirect">
        <Trans>Redirect to the competent authority</Trans>
      </Heading>
      {data.mayRedirect ? (
        <RedirectForm reference={reference} authorities={data.authorities} />
      ) : (
        <EmptyState title={t`This case cannot be redirected now`}>
          <Trans>
            A case can be redirected while it is received or under assessment: take back an open question or
            proposal first.
          </Trans>
        </EmptyState>
      )}
    </section>
  );
}

function RedirectForm(props: {
  readonly reference: string;
  readonly authorities: CaseRedirections['authorities'];
}) {
  const { t } = useLingui();
  const { reference, authorities } = props;
  const navigate = useNavigate();
  const [asked, setAsked] = useState<Asked>({
    ...{ toAuthorityId: '', reason: '' },
    ground: 'ESTABLISHED_ELSEWHERE',
  });
  const [isChecked, setChecked] = useState(false);
  const [isConfirming, setConfirming] = useState(false);
  const redirect = useCaseAct(reference, (body: Asked) =>
    call<typeof redirectCase>('POST /api/cases/:reference/redirections', { params: { reference }, body }),
  );
  const target = authorities.find(({ authorityId }) => authorityId === asked.toAuthorityId);
  const missing = { authority: target === undefined, reason: asked.reason.trim() === '' };
  // The form is gone once the case is redirected, and with it what `mutate` would call: the promise stays.
  const send = () =>
    redirect
      .mutateAsync(asked)
      .then(() => {
        showToast(t`The case was redirected`);
        return navigate({ from: '/$lang', to: '/$lang/c/cases/$reference', params: { reference } });
      })
      .catch(() => setConfirming(false));
  const { error } = redirect;
  const onFields = isProblem(error) && error.refusals.every(({ pointer }) => pointer !== undefined);
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        setChecked(true);
        if (!missing.authority && !missing.reason) setConfirming(true);
      }}
    >
      <GoesAlong />
      {!onFields && <RefusalList error={error} />}
      <Select
        name="toAuthorityId"
        label={t`Competent authority`}
        none={t`Choose an authority`}
        value={asked.toAuthorityId}
        options={authorities.map(({ authorityId, name }) => ({
          value: authorityId,
          label: `${authorityId}: ${name}`,
        }))}
        onChange={(toAuthorityId) => setAsked({ ...asked, toAuthorityId })}
        {...(isChecked && missing.authority
          ? { error: t`Choose an authority` }
          : errorAt(error, '/toAuthorityId'))}
      />
      <Radios
        name="ground"
        label={t`Why is it competent?`}
        value={asked.ground}
        onChange={(ground) => setAsked({ ...asked, ground: ground as RedirectionGround })}
        choices={[
          { value: 'ESTABLISHED_ELSEWHERE', label: t`The exporter is resident or established there` },
          {
            value: 'ITEMS_LOCATED_ELSEWHERE',
            label: t`The exporter is established nowhere in the Union, and the items are located there`,
          },
        ]}
        {...errorAt(error, '/ground')}
      />
      <TextArea
        name="reason"
        label={t`Reason`}
        hint={t`The exporter and the other authority read it.`}
        rows={4}
        maxLength={4000}
        value={asked.reason}
        onChange={(reason) => setAsked({ ...asked, reason })}
        {...(isChecked && missing.reason ? { error: t`Give a reason` } : errorAt(error, '/reason'))}
      />
      <Actions>
        <Button type="submit" busy={redirect.isPending}>
          <Trans>Redirect the case</Trans>
        </Button>
      </Actions>
      <ConfirmDialog
        open={isConfirming}
        title={t`Redirect this case?`}
        confirmLabel={t`Redirect`}
        busy={redirect.isPending}
        onClose={() => setConfirming(false)}
        onConfirm={() => void send()}
      >
        <p>
          <Trans>
            The case is over here, and <span translate="no">{target?.name}</span> gets the file. Only that
            authority can send it back.
          </Trans>
        </p>
      </ConfirmDialog>
    </form>
  );
}

function GoesAlong() {
  return (
    <>
      <p>
        <Trans>
          The answers, the documents and the day on which the exporter sent them go along. The other authority
          opens a case of its own, and its clock runs from the arrival there. The exporter is told where its
          notification is.
        </Trans>
      </p>
      <p className="secondary">
        <Trans>
          Notes, opinions, assessment, drafts, questions and consultations stay here; the other authority does
          not see them.
        </Trans>
      </p>
    </>
  );
}
