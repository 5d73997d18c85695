import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { compareVersions, readCase, readWatching, replayDecision } from '@article5/contracts/casework';
import type { listReadyQuestions, previewClarification } from '@article5/contracts/clarification';
import type { readIntake } from '@article5/contracts/intake';
import { call } from '../../api/client';
import { inboxKey } from './inbox-queries';

export const caseKey = (reference: string) => ['/api/cases', reference] as const;

export const caseQuery = (reference: string) =>
  queryOptions({
    queryKey: caseKey(reference),
    queryFn: () => call<typeof readCase>('GET /api/cases/:reference', { params: { reference } }),
  });

export const watchingQuery = (reference: string) =>
  queryOptions({
    queryKey: [...caseKey(reference), 'watching'],
    queryFn: () => call<typeof readWatching>('GET /api/cases/:reference/watching', { params: { reference } }),
  });

export const intakeQuery = (reference: string) =>
  queryOptions({
    queryKey: [...caseKey(reference), 'intake'],
    queryFn: () => call<typeof readIntake>('GET /api/cases/:reference/intake', { params: { reference } }),
  });

export const changesQuery = (reference: string, from: number, to: number) =>
  queryOptions({
    queryKey: [...caseKey(reference), 'changes', from, to],
    queryFn: () =>
      call<typeof compareVersions>('GET /api/cases/:reference/versions/:from/changes/:to', {
        params: { reference, from, to },
      }),
  });

/** What asking now would do, for the day that is set (or none). */
export const clarificationPreviewQuery = (reference: string, dueOn: string | undefined) =>
  queryOptions({
    queryKey: [...caseKey(reference), 'clarification-preview', dueOn ?? ''],
    queryFn: () =>
      call<typeof previewClarification>('GET /api/cases/:reference/clarification-preview', {
        params: { reference },
        query: dueOn === undefined ? {} : { dueOn },
      }),
    placeholderData: keepPreviousData,
  });

export const readyQuestionsQuery = queryOptions({
  queryKey: ['/api/authority/ready-questions'],
  queryFn: () => call<typeof listReadyQuestions>('GET /api/authority/ready-questions'),
});

export const replayQuery = (reference: string, decisionId: string) =>
  queryOptions({
    queryKey: [...caseKey(reference), 'replay', decisionId],
    queryFn: () =>
      call<typeof replayDecision>('GET /api/cases/:reference/decisions/:decisionId', {
        params: { reference, decisionId },
      }),
  });

/** One act on a case: afterwards the case and the lists that show it are read again. */
export function useCaseAct<Input, Result>(reference: string, act: (input: Input) => Promise<Result>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: caseKey(reference) }),
        client.invalidateQueries({ queryKey: inboxKey }),
      ]),
  });
}
