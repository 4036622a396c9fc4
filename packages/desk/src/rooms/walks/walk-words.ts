import type { WalkGroup, WalkMeetingKind } from '@klocket/contract';
import { msg } from '@klocket/core';

/** The three meetings, in the order they are held. */
export const meetingWords = (): readonly (readonly [WalkMeetingKind, string])[] => [
  ['preparatory', msg('Förberedande möte', { id: 'desk-walk-preparatory' })],
  ['walk', msg('Vandringen', { id: 'desk-walk-itself' })],
  ['follow-up', msg('Uppföljande möte', { id: 'desk-walk-follow-up' })],
];

/** Who takes part, counted and never named. */
export const groupWords = (): readonly (readonly [WalkGroup, string])[] => [
  ['residents', msg('Boende', { id: 'desk-walk-residents' })],
  ['associations', msg('Föreningar', { id: 'desk-walk-associations' })],
  ['housing-company', msg('Bostadsbolaget', { id: 'desk-walk-housing' })],
  ['municipality', msg('Kommunen', { id: 'desk-walk-municipality' })],
  ['police', msg('Polisen', { id: 'desk-walk-police' })],
  ['others', msg('Andra', { id: 'desk-walk-others' })],
];
