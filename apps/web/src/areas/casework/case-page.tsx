import './refusal-texts';
import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Outlet } from '@tanstack/react-router';
import type { CaseView } from '@article5/contracts/casework';
import { useLiveEvents } from '../../api/live-events';
import { CaseClock } from '../../features/clock';
import { fmt } from '../../i18n/format';
import { Link } from '../../lang-route';
import { BackLink, IdentityBar, NavCount, NavItem, Page, SubNav, Tag } from '../../ui';
import { BASIS_WORDS } from '../../words/basis';
import { CASE_STATUS_TONES, CASE_STATUS_WORDS } from '../../words/case';
import { OUTCOMES } from '../../words/decision';
import { useWord } from '../../words/word';
import { AlsoViewing } from './also-viewing';
import { AssignControl } from './assign-control';
import { caseKey, caseQuery } from './case-queries';
import { HandedOver, HandOverActions } from './hand-over';
import { NextStep } from './next-step';
import { RedirectionNote } from './redirection-note';
import { CaseReviewTasks } from './review-tasks';
import { useMarkRead } from './use-mark-read';

const route = getRouteApi('/$lang/c/cases/$reference');

/** The frame of one case: who and what it is about stays in sight on every tab. */
export function CasePage() {
  const { t } = useLingui();
  const { reference } = route.useParams();
  const { data: view } = useSuspenseQuery(caseQuery(reference));
  useMarkRead(reference, view.versions.length);
  useLiveEvents(
    (event) => (event.notificationId === view.notificationId ? [caseKey(reference)] : []),
    [caseKey(reference)],
  );
  return (
    <Page
      title={view.reference}
      heading={false}
      width="wide"
      back={
        <BackLink from="/$lang" to="/$lang/c/inbox">
          <Trans>Inbox</Trans>
        </BackLink>
      }
    >
      <AlsoViewing reference={reference} />
      <CaseIdentity view={view} />
      <RedirectionNote reference={reference} />
      <HandedOver view={view} />
      <CaseReviewTasks view={view} />
      <SubNav label={t`Parts of this case`}>
        <CaseTabs view={view} />
      </SubNav>
      <Outlet />
    </Page>
  );
}

function CaseIdentity({ view }: { readonly view: CaseView }) {
  const { t } = useLingui();
  const word = useWord();
  const facts = [
    {
      key: 'status',
      term: t`State`,
      value: <Tag tone={CASE_STATUS_TONES[view.status]}>{word(CASE_STATUS_WORDS, view.status)}</Tag>,
    },
    ...(view.basis === 'AWARE'
      ? []
      : [{ key: 'basis', term: t`Basis`, value: word(BASIS_WORDS, view.basis) }]),
    ...(view.outcome === null
      ? []
      : [{ key: 'outcome', term: t`Outcome`, value: word(OUTCOMES, view.outcome) }]),
    { key: 'officer', term: t`Officer`, value: <OfficerOf view={view} /> },
    { key: 'team', term: t`Team`, value: view.team?.name ?? t`None` },
    { key: 'received', term: t`Received`, value: fmt.dateTime(view.receivedAt) },
    {
      key: 'due',
      term: t`Deadline`,
      value: <CaseClock reference={view.reference} />,
    },
  ];
  const item = view.itemName ?? t`Item`;
  const endUser = view.endUserName ?? t`end user not named`;
  const destination = view.destination === null ? '' : fmt.country(view.destination);
  return (
    <IdentityBar
      title={view.reference}
      caption={
        <Trans>
          {view.exporter.name}: {item} → {endUser}, {destination}
        </Trans>
      }
      facts={facts}
      actions={<NextStep view={view} />}
    />
  );
}

function OfficerOf({ view }: { readonly view: CaseView }) {
  return (
    <>
      <AssignControl view={view} /> <HandOverActions view={view} />
    </>
  );
}

function CaseTabs({ view }: { readonly view: CaseView }) {
  const params = { reference: view.reference };
  const openQuestions = view.clarifications.filter(({ state }) => state === 'OPEN').length;
  return (
    <>
      <NavItem>
        <Link to="/$lang/c/cases/$reference" params={params} activeOptions={{ exact: true }}>
          <Trans>Summary</Trans>
        </Link>
      </NavItem>
      <NavItem>
        <Link to="/$lang/c/cases/$reference/answers" params={params}>
          <Trans>Answers</Trans>
        </Link>
      </NavItem>
      <NavItem>
        <Link to="/$lang/c/cases/$reference/documents" params={params}>
          <Trans>Documents</Trans>
        </Link>
      </NavItem>
      <NavItem>
        <Link to="/$lang/c/cases/$reference/similar" params={params}>
          <Trans>Similar</Trans>
          <NavCount count={view.similar.length} />
        </Link>
      </NavItem>
      <NavItem>
        <Link to="/$lang/c/cases/$reference/requests" params={params}>
          <Trans>Requests</Trans>
          {openQuestions > 0 && <NavCount count={openQuestions} />}
        </Link>
      </NavItem>
      <NavItem>
        <Link to="/$lang/c/cases/$reference/consultations" params={params}>
          <Trans>Consultations</Trans>
        </Link>
      </NavItem>
      <NavItem>
        <Link to="/$lang/c/cases/$reference/assessment" params={params}>
          <Trans>Assessment</Trans>
        </Link>
      </NavItem>
      <NavItem>
        <Link to="/$lang/c/cases/$reference/decision" params={params}>
          <Trans>Decision</Trans>
        </Link>
      </NavItem>
      <NavItem>
        <Link to="/$lang/c/cases/$reference/history" params={params}>
          <Trans>History</Trans>
        </Link>
      </NavItem>
      <NavItem>
        <Link to="/$lang/c/cases/$reference/brief" params={params}>
          <Trans>Brief</Trans>
        </Link>
      </NavItem>
    </>
  );
}
