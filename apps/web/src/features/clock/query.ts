import { queryOptions } from '@tanstack/react-query';
import type { OfficerClockView, readCaseClocks, readOwnClock } from '@article5/contracts/calendar';
import { call } from '../../api/client';

/** References in one address: short enough for every server on the way. */
const AT_ONCE = 100;

type Waiting = {
  readonly reference: string;
  readonly give: (clock: OfficerClockView | null) => void;
  readonly fail: (error: unknown) => void;
};
let waiting: Waiting[] = [];

/** Asks for all clocks that a page wants in the same moment by one request: a list of cases has one each. */
function inOneRequest(reference: string): Promise<OfficerClockView | null> {
  return new Promise((give, fail) => {
    if (waiting.length === 0) setTimeout(send);
    waiting.push({ reference, give, fail });
  });
}

function send(): void {
  const asked = waiting;
  waiting = [];
  for (let start = 0; start < asked.length; start += AT_ONCE)
    void sendPart(asked.slice(start, start + AT_ONCE));
}

async function sendPart(part: readonly Waiting[]): Promise<void> {
  try {
    const references = [...new Set(part.map(({ reference }) => reference))].join(',');
    const { items } = await call<typeof readCaseClocks>('GET /api/case-clocks', { query: { references } });
    for (const { reference, give } of part) give(items.find((item) => item.reference === reference) ?? null);
  } catch (error) {
    for (const { fail } of part) fail(error);
  }
}

/** The clock of a case; read again with the case itself, after every act on it. */
export const caseClockQuery = (reference: string) =>
  queryOptions({
    queryKey: ['/api/cases', reference, 'clock'],
    queryFn: () => inOneRequest(reference),
  });

export const ownClockQuery = (notificationId: string) =>
  queryOptions({
    queryKey: ['/api/notifications', notificationId, 'clock'],
    queryFn: ({ signal }) =>
      call<typeof readOwnClock>(
        'GET /api/notifications/:notificationId/clock',
        { params: { notificationId } },
        { signal },
      ),
  });
