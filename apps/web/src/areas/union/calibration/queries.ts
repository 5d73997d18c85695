import { queryOptions } from '@tanstack/react-query';
import type { getCalibrationRound, listCalibrationRounds } from '@article5/contracts/calibration';
import { call } from '../../../api/client';
import './calibration-texts';

export const roundsQuery = () =>
  queryOptions({
    queryKey: ['/api/union/calibration'],
    queryFn: () => call<typeof listCalibrationRounds>('GET /api/union/calibration'),
  });

export const roundQuery = (roundId: string) =>
  queryOptions({
    queryKey: ['/api/union/calibration', roundId],
    queryFn: () =>
      call<typeof getCalibrationRound>('GET /api/union/calibration/:roundId', { params: { roundId } }),
  });
