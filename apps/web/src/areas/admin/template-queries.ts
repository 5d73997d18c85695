import { queryOptions } from '@tanstack/react-query';
import type { listQuestionTemplates } from '@article5/contracts/clarification';
import { call } from '../../api/client';

export const templatesQuery = queryOptions({
  queryKey: ['/api/authority/question-templates'],
  queryFn: ({ signal }) =>
    call<typeof listQuestionTemplates>('GET /api/authority/question-templates', {}, { signal }),
});
