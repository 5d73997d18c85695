import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

/**
 * What the entries of Annex I that are regarded as cyber-surveillance items control, and what they leave out, in our own
 * words (unconfirmed against the newest consolidation). The text of Annex I decides.
 */
export const ANNEX_I_WORDS: Readonly<Record<string, MessageDescriptor>> = {
  '4A005': msg`Systems, equipment and components for making, controlling or delivering intrusion software. Not: disclosure of vulnerabilities, response to incidents.`,
  '4D004': msg`Software for making, controlling or delivering intrusion software.`,
  '4E001.a': msg`Technology for the items of 4A and 4D, intrusion systems among them.`,
  '4E001.c': msg`Technology for developing intrusion software. Not: disclosure of vulnerabilities, response to incidents.`,
  '5A001.f': msg`Interception, jamming and monitoring of mobile telecommunications. Not: analogue private radio, wireless networks, equipment for the operators and makers of mobile networks.`,
  '5A001.j': msg`Surveillance of communications on carrier-class IP networks: analysis, extraction and indexing of content or metadata, with search by hard selectors and a map of who is in touch with whom. Not: marketing, quality of service or of experience.`,
  '5A004.a': msg`Equipment for cryptanalysis; it stands in Annex IV too.`,
  '5A004.b': msg`Items that take raw data from a device and get round its access controls. Not: debuggers and the like.`,
  '5D001.a': msg`Software for the items of 5A001, points f and j among them.`,
  '5D001.c': msg`Software with the characteristics of the items of 5A001.`,
  '5D001.e': msg`Software for law enforcement that searches content or metadata of a provider by hard selectors and maps relations or tracks movements. Not: billing, quality of service, mediation devices, mobile payment.`,
  '5D002.a.3.b': msg`Software for the items of 5A004.b.`,
  '5D002.c.3.b': msg`Software with the characteristics of the items of 5A004.b.`,
  '5E001.a': msg`Technology for the items of 5A001 or the software of 5D001.a and 5D001.e.`,
  '5E002': msg`Technology for the items of 5A004 and their software.`,
};
