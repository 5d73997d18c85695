/** The part of the address that the page of messages knows. */
export interface MessagesSearch {
  readonly show?: 'unread';
}

export function messagesSearch(search: Record<string, unknown>): MessagesSearch {
  return search['show'] === 'unread' ? { show: 'unread' } : {};
}
