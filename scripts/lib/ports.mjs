import { createServer } from 'node:net';

const HIGHEST = 65_535;

/**
 * Whether nothing listens on this port of this machine, on any of its addresses.
 * @param {number} port
 */
export async function isFree(port) {
  return (await canListen(port, '127.0.0.1')) && (await canListen(port, '::'));
}

/**
 * The port itself or the next free one above it.
 * @param {number} wanted
 */
export async function freePortFrom(wanted) {
  for (let port = wanted; port <= HIGHEST; port += 1) {
    if (await isFree(port)) return port;
  }
  return anyFreePort();
}

/** A free port chosen by the system. @returns {Promise<number>} */
export function anyFreePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ port: 0, host: '127.0.0.1' }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** @param {number} port @param {string} host @returns {Promise<boolean>} */
function canListen(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (/** @type {NodeJS.ErrnoException} */ error) => {
      const noSuchFamily = host === '::' && ['EAFNOSUPPORT', 'EADDRNOTAVAIL'].includes(error.code ?? '');
      resolve(noSuchFamily);
    });
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });
}
