import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { QueryPage } from '../../app/query-page';
import { useSignedIn } from '../../app/session';
import { secondFactorQuery } from '../../features/second-factor';
import { Heading, NotificationBanner, Page } from '../../ui';
import { MessagePreferences } from './message-preferences';
import { RecoveryCodes } from './recovery-codes';
import { RemoveFactor } from './remove-factor';
import { SetUpFactor } from './set-up-factor';
import { SingleLetterKeys } from './single-letter-keys';
import './refusal-texts';

/** The person's own account: second factor, keys of one letter, how one is told. */
export function AccountPage() {
  const { t } = useLingui();
  const { displayName } = useSignedIn();
  const query = useQuery(secondFactorQuery);
  const [fresh, setFresh] = useState<readonly string[]>();
  return (
    <QueryPage query={query} title={t`Your account`}>
      {({ isSetUp, recoveryCodesLeft, requiredForApproval }) => (
        <Page title={t`Your account`}>
          <p>{displayName}</p>
          <section className="stack" aria-labelledby="second-factor">
            <Heading id="second-factor">
              <Trans>Second factor</Trans>
            </Heading>
            {requiredForApproval && !isSetUp && (
              <NotificationBanner title={t`Your authority asks for it`}>
                <p>
                  <Trans>Without a second factor you cannot approve decisions.</Trans>
                </p>
              </NotificationBanner>
            )}
            {fresh !== undefined && <RecoveryCodes codes={fresh} onKept={() => setFresh(undefined)} />}
            {fresh === undefined && isSetUp && <RemoveFactor recoveryCodesLeft={recoveryCodesLeft} />}
            {fresh === undefined && !isSetUp && <SetUpFactor onDone={setFresh} />}
          </section>
          <SingleLetterKeys />
          <MessagePreferences />
        </Page>
      )}
    </QueryPage>
  );
}
