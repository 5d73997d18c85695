import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { ownClarificationsQuery } from '../../../features/clarification-exporter';
import { InsetText } from '../../../ui';

/** What the authority asked, above the page that answers it. */
export function AskedAbove(props: { readonly notificationId: string; readonly clarificationId: string }) {
  const { data } = useQuery(ownClarificationsQuery(props.notificationId));
  const asked = data?.items.find(({ clarificationId }) => clarificationId === props.clarificationId);
  if (asked === undefined) return null;
  return (
    <InsetText>
      <p>
        <strong>
          <Trans>The authority asks:</Trans>
        </strong>
      </p>
      {asked.items
        .filter(({ answeredAt }) => answeredAt === null)
        .map(({ number, question }) => (
          <p className="typed-text" key={number}>
            {question}
          </p>
        ))}
    </InsetText>
  );
}
