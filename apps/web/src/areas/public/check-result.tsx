import type { Readiness } from '@article5/contracts/questions';
import { Trans } from '@lingui/react/macro';
import { fmt } from '../../i18n/format';
import { useMessage } from '../../i18n/messages';
import { Link } from '../../lang-route';
import { BackLink, Button, ButtonLink, InsetText, Page } from '../../ui';

/** Where to go from here and, when it is a notification, what to have at hand. Can be printed. */
export function CheckResult({ result }: { readonly result: Readiness }) {
  const msg = useMessage();
  const { article, memberState } = result;
  return (
    <Page
      title={msg(result.headline)}
      focusKey={result.route}
      back={<BackLink from="/$lang" to="/$lang/check" search={{ step: 1 }} />}
    >
      <p>{msg(result.explanation)}</p>
      {article !== undefined && (
        <p className="secondary">
          <Trans>Regulation (EU) 2021/821, {article}</Trans>
        </p>
      )}
      {result.isClassificationOpen && result.mayNotify && (
        <InsetText>
          <Trans>
            You do not know yet whether the item is listed. The form will ask how you classified it.
          </Trans>
        </InsetText>
      )}
      {result.papers.length > 0 && (
        <>
          <h2>
            <Trans>Have these at hand</Trans>
          </h2>
          <ul className="list">
            {result.papers.map((paper) => (
              <li key={paper.id}>{msg(paper)}</li>
            ))}
          </ul>
        </>
      )}
      {memberState !== undefined && result.mayNotify && (
        <p>
          <Trans>Your notification goes to the competent authority of {fmt.country(memberState)}.</Trans>
        </p>
      )}
      <div className="actions">
        {result.mayNotify && (
          <ButtonLink from="/$lang" to="/$lang/n">
            <Trans>Start a notification</Trans>
          </ButtonLink>
        )}
        <Button kind="secondary" onClick={() => globalThis.print()}>
          <Trans>Print this page</Trans>
        </Button>
        <Link to="/$lang/check">
          <Trans>Start again</Trans>
        </Link>
      </div>
    </Page>
  );
}
