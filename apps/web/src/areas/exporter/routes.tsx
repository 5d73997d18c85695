import type { ExporterStatus } from '@article5/contracts/notification';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { messagesSearch } from '../../features/messages/search';
import { enterArea, langRoute } from '../../lang-route';

/*
 * The routes of this area, loaded when somebody comes to it: paths and search parameters only, so that each page
 * is loaded when it is opened.
 */
export const exporterArea = createRoute({
  getParentRoute: () => langRoute,
  path: 'n',
  beforeLoad: enterArea('exporter'),
  component: lazyRouteComponent(() => import('./layout'), 'ExporterLayout'),
});

/** Texts of the address that a page knows; anything else falls away. */
function texts<Name extends string>(...names: readonly Name[]) {
  return (search: Record<string, unknown>): Partial<Record<Name, string>> =>
    Object.fromEntries(
      names.flatMap((name) => {
        const value = search[name];
        return typeof value === 'string' && value !== '' ? [[name, value]] : [];
      }),
    ) as Partial<Record<Name, string>>;
}

const home = createRoute({
  getParentRoute: () => exporterArea,
  path: '/',
  validateSearch: texts('status', 'search') as (search: Record<string, unknown>) => {
    status?: ExporterStatus;
    search?: string;
  },
  component: lazyRouteComponent(() => import('./list/home'), 'ExporterHome'),
});

/** `R1` to `R4`: answers of the readiness check, one word each; `from`: the notification to copy. */
const start = createRoute({
  getParentRoute: () => exporterArea,
  path: 'new',
  validateSearch: texts('from', 'R1', 'R2', 'R3', 'R4'),
  component: lazyRouteComponent(() => import('./list/start'), 'StartPage'),
});

const tasks = createRoute({
  getParentRoute: () => exporterArea,
  path: '$notificationId',
  component: lazyRouteComponent(() => import('./draft/tasks'), 'TasksPage'),
});

/** `from=check`: back to the check page afterwards; `ask`: the authority's question that is being answered. */
const question = createRoute({
  getParentRoute: () => exporterArea,
  path: '$notificationId/$task/$slug',
  validateSearch: texts('from', 'ask'),
  component: lazyRouteComponent(() => import('./question/question'), 'QuestionRoute'),
});

const documents = createRoute({
  getParentRoute: () => exporterArea,
  path: '$notificationId/documents',
  validateSearch: texts('from', 'ask'),
  component: lazyRouteComponent(() => import('./question/documents'), 'DocumentsRoute'),
});

const check = createRoute({
  getParentRoute: () => exporterArea,
  path: '$notificationId/check',
  component: lazyRouteComponent(() => import('./sending/check'), 'CheckPage'),
});

const print = createRoute({
  getParentRoute: () => exporterArea,
  path: '$notificationId/print',
  component: lazyRouteComponent(() => import('./draft/print'), 'PrintPage'),
});

const declare = createRoute({
  getParentRoute: () => exporterArea,
  path: '$notificationId/declare',
  component: lazyRouteComponent(() => import('./sending/declare'), 'DeclarePage'),
});

const done = createRoute({
  getParentRoute: () => exporterArea,
  path: '$notificationId/done',
  component: lazyRouteComponent(() => import('./sending/done'), 'DonePage'),
});

const view = createRoute({
  getParentRoute: () => exporterArea,
  path: '$notificationId/view',
  component: lazyRouteComponent(() => import('./sent/view'), 'ViewPage'),
});

const version = createRoute({
  getParentRoute: () => exporterArea,
  path: '$notificationId/versions/$version',
  component: lazyRouteComponent(() => import('./sent/version'), 'VersionPage'),
});

const clarification = createRoute({
  getParentRoute: () => exporterArea,
  path: '$notificationId/questions/$clarificationId',
  component: lazyRouteComponent(() => import('./sent/clarification'), 'ClarificationPage'),
});

const hearing = createRoute({
  getParentRoute: () => exporterArea,
  path: '$notificationId/hearings/$hearingId',
  component: lazyRouteComponent(() => import('./sent/hearing'), 'HearingPage'),
});

const letter = createRoute({
  getParentRoute: () => exporterArea,
  path: '$notificationId/letters/$letterId',
  component: lazyRouteComponent(() => import('./sent/letter'), 'LetterPage'),
});

const withdraw = createRoute({
  getParentRoute: () => exporterArea,
  path: '$notificationId/withdraw',
  component: lazyRouteComponent(() => import('./sent/withdraw'), 'WithdrawPage'),
});

const organisation = createRoute({
  getParentRoute: () => exporterArea,
  path: 'organisation',
  component: lazyRouteComponent(() => import('./organisation/organisation'), 'OrganisationPage'),
});

const changeOrganisation = createRoute({
  getParentRoute: () => exporterArea,
  path: 'organisation/change',
  component: lazyRouteComponent(() => import('./organisation/change'), 'ChangeOrganisationPage'),
});

const colleagues = createRoute({
  getParentRoute: () => exporterArea,
  path: 'organisation/people',
  component: lazyRouteComponent(() => import('./organisation/people'), 'ColleaguesPage'),
});

const messages = createRoute({
  getParentRoute: () => exporterArea,
  path: 'messages',
  validateSearch: messagesSearch,
  component: lazyRouteComponent(() => import('../../features/messages'), 'MessagesPage'),
});

export const exporterRoutes = exporterArea.addChildren([
  messages,
  home,
  start,
  tasks,
  question,
  documents,
  check,
  print,
  declare,
  done,
  view,
  version,
  clarification,
  hearing,
  letter,
  withdraw,
  organisation,
  changeOrganisation,
  colleagues,
]);
