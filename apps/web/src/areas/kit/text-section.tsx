import { Link } from '../../lang-route';
import {
  Actions,
  BackLink,
  Button,
  ButtonAnchor,
  ButtonLink,
  Card,
  Cards,
  Details,
  Heading,
  InsetText,
  NotificationBanner,
  PlainButton,
  StatusLine,
  Tag,
  WarningText,
  DeadlineTag,
  EmptyState,
  Skeleton,
} from '../../ui';

export function TextSection() {
  return (
    <>
      <BackLink from="/$lang" to="/$lang/" />
      <Heading caption="Caption above">Text</Heading>
      <p>
        Running text with a <Link to="/$lang/">link</Link>, a key <kbd>J</kbd> and a code{' '}
        <code>FR-2026-000123</code>.
      </p>
      <Actions>
        <Button>Save and continue</Button>
        <Button kind="secondary">Save and come back later</Button>
        <Button kind="warning">Withdraw</Button>
        <Button busy>Sending</Button>
        <Button small>Assign</Button>
        <Button small kind="secondary">
          Snooze
        </Button>
        <ButtonLink from="/$lang" to="/$lang/check">
          Start
        </ButtonLink>
        <ButtonAnchor href="/favicon.svg" kind="secondary">
          Download
        </ButtonAnchor>
        <PlainButton>Discard</PlainButton>
      </Actions>
      <StatusLine>Saved at 14:02</StatusLine>
      <Details summary="Why we ask this">
        <p>The guidelines, step 3, ask exporters to look at who will use the item.</p>
      </Details>
      <Details summary="Open from the start" open>
        <p>It can be closed.</p>
      </Details>
      <InsetText>You can still continue when you do not know.</InsetText>
      <WarningText>You must not export before the authority has decided.</WarningText>
      <div className="columns">
        <NotificationBanner title="Important">
          <p>The service is closed on Saturday from 08:00 to 10:00.</p>
        </NotificationBanner>
        <NotificationBanner title="Success" tone="ok">
          <p>The colleague was invited.</p>
        </NotificationBanner>
        <NotificationBanner title="Attention" tone="warn">
          <p>Two files could not be checked.</p>
        </NotificationBanner>
      </div>
      <Heading>Tags</Heading>
      <Actions>
        <Tag>Draft</Tag>
        <Tag tone="quiet">Withdrawn</Tag>
        <Tag tone="info">In progress</Tag>
        <Tag tone="ok">Done</Tag>
        <Tag tone="warn">Needs an answer</Tag>
        <Tag tone="error">Overdue</Tag>
        <DeadlineTag daysLeft={-3} />
        <DeadlineTag daysLeft={0} />
        <DeadlineTag daysLeft={2} />
        <DeadlineTag daysLeft={6} working />
        <DeadlineTag daysLeft={14} />
        <DeadlineTag daysLeft={5} stopped />
      </Actions>
      <Cards>
        <Card title={<Link to="/$lang/check">A card is one link</Link>}>
          <p>Its whole area follows it.</p>
        </Card>
        <Card title={<Link to="/$lang/">Another</Link>}>
          <p>With some words under it.</p>
        </Card>
      </Cards>
      <Heading>States</Heading>
      <div className="columns">
        <EmptyState title="No notifications yet" action={<Button>Start a notification</Button>}>
          They will be listed here, drafts first.
        </EmptyState>
        <Skeleton lines={3} />
      </div>
    </>
  );
}
