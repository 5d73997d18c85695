import './consultation-texts';
import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { DenialEventView, DenialView } from '@article5/contracts/denial';
import { fmt } from '../../i18n/format';
import { BackLink, Heading, Page, SummaryList, Tag, Timeline } from '../../ui';
import {
  DENIAL_EVENT_WORDS,
  DENIAL_GROUND_WORDS,
  DENIAL_ROLE_WORDS,
  DENIAL_STATUS_TONES,
  DENIAL_STATUS_WORDS,
  DENIAL_TYPE_WORDS,
} from '../../words/denial';
import { useWord } from '../../words/word';
import { denialQuery } from './denial-queries';
import { ReviewForm, SuspensionForm } from './review-denial';

const route = getRouteApi('/$lang/c/denials/$authorityId/$denialId');

/** One denial: what every authority may know, and for the own one what can be done. */
export function DenialPage() {
  const { authorityId, denialId } = route.useParams();
  const { data: view } = useSuspenseQuery(denialQuery(authorityId, denialId));
  const { denial, own } = view;
  return (
    <Page
      title={denial.number}
      caption={denial.authorityName}
      width="wide"
      back={
        <BackLink from="/$lang" to="/$lang/c/denials">
          <Trans>Denials</Trans>
        </BackLink>
      }
    >
      <div className="stack">
        <DenialFacts view={view} />
        {own?.acts.includes('REVIEW') === true && (
          <ReviewForm denialId={denialId} explanationNeeded={own.explanationNeeded} />
        )}
        {own?.acts.includes('END_SUSPENSION') === true && <SuspensionForm denialId={denialId} />}
        {own !== null && <DenialHistory history={own.history} />}
      </div>
    </Page>
  );
}

function DenialFacts({ view: { denial, own } }: { readonly view: DenialView }) {
  const { t } = useLingui();
  const word = useWord();
  const rows: (readonly [string, string, ReactNode])[] = [
    [
      'status',
      t`State`,
      <Tag key="status" tone={DENIAL_STATUS_TONES[denial.status]}>
        {word(DENIAL_STATUS_WORDS, denial.status)}
      </Tag>,
    ],
    ['type', t`Kind`, `${word(DENIAL_TYPE_WORDS, denial.denialType)} (${denial.legalBasis})`],
    ['decided', t`Decided`, denial.decidedOn === null ? t`not in the file` : fmt.date(denial.decidedOn)],
    ['notified', t`Notified`, denial.notifiedOn === null ? t`not in the file` : fmt.date(denial.notifiedOn)],
    ['review', t`Review by`, reviewText(denial, t`not known: the clock starts with the first review`)],
    ['item', t`Item`, `${denial.itemName}. ${denial.itemDescription}`],
    ['entry', t`Control entry`, denial.controlEntry ?? t`non-listed item`],
    ...denial.parameters.map(({ name, value, unit }, index): (typeof rows)[number] => [
      `parameter-${index}`,
      name,
      `${value} ${unit ?? ''}`,
    ]),
    ['destination', t`Destination`, denial.destination === null ? '–' : fmt.country(denial.destination)],
    ...denial.entities.map((entity, index): (typeof rows)[number] => [
      `entity-${index}`,
      word(DENIAL_ROLE_WORDS, entity.role),
      [
        entity.name,
        entity.address,
        entity.country === null ? entity.countryText : fmt.country(entity.country),
      ]
        .filter((part) => part !== '')
        .join(', '),
    ]),
    ['endUse', t`End use`, denial.endUse],
    [
      'grounds',
      t`Grounds`,
      fmt.list(denial.grounds.map((ground) => word(DENIAL_GROUND_WORDS, ground))) || '–',
    ],
    ['reason', t`Reason`, denial.reason],
    ...(own === null
      ? []
      : ([
          ['quantity', t`Quantity (not shown to others)`, own.quantity ?? '–'],
          ['value', t`Value (not shown to others)`, own.value ?? '–'],
          ['note', t`Internal note (not shown to others)`, own.internalNote ?? '–'],
        ] as const)),
  ];
  return <SummaryList rows={rows.map(([key, term, value]) => ({ key, term, value }))} />;
}

function reviewText({ reviewDueOn, status }: DenialView['denial'], unknown: string): string {
  if (reviewDueOn !== null) return fmt.date(reviewDueOn);
  return status === 'REVOKED' ? '–' : unknown;
}

function DenialHistory({ history }: { readonly history: readonly DenialEventView[] }) {
  const word = useWord();
  return (
    <>
      <Heading>
        <Trans>History</Trans>
      </Heading>
      <Timeline
        entries={history.map((event) => ({
          key: String(event.number),
          title: (
            <>
              {word(DENIAL_EVENT_WORDS, event.kind)}
              {event.result !== null && `: ${word(DENIAL_STATUS_WORDS, event.result)}`}
            </>
          ),
          meta: (
            <>
              {fmt.dateTime(event.at)} {event.actor ?? <Trans>by the portal</Trans>}
            </>
          ),
          ...(event.reason === null
            ? {}
            : {
                body: <p className="quote">{[event.reason, event.explanation].filter(Boolean).join('\n')}</p>,
              }),
        }))}
      />
    </>
  );
}
