import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { messagesSearch } from '../../features/messages/search';
import { enterArea, langRoute } from '../../lang-route';

/* Paths of this area; pages are imported lazily. */
export const reviewerArea = createRoute({
  getParentRoute: () => langRoute,
  path: 'r',
  beforeLoad: enterArea('reviewer'),
  component: lazyRouteComponent(() => import('./layout'), 'ReviewerLayout'),
});

const list = createRoute({
  getParentRoute: () => reviewerArea,
  path: '/',
  component: lazyRouteComponent(() => import('./review-list'), 'ReviewList'),
});

const review = createRoute({
  getParentRoute: () => reviewerArea,
  path: 'reviews/$consultationId',
  component: lazyRouteComponent(() => import('./review'), 'Review'),
});

const messages = createRoute({
  getParentRoute: () => reviewerArea,
  path: 'messages',
  validateSearch: messagesSearch,
  component: lazyRouteComponent(() => import('../../features/messages'), 'MessagesPage'),
});

export const reviewerRoutes = reviewerArea.addChildren([list, review, messages]);
