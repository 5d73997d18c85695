import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { messagesSearch } from '../../features/messages/search';
import { caseworkArea } from './area';
import { registerRoutes } from './register-routes';
import { calendarSearch, caseSearch, inboxSearch, reportSearch } from './search';

/*
 * The routes of this area, loaded when somebody comes to it: paths and search parameters only, so that each page
 * is loaded when it is opened.
 */
const home = createRoute({
  getParentRoute: () => caseworkArea,
  path: '/',
  component: lazyRouteComponent(() => import('./home'), 'CaseworkHome'),
});

const inbox = createRoute({
  getParentRoute: () => caseworkArea,
  path: 'inbox',
  validateSearch: inboxSearch,
  component: lazyRouteComponent(() => import('./inbox'), 'Inbox'),
});

const views = createRoute({
  getParentRoute: () => caseworkArea,
  path: 'inbox/views',
  component: lazyRouteComponent(() => import('./manage-views'), 'ManageViews'),
});

const acts = createRoute({
  getParentRoute: () => caseworkArea,
  path: 'inbox/acts',
  component: lazyRouteComponent(() => import('./last-acts'), 'LastActs'),
});

const search = createRoute({
  getParentRoute: () => caseworkArea,
  path: 'search',
  validateSearch: caseSearch,
  component: lazyRouteComponent(() => import('./search-page'), 'SearchPage'),
});

const calendar = createRoute({
  getParentRoute: () => caseworkArea,
  path: 'calendar',
  validateSearch: calendarSearch,
  component: lazyRouteComponent(() => import('./calendar-page'), 'CalendarPage'),
});

const reports = createRoute({
  getParentRoute: () => caseworkArea,
  path: 'reports',
  validateSearch: reportSearch,
  component: lazyRouteComponent(() => import('./reports'), 'Reports'),
});

const paper = createRoute({
  getParentRoute: () => caseworkArea,
  path: 'paper',
  component: lazyRouteComponent(() => import('./paper'), 'PaperPage'),
});

const ownInitiative = createRoute({
  getParentRoute: () => caseworkArea,
  path: 'own-initiative',
  component: lazyRouteComponent(() => import('./own-initiative'), 'OwnInitiativePage'),
});

const team = createRoute({
  getParentRoute: () => caseworkArea,
  path: 'team',
  component: lazyRouteComponent(() => import('./team'), 'Team'),
});

const casePage = createRoute({
  getParentRoute: () => caseworkArea,
  path: 'cases/$reference',
  component: lazyRouteComponent(() => import('./case-page'), 'CasePage'),
});

const summary = createRoute({
  getParentRoute: () => casePage,
  path: '/',
  component: lazyRouteComponent(() => import('./summary'), 'CaseSummary'),
});

const answers = createRoute({
  getParentRoute: () => casePage,
  path: 'answers',
  component: lazyRouteComponent(() => import('./answers'), 'CaseAnswers'),
});

const documents = createRoute({
  getParentRoute: () => casePage,
  path: 'documents',
  component: lazyRouteComponent(() => import('./documents'), 'CaseDocuments'),
});

const similar = createRoute({
  getParentRoute: () => casePage,
  path: 'similar',
  component: lazyRouteComponent(() => import('./similar'), 'CaseSimilar'),
});

const requests = createRoute({
  getParentRoute: () => casePage,
  path: 'requests',
  component: lazyRouteComponent(() => import('./requests'), 'CaseRequests'),
});

const assessment = createRoute({
  getParentRoute: () => casePage,
  path: 'assessment',
  component: lazyRouteComponent(() => import('./assessment'), 'CaseAssessment'),
});

const decision = createRoute({
  getParentRoute: () => casePage,
  path: 'decision',
  component: lazyRouteComponent(() => import('./decision'), 'CaseDecision'),
});

const history = createRoute({
  getParentRoute: () => casePage,
  path: 'history',
  component: lazyRouteComponent(() => import('./history'), 'CaseHistory'),
});

const brief = createRoute({
  getParentRoute: () => casePage,
  path: 'brief',
  component: lazyRouteComponent(() => import('./brief'), 'CaseBrief'),
});

const replay = createRoute({
  getParentRoute: () => casePage,
  path: 'decisions/$decisionId',
  component: lazyRouteComponent(() => import('./decision-replay'), 'DecisionReplay'),
});

const redirectPage = createRoute({
  getParentRoute: () => casePage,
  path: 'redirect',
  component: lazyRouteComponent(() => import('./redirect-page'), 'RedirectPage'),
});

const consultations = createRoute({
  getParentRoute: () => casePage,
  path: 'consultations',
  component: lazyRouteComponent(() => import('./consultations'), 'CaseConsultations'),
});

const incomingList = createRoute({
  getParentRoute: () => caseworkArea,
  path: 'consultations',
  component: lazyRouteComponent(() => import('./incoming-list'), 'IncomingList'),
});

const unionReviews = createRoute({
  getParentRoute: () => caseworkArea,
  path: 'union-reviews',
  component: lazyRouteComponent(() => import('./union-reviews'), 'OwnUnionReviews'),
});

const incoming = createRoute({
  getParentRoute: () => caseworkArea,
  path: 'consultations/$consultationId',
  component: lazyRouteComponent(() => import('./incoming'), 'Incoming'),
});

const denialList = createRoute({
  getParentRoute: () => caseworkArea,
  path: 'denials',
  component: lazyRouteComponent(() => import('./denial-list'), 'DenialList'),
});

const denialImport = createRoute({
  getParentRoute: () => caseworkArea,
  path: 'denials/import',
  component: lazyRouteComponent(() => import('./denial-import'), 'DenialImportPage'),
});

const denialRecord = createRoute({
  getParentRoute: () => caseworkArea,
  path: 'denials/new',
  component: lazyRouteComponent(() => import('./denial-record'), 'DenialRecordPage'),
});

const denial = createRoute({
  getParentRoute: () => caseworkArea,
  path: 'denials/$authorityId/$denialId',
  component: lazyRouteComponent(() => import('./denial'), 'DenialPage'),
});

const ownVignettes = createRoute({
  getParentRoute: () => caseworkArea,
  path: 'calibration',
  component: lazyRouteComponent(() => import('./calibration/vignettes'), 'OwnVignettes'),
});

const ownVignette = createRoute({
  getParentRoute: () => caseworkArea,
  path: 'calibration/$vignetteId',
  component: lazyRouteComponent(() => import('./calibration/vignette'), 'OwnVignette'),
});

const messages = createRoute({
  getParentRoute: () => caseworkArea,
  path: 'messages',
  validateSearch: messagesSearch,
  component: lazyRouteComponent(() => import('../../features/messages'), 'MessagesPage'),
});

export const caseworkRoutes = caseworkArea.addChildren([
  messages,
  home,
  inbox,
  views,
  acts,
  search,
  reports,
  team,
  paper,
  ownInitiative,
  calendar,
  ownVignettes,
  ownVignette,
  incomingList,
  unionReviews,
  incoming,
  denialList,
  denialImport,
  denialRecord,
  denial,
  ...registerRoutes,
  casePage.addChildren([
    summary,
    answers,
    documents,
    similar,
    requests,
    redirectPage,
    consultations,
    assessment,
    decision,
    history,
    brief,
    replay,
  ]),
]);
