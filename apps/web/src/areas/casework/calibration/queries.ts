import { queryOptions } from '@tanstack/react-query';
import type { getOwnVignette, listOwnVignettes } from '@article5/contracts/calibration';
import { call } from '../../../api/client';
import './calibration-texts';

export const ownVignettesQuery = () =>
  queryOptions({
    queryKey: ['/api/calibration'],
    queryFn: () => call<typeof listOwnVignettes>('GET /api/calibration'),
  });

export const ownVignetteQuery = (vignetteId: string) =>
  queryOptions({
    queryKey: ['/api/calibration', vignetteId],
    queryFn: () =>
      call<typeof getOwnVignette>('GET /api/calibration/:vignetteId', { params: { vignetteId } }),
  });
