import { Trans } from '@lingui/react/macro';
import { Link } from '../../../lang-route';
import { ButtonLink, EmptyState, Prose } from '../../../ui';

/** Nobody of the company has notified anything yet. */
export function FirstTime() {
  return (
    <div className="page--reading">
      <Prose>
        <p className="lead">
          <Trans>Your company has not notified anything yet.</Trans>
        </p>
        <p>
          <Trans>
            You notify an export when your own checks tell you that a cyber-surveillance item which is not
            listed may be used for internal repression, or for serious violations of human rights or of
            international humanitarian law. You notify before you export.
          </Trans>
        </p>
        <h2>
          <Trans>How it goes</Trans>
        </h2>
        <ol>
          <li>
            <Trans>Seven tasks, one question a page, about 25 minutes with the papers at hand.</Trans>
          </li>
          <li>
            <Trans>Every answer is saved. You can leave at any time, and colleagues can go on.</Trans>
          </li>
          <li>
            <Trans>When you send it, you get a reference and a receipt. You follow the rest here.</Trans>
          </li>
        </ol>
      </Prose>
      <div className="actions">
        <ButtonLink from="/$lang" to="/$lang/n/new">
          <Trans>Start a notification</Trans>
        </ButtonLink>
        <Link to="/$lang/check">
          <Trans>Not sure? Four questions tell you whether you have to notify</Trans>
        </Link>
      </div>
    </div>
  );
}

export function NothingMatches() {
  return (
    <EmptyState
      title={<Trans>No notification matches</Trans>}
      action={
        <Link to="/$lang/n" search={{}}>
          <Trans>Show all notifications</Trans>
        </Link>
      }
    >
      <Trans>Try another status, or other words.</Trans>
    </EmptyState>
  );
}
