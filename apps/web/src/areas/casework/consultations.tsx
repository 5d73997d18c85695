import './consultation-texts';
import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { EmptyState, Heading } from '../../ui';
import { AskAuthorityForm } from './ask-authority-form';
import { AskedCard } from './asked-card';
import { askedQuery, denialHitsQuery } from './consultation-queries';
import { DenialHits } from './denial-hits';
import { NationalOpinions } from './opinions';
import { CaseUnionReviews } from './union-reviews';

const route = getRouteApi('/$lang/c/cases/$reference');

/** Denials that this transaction may be identical to, and what was asked of other authorities. */
export function CaseConsultations() {
  const { t } = useLingui();
  const { reference } = route.useParams();
  const { data: asked } = useSuspenseQuery(askedQuery(reference));
  const { data: found } = useSuspenseQuery(denialHitsQuery(reference));
  return (
    <div className="stack">
      <CaseUnionReviews reference={reference} />
      <NationalOpinions reference={reference} />
      <DenialHits found={found} />
      <Heading>
        <Trans>Questions to other authorities</Trans>
      </Heading>
      {asked.items.length === 0 ? (
        <EmptyState title={t`No other authority has been asked`} />
      ) : (
        asked.items.map((one) => (
          <AskedCard key={one.consultationId} reference={reference} consultation={one} />
        ))
      )}
      {asked.mayAsk && (
        <AskAuthorityForm reference={reference} authorities={asked.authorities} hits={found.hits} />
      )}
    </div>
  );
}
