export { DeliverRedirected, type DeliverRedirectedCommand } from './deliver-redirected';
export { ReadRedirections } from './read-redirections';
export { RedirectCase } from './redirect-case';
export { ReturnRedirected } from './return-redirected';
