import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '../../lang-route';
import { Details, Page, Prose } from '../../ui';

function ExporterHelp() {
  return (
    <>
      <h2>
        <Trans>For exporters</Trans>
      </h2>
      <Details summary={<Trans>How do I fill in a notification?</Trans>}>
        <p>
          <Trans>
            The list of tasks shows what is done and what is missing. Each page asks one question and is saved
            when you choose “Save and continue”. You can leave at any time and come back. “We do not know” is
            a valid answer.
          </Trans>
        </p>
      </Details>
      <Details summary={<Trans>Can I change something after sending?</Trans>}>
        <p>
          <Trans>
            What you sent stays as it was. When the authority asks a question, your answer makes a new
            version, and both can be read.
          </Trans>
        </p>
      </Details>
      <Details summary={<Trans>May I export while I wait?</Trans>}>
        <p>
          <Trans>
            That depends on the law of your Member State. The confirmation and the authority's letters say
            what applies to you; if in doubt, ask before you export.
          </Trans>
        </p>
      </Details>
    </>
  );
}

function OfficerHelp() {
  return (
    <>
      <h2>
        <Trans>For authorities and Union staff</Trans>
      </h2>
      <Details summary={<Trans>Why does a case carry indicators?</Trans>}>
        <p>
          <Trans>
            Each indicator names the answer it comes from and the point of the guidelines behind it. It is a
            reason to look, never a result.
          </Trans>
        </p>
      </Details>
      <Details summary={<Trans>Why can I not approve my own proposal?</Trans>}>
        <p>
          <Trans>
            A decision is proposed by one officer and approved by another. What changed since the last return
            is shown to the one who approves.
          </Trans>
        </p>
      </Details>
      <Details summary={<Trans>What do other Member States see?</Trans>}>
        <p>
          <Trans>
            Only what the authority shared. What was withheld is counted, not shown, and every reading from
            outside is logged.
          </Trans>
        </p>
      </Details>
      <Details summary={<Trans>Which keys are there?</Trans>}>
        <p>
          <Trans>
            Press <kbd>?</kbd> on a page with a list to see its keys and to turn them off.
          </Trans>
        </p>
      </Details>
    </>
  );
}

/** Where "Help with this page" leads from everywhere. */
export function HelpPage() {
  const { t } = useLingui();
  return (
    <Page title={t`Help`}>
      <Prose>
        <ExporterHelp />
        <OfficerHelp />
        <p>
          <Trans>
            Not answered? See <Link to="/$lang/contact">contact</Link>.
          </Trans>
        </p>
      </Prose>
    </Page>
  );
}
