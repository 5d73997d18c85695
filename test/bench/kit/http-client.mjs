import { Agent, request } from 'node:http';

/** @typedef {{ status: number, text: string, cookies: string[] }} Answer */

const ANSWERS_WITHIN = 60_000;

/** The server closed a connection that had been idle for long, just as it was to be used again. */
class ClosedMeanwhile extends Error {}

/** Calls one address over connections that stay open, one for each client at the same time. */
export class HttpClient {
  #agent;
  #port;

  /** @param {number} port @param {number} clients */
  constructor(port, clients) {
    this.#port = port;
    this.#agent = new Agent({ keepAlive: true, maxSockets: clients, scheduling: 'fifo' });
  }

  /**
   * @param {string} method
   * @param {string} path
   * @param {{ headers?: Record<string, string>, body?: string }} [more]
   * @returns {Promise<Answer>}
   */
  async call(method, path, more = {}) {
    try {
      return await this.#send(method, path, more);
    } catch (error) {
      if (!(error instanceof ClosedMeanwhile)) throw error;
      return this.#send(method, path, more);
    }
  }

  /**
   * @param {string} method
   * @param {string} path
   * @param {{ headers?: Record<string, string>, body?: string }} more
   * @returns {Promise<Answer>}
   */
  #send(method, path, { headers = {}, body }) {
    return new Promise((resolve, reject) => {
      const options = { host: '127.0.0.1', port: this.#port, agent: this.#agent, method, path };
      const sent = request({ ...options, headers: { ...headers, ...bodyHeaders(body) } }, (response) => {
        /** @type {Buffer[]} */
        const parts = [];
        response.on('data', (part) => parts.push(part));
        response.once('error', reject);
        response.once('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            text: Buffer.concat(parts).toString('utf8'),
            cookies: response.headers['set-cookie'] ?? [],
          }),
        );
      });
      sent.setTimeout(ANSWERS_WITHIN, () => sent.destroy(new Error(`${method} ${path} does not answer`)));
      sent.once('error', (/** @type {NodeJS.ErrnoException} */ error) =>
        reject(sent.reusedSocket && error.code === 'ECONNRESET' ? new ClosedMeanwhile() : error),
      );
      sent.end(body);
    });
  }

  close() {
    this.#agent.destroy();
  }
}

/** @param {string | undefined} body @returns {Record<string, string>} */
const bodyHeaders = (body) =>
  body === undefined
    ? {}
    : { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(body)) };
