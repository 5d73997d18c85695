import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '../../lang-route';
import { Card, Cards, Page } from '../../ui';

export function PublicHome() {
  const { t } = useLingui();
  return (
    <Page title={t`Notify an export of a cyber-surveillance item`} width="wide">
      <p className="lead measure">
        <Trans>
          If your own checks tell you that an item you want to export may be used for internal repression or
          for serious violations of human rights or humanitarian law, you must tell your authority before you
          export it. This is where you do so.
        </Trans>
      </p>
      <Cards>
        <Card
          title={
            <Link to="/$lang/check">
              <Trans>Do I have to notify?</Trans>
            </Link>
          }
        >
          <p>
            <Trans>Four questions. No account, and nothing you answer is stored.</Trans>
          </p>
        </Card>
        <Card
          title={
            <Link to="/$lang/n">
              <Trans>Exporters</Trans>
            </Link>
          }
        >
          <p>
            <Trans>
              Start a notification, go on with a draft, answer a question of the authority or read its
              decision.
            </Trans>
          </p>
        </Card>
        <Card
          title={
            <Link to="/$lang/sign-in">
              <Trans>Authorities and Union staff</Trans>
            </Link>
          }
        >
          <p>
            <Trans>
              Sign in to examine notifications, prepare and approve decisions, or compare outcomes between
              Member States.
            </Trans>
          </p>
        </Card>
      </Cards>
      <p>
        <Trans>
          You hold a letter or a receipt? <Link to="/$lang/verify">Check that it is genuine</Link>.
        </Trans>{' '}
        <Link to="/$lang/statistics">
          <Trans>Published statistics</Trans>
        </Link>
      </p>
    </Page>
  );
}
