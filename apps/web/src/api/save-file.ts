import type { EndpointOf, RequestOf } from '@article5/contracts/kernel';
import { request } from './client';

/** Calls a route that answers a file and has the browser save it under the server's name. */
export async function saveFile<R>(endpoint: EndpointOf<R>, given: RequestOf<R>): Promise<void> {
  const response = await request(endpoint, given);
  const name = /filename="([^"]+)"/.exec(response.headers.get('Content-Disposition') ?? '')?.[1] ?? 'file';
  const address = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
