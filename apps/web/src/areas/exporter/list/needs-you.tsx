import type { NeededFromExporter } from '@article5/contracts/notification';
import { Trans } from '@lingui/react/macro';
import { fmt } from '../../../i18n/format';
import { Link } from '../../../lang-route';
import { Card, Cards, Heading } from '../../../ui';

function Title({ item }: { readonly item: NeededFromExporter }) {
  const { notificationId, id, kind, reference } = item;
  if (kind === 'ANSWER_HEARING') {
    return (
      <Link to="/$lang/n/$notificationId/hearings/$hearingId" params={{ notificationId, hearingId: id }}>
        <Trans>Be heard on the decision that is intended on {reference}</Trans>
      </Link>
    );
  }
  return kind === 'READ_LETTER' ? (
    <Link to="/$lang/n/$notificationId/letters/$letterId" params={{ notificationId, letterId: id }}>
      <Trans>Read the letter on {reference}</Trans>
    </Link>
  ) : (
    <Link
      to="/$lang/n/$notificationId/questions/$clarificationId"
      params={{ notificationId, clarificationId: id }}
    >
      <Trans>Answer the question on {reference}</Trans>
    </Link>
  );
}

/** What waits for the exporter: one card each, oldest first. */
export function NeedsYou({ items }: { readonly items: readonly NeededFromExporter[] }) {
  if (items.length === 0) return null;
  return (
    <section className="stack">
      <Heading>
        <Trans>Needs you</Trans>
      </Heading>
      <Cards>
        {items.map((item) => {
          const since = fmt.date(item.since);
          const due = item.dueOn === null ? undefined : fmt.date(item.dueOn);
          return (
            <Card key={item.id} level={3} title={<Title item={item} />}>
              {item.itemName !== null && <p>{item.itemName}</p>}
              <p>
                {due === undefined ? (
                  <Trans>Since {since}</Trans>
                ) : (
                  <Trans>
                    Since {since}. Please answer by {due}.
                  </Trans>
                )}
              </p>
            </Card>
          );
        })}
      </Cards>
    </section>
  );
}
