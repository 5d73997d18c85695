import { must } from '../kit/measure.mjs';

/**
 * The inbox as a signed-in officer's browser asks for it.
 * @typedef {{ page: (list: import('./bare-inbox.mjs').List, limit: number, cursor?: string) => Promise<string>,
 *   counts: () => Promise<string>, get: (path: string) => Promise<string>,
 *   post: (path: string, body: object) => Promise<string> }} OfficerDoor
 */

/**
 * @param {import('../kit/http-client.mjs').HttpClient} http
 * @param {import('../ground/people.mjs').Officer} officer
 * @param {'officer' | 'union'} [kind]
 * @returns {Promise<OfficerDoor>}
 */
export async function signIn(http, { email, password }, kind = 'officer') {
  const answer = await http.call('POST', '/api/session', { body: JSON.stringify({ email, password }) });
  const signedIn = answer.status < 300 && JSON.parse(answer.text).kind === kind;
  must(signedIn, `signing in was answered ${answer.status}: ${answer.text.slice(0, 300)}`);
  const cookie = answer.cookies.map((line) => line.split(';')[0]).join('; ');
  const get = async (/** @type {string} */ path) => {
    const { status, text } = await http.call('GET', path, { headers: { cookie } });
    must(status === 200, `${path} was answered ${status}: ${text.slice(0, 300)}`);
    return text;
  };
  const csrf = /article5-csrf=([^;]*)/.exec(cookie)?.[1] ?? '';
  const post = async (/** @type {string} */ path, /** @type {object} */ body) => {
    const { status, text } = await http.call('POST', path, {
      headers: { cookie, 'x-csrf-token': csrf },
      body: JSON.stringify(body),
    });
    must(status < 300, `${path} was answered ${status}: ${text.slice(0, 300)}`);
    return text;
  };
  return {
    get,
    post,
    page: ({ view, sort }, limit, cursor) =>
      get(
        `/api/inbox?${new URLSearchParams({ view, sort, limit: String(limit), ...(cursor ? { cursor } : {}) })}`,
      ),
    counts: () => get('/api/inbox/counts'),
  };
}
