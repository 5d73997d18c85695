import { installPackage, onPath } from './debian.mjs';

/**
 * The program that judges the seal of a PDF from outside: the system's, else Debian's package (as root).
 * @returns {Promise<{ path: string } | { reason: string }>}
 */
export async function findPdfsig() {
  const found = onPath(['pdfsig']);
  if (found) return { path: found };
  const problem = await installPackage('poppler-utils');
  const path = onPath(['pdfsig']);
  return path ? { path } : { reason: `${problem ?? 'not found'}; install poppler-utils` };
}
