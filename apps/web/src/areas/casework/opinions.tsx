import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Actions, Button, EmptyState, Heading } from '../../ui';
import { AskForOpinions } from './ask-opinions-form';
import { roundsQuery } from './opinion-queries';
import { RoundCard } from './round-card';

/** Opinions that other bodies of the Member State were asked for, and the form to ask. */
export function NationalOpinions({ reference }: { readonly reference: string }) {
  const { t } = useLingui();
  const { data } = useSuspenseQuery(roundsQuery(reference));
  const [asking, setAsking] = useState(false);
  return (
    <section className="stack" aria-labelledby="opinions">
      <Heading id="opinions">
        <Trans>Opinions of other bodies of your Member State</Trans>
      </Heading>
      {data.items.length === 0 ? (
        <EmptyState title={t`No ministry, service or customs office has been asked`} />
      ) : (
        data.items.map((round) => (
          <RoundCard key={round.consultationId} reference={reference} round={round} />
        ))
      )}
      {data.mayAsk && !asking && (
        <Actions>
          <Button kind="secondary" onClick={() => setAsking(true)}>
            <Trans>Ask other bodies for an opinion</Trans>
          </Button>
        </Actions>
      )}
      {asking && <AskForOpinions reference={reference} onDone={() => setAsking(false)} />}
    </section>
  );
}
