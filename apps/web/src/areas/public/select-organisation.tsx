import type { BodyOfPerson, chooseBody, readSession, SessionView } from '@article5/contracts/identity';
import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import { call } from '../../api/client';
import { isProblem } from '../../api/problem';
import { homeOf } from '../../app/body-home';
import { wordRefusals, type WordedRefusal } from '../../i18n/refusals';
import { Button, Page, Radios, Skeleton } from '../../ui';
import './sign-in-texts';

/** The bodies of the person signed in; to sign-in when nobody is. Public pages have no cache of server data. */
function useBodies(lang: string): readonly BodyOfPerson[] | undefined {
  const [bodies, setBodies] = useState<readonly BodyOfPerson[]>();
  useEffect(() => {
    const take = (session: SessionView) => {
      if (session.signedIn) setBodies(session.bodies);
      else location.replace(`/${lang}/sign-in`);
    };
    call<typeof readSession>('GET /api/session').then(take, () => setBodies([]));
  }, [lang]);
  return bodies;
}

function BodyForm({
  bodies,
  onRefused,
}: {
  readonly bodies: readonly BodyOfPerson[];
  readonly onRefused: (errors: readonly WordedRefusal[]) => void;
}) {
  const { t, i18n } = useLingui();
  const [key, setKey] = useState<string>();
  const [busy, setBusy] = useState(false);
  const choose = async () => {
    if (key === undefined) {
      onRefused([{ text: t`Choose whom you act for`, field: 'body' }]);
      return;
    }
    setBusy(true);
    try {
      const session = await call<typeof chooseBody>('POST /api/session/body', { body: { key } });
      location.assign(
        session.signedIn ? homeOf(i18n.locale, session.kind, session.roles) : homeOf(i18n.locale, null),
      );
    } catch (error) {
      setBusy(false);
      onRefused(wordRefusals(isProblem(error) ? error.refusals : [{ code: 'request.failed' }], () => 'body'));
    }
  };
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        void choose();
      }}
    >
      <Radios
        label={t`Whom do you act for?`}
        asHeading
        name="body"
        choices={bodies.map((body) => ({ value: body.key, label: body.name }))}
        value={key}
        onChange={setKey}
      />
      <Button type="submit" busy={busy}>
        <Trans>Continue</Trans>
      </Button>
    </form>
  );
}

/** After sign-in of someone with roles in several bodies. */
export function SelectOrganisationPage() {
  const { t, i18n } = useLingui();
  const bodies = useBodies(i18n.locale);
  const [errors, setErrors] = useState<readonly WordedRefusal[]>([]);
  if (bodies === undefined) {
    return (
      <Page title={t`Whom do you act for?`}>
        <Skeleton lines={2} />
      </Page>
    );
  }
  if (bodies.length === 0) {
    return (
      <Page title={t`You have no role yet`}>
        <p>
          <Trans>
            Your account is not linked to a company or authority. Ask its administrator to invite you.
          </Trans>
        </p>
      </Page>
    );
  }
  return (
    <Page title={t`Whom do you act for?`} heading={false} errors={errors}>
      <BodyForm bodies={bodies} onRefused={setErrors} />
    </Page>
  );
}
