import { addressOf, csrfToken } from './client';
import { reportReachable } from './network';
import { Problem } from './problem';

export interface UploadHandle<T> {
  readonly done: Promise<T>;
  readonly cancel: () => void;
}

function problemFrom(request: XMLHttpRequest): Problem {
  try {
    const body = JSON.parse(request.responseText) as { requestId?: string; errors?: Problem['refusals'] };
    return new Problem(request.status, body.errors ?? [], body.requestId);
  } catch {
    return new Problem(request.status, [], undefined);
  }
}

/**
 * Sends a form with files and tells how far it is. `fetch` cannot report upload progress, hence the older API.
 * `endpoint` is written as for `call`: "POST /api/drafts/:id/attachments".
 */
export function upload<T>(
  endpoint: `${'POST' | 'PUT'} /api/${string}`,
  given: { readonly params?: unknown; readonly query?: unknown; readonly body: FormData },
  onProgress: (share: number) => void,
): UploadHandle<T> {
  const request = new XMLHttpRequest();
  const [method = 'POST', path = ''] = endpoint.split(' ');
  const done = new Promise<T>((resolve, reject) => {
    request.open(method, addressOf(path, given.params, given.query));
    request.responseType = 'text';
    request.setRequestHeader('Accept', 'application/json');
    const token = csrfToken();
    if (token !== undefined) request.setRequestHeader('X-CSRF-Token', token);
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) onProgress(event.loaded / event.total);
    };
    request.onload = () => {
      reportReachable(true);
      if (request.status >= 400) reject(problemFrom(request));
      else resolve((request.responseText === '' ? undefined : JSON.parse(request.responseText)) as T);
    };
    request.onerror = () => {
      reportReachable(false);
      reject(new Problem(0, [{ code: 'kernel.unreachable' }], undefined));
    };
    request.onabort = () => reject(new DOMException('The upload was cancelled.', 'AbortError'));
    request.send(given.body);
  });
  return { done, cancel: () => request.abort() };
}
