import { queryOptions } from '@tanstack/react-query';
import type { readCalendarYear } from '@article5/contracts/calendar';
import { call } from '../../api/client';

export const calendarsKey = ['/api/authority/calendars'] as const;

export const calendarYearQuery = (calendar: string, year: number) =>
  queryOptions({
    queryKey: [...calendarsKey, calendar, year],
    queryFn: ({ signal }) =>
      call<typeof readCalendarYear>(
        'GET /api/authority/calendars/:calendar/:year',
        { params: { calendar, year } },
        { signal },
      ),
  });
