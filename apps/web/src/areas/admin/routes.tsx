import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { CoveragePart } from './coverage';
import type { AuditSearch } from './audit-queries';
import { messagesSearch } from '../../features/messages/search';
import { enterArea, langRoute } from '../../lang-route';

/* Paths and search parameters of this area; pages are imported lazily. */
export const adminArea = createRoute({
  getParentRoute: () => langRoute,
  path: 'admin',
  beforeLoad: enterArea('admin'),
  component: lazyRouteComponent(() => import('./layout'), 'AdminLayout'),
});

const home = createRoute({
  getParentRoute: () => adminArea,
  path: '/',
  component: lazyRouteComponent(() => import('./home'), 'AdminHome'),
});

const people = createRoute({
  getParentRoute: () => adminArea,
  path: 'people',
  component: lazyRouteComponent(() => import('./people'), 'AdminPeople'),
});

const organisations = createRoute({
  getParentRoute: () => adminArea,
  path: 'organisations',
  validateSearch: (search: Record<string, unknown>): { name?: string; after?: string } => ({
    ...(typeof search.name === 'string' && search.name !== '' ? { name: search.name } : {}),
    ...(typeof search.after === 'string' && search.after !== '' ? { after: search.after } : {}),
  }),
  component: lazyRouteComponent(() => import('./organisations'), 'Organisations'),
});

const newOrganisation = createRoute({
  getParentRoute: () => adminArea,
  path: 'organisations/new',
  component: lazyRouteComponent(() => import('./new-organisation'), 'NewOrganisation'),
});

const letters = createRoute({
  getParentRoute: () => adminArea,
  path: 'letters',
  component: lazyRouteComponent(() => import('./letters'), 'AdminLetters'),
});

const calendars = createRoute({
  getParentRoute: () => adminArea,
  path: 'calendars',
  validateSearch: (search: Record<string, unknown>): { calendar?: string; year?: number } => ({
    ...(typeof search.calendar === 'string' && search.calendar !== '' ? { calendar: search.calendar } : {}),
    ...(Number.isInteger(Number(search.year)) && Number(search.year) > 0
      ? { year: Number(search.year) }
      : {}),
  }),
  component: lazyRouteComponent(() => import('./calendars'), 'AdminCalendars'),
});

const profile = createRoute({
  getParentRoute: () => adminArea,
  path: 'profile',
  component: lazyRouteComponent(() => import('./profile'), 'AdminProfile'),
});

const earlierDecisions = createRoute({
  getParentRoute: () => adminArea,
  path: 'earlier-decisions',
  validateSearch: (search: Record<string, unknown>): { cursor?: string } =>
    typeof search.cursor === 'string' && search.cursor !== '' ? { cursor: search.cursor } : {},
  component: lazyRouteComponent(() => import('./earlier-decisions'), 'EarlierDecisions'),
});

const reviewingBodies = createRoute({
  getParentRoute: () => adminArea,
  path: 'reviewing-bodies',
  component: lazyRouteComponent(() => import('./reviewing-bodies'), 'ReviewingBodies'),
});

const templates = createRoute({
  getParentRoute: () => adminArea,
  path: 'questions',
  component: lazyRouteComponent(() => import('./templates'), 'AdminTemplates'),
});

const triageRules = createRoute({
  getParentRoute: () => adminArea,
  path: 'triage-rules',
  component: lazyRouteComponent(() => import('./triage-rules'), 'TriageRules'),
});

const triageDraft = createRoute({
  getParentRoute: () => adminArea,
  path: 'triage-rules/drafts/$draftId',
  component: lazyRouteComponent(() => import('./triage-draft'), 'TriageDraft'),
});

const triageVersion = createRoute({
  getParentRoute: () => adminArea,
  path: 'triage-rules/$kind/$version',
  component: lazyRouteComponent(() => import('./triage-version'), 'TriageVersion'),
});

const audit = createRoute({
  getParentRoute: () => adminArea,
  path: 'audit',
  validateSearch: (search: Record<string, unknown>): AuditSearch =>
    Object.fromEntries(
      ['source', 'personId', 'reference', 'kind', 'from', 'to', 'cursor']
        .map((name) => [name, search[name]] as const)
        .filter(([, value]) => typeof value === 'string' && value !== ''),
    ),
  component: lazyRouteComponent(() => import('./audit'), 'AdminAudit'),
});

const health = createRoute({
  getParentRoute: () => adminArea,
  path: 'health',
  validateSearch: (search: Record<string, unknown>): { cursor?: string } =>
    typeof search.cursor === 'string' && search.cursor !== '' ? { cursor: search.cursor } : {},
  component: lazyRouteComponent(() => import('./health'), 'AdminHealth'),
});

const formPreview = createRoute({
  getParentRoute: () => adminArea,
  path: 'form-preview',
  validateSearch: (search: Record<string, unknown>): { day?: string; page?: string } => ({
    ...(typeof search.day === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(search.day) ? { day: search.day } : {}),
    ...(typeof search.page === 'string' || typeof search.page === 'number'
      ? { page: String(search.page) }
      : {}),
  }),
  component: lazyRouteComponent(() => import('./form-preview'), 'FormPreview'),
});

const translations = createRoute({
  getParentRoute: () => adminArea,
  path: 'translations',
  validateSearch: (
    search: Record<string, unknown>,
  ): { language?: string; part?: CoveragePart; from?: number } => ({
    ...(typeof search.language === 'string' && /^[a-z]{2}$/.test(search.language)
      ? { language: search.language }
      : {}),
    ...(typeof search.part === 'string' ? { part: search.part as CoveragePart } : {}),
    ...(Number(search.from) > 0 ? { from: Math.trunc(Number(search.from)) } : {}),
  }),
  component: lazyRouteComponent(() => import('./translations'), 'Translations'),
});

const messages = createRoute({
  getParentRoute: () => adminArea,
  path: 'messages',
  validateSearch: messagesSearch,
  component: lazyRouteComponent(() => import('../../features/messages'), 'MessagesPage'),
});

export const adminRoutes = adminArea.addChildren([
  messages,
  home,
  people,
  organisations,
  newOrganisation,
  letters,
  calendars,
  profile,
  audit,
  health,
  formPreview,
  translations,
  earlierDecisions,
  reviewingBodies,
  templates,
  triageRules,
  triageDraft,
  triageVersion,
]);
