import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type {
  endAbsence,
  liftConflict,
  listConflicts,
  readTeam,
  recordAbsence,
} from '@article5/contracts/casework';
import { call } from '../../api/client';
import { inboxKey } from './inbox-queries';

export const teamQuery = () =>
  queryOptions({
    queryKey: [...inboxKey, 'team'],
    queryFn: () => call<typeof readTeam>('GET /api/team'),
  });

export const conflictsQuery = () =>
  queryOptions({
    queryKey: [...inboxKey, 'conflicts'],
    queryFn: () => call<typeof listConflicts>('GET /api/conflicts'),
  });

/** An act on the team: afterwards its page, and the lists, are read again. */
function useTeamAct<Input, Result>(act: (input: Input) => Promise<Result>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: () => client.invalidateQueries({ queryKey: inboxKey }),
  });
}

interface AbsenceToRecord {
  readonly personId: string;
  readonly from: string;
  readonly to: string;
  readonly standInId: string;
}

export const useRecordAbsence = () =>
  useTeamAct((body: AbsenceToRecord) => call<typeof recordAbsence>('POST /api/team/absences', { body }));

export const useEndAbsence = () =>
  useTeamAct((absenceId: string) =>
    call<typeof endAbsence>('DELETE /api/team/absences/:absenceId', { params: { absenceId } }),
  );

export const useLiftConflict = () =>
  useTeamAct(({ conflictId, reason }: { conflictId: string; reason: string }) =>
    call<typeof liftConflict>('POST /api/conflicts/:conflictId/lift', {
      params: { conflictId },
      body: { reason },
    }),
  );
