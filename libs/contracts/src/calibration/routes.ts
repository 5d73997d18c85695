import { z } from 'zod';
import { authorityCode, date, defineRoute, uuid } from '../kernel';
import { ownVignetteRow, ownVignetteView, roundRow, roundView } from './views';

const params = z.object({ roundId: uuid });

export const listCalibrationRounds = defineRoute({
  id: 'calibration.list-rounds',
  method: 'GET',
  path: '/api/union/calibration',
  audience: 'union',
  summary: 'Calibration rounds, newest first, with the agreement of closed ones',
  response: z.object({ items: z.array(roundRow), authorities: z.array(authorityCode) }),
});

export const getCalibrationRound = defineRoute({
  id: 'calibration.get-round',
  method: 'GET',
  path: '/api/union/calibration/:roundId',
  audience: 'union',
  summary: 'A calibration round with its vignettes, how many answered, and results once it is closed',
  params,
  response: roundView,
});

export const roundToCompose = z.object({
  title: z.string().trim().min(1).max(120),
  dueOn: date,
  features: z.record(z.string().max(40), z.array(z.string().max(40)).max(8)),
  vignettes: z.number().int(),
  authorities: z.array(authorityCode).max(60),
});

export const composeCalibrationRound = defineRoute({
  id: 'calibration.compose-round',
  method: 'POST',
  path: '/api/union/calibration',
  audience: 'union',
  summary: 'Composes vignettes of a round: one fictional notification with features varied by design',
  body: roundToCompose,
  response: z.object({ roundId: uuid }),
  status: 201,
});

export const openCalibrationRound = defineRoute({
  id: 'calibration.open-round',
  method: 'POST',
  path: '/api/union/calibration/:roundId/open',
  audience: 'union',
  summary: 'Sends the vignettes of a round to the invited authorities',
  params,
});

export const closeCalibrationRound = defineRoute({
  id: 'calibration.close-round',
  method: 'POST',
  path: '/api/union/calibration/:roundId/close',
  audience: 'union',
  summary: 'Ends a round; from then on its results can be read and nothing can be answered',
  params,
});

export const listOwnVignettes = defineRoute({
  id: 'calibration.list-own-vignettes',
  method: 'GET',
  path: '/api/calibration',
  audience: 'officer',
  summary: 'Fictional notifications that this authority is asked to decide for calibration',
  response: z.object({ items: z.array(ownVignetteRow) }),
});

export const getOwnVignette = defineRoute({
  id: 'calibration.get-own-vignette',
  method: 'GET',
  path: '/api/calibration/:vignetteId',
  audience: 'officer',
  summary: 'One fictional notification with this authority’s own answer',
  params: z.object({ vignetteId: uuid }),
  response: ownVignetteView,
});

export const answerOwnVignette = defineRoute({
  id: 'calibration.answer-vignette',
  method: 'PUT',
  path: '/api/calibration/:vignetteId',
  audience: 'officer',
  summary: 'Decides a fictional notification; may be changed until the round closes',
  params: z.object({ vignetteId: uuid }),
  body: z.object({ outcome: z.string().max(60), reasonCodes: z.array(z.string().max(80)).max(20) }),
});

export type RoundToCompose = z.infer<typeof roundToCompose>;
