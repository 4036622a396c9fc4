import type { CircleWarning } from '@klocket/contract';
import { msg, str } from '@klocket/core';

/** What a form's rules ask for and a circle does not have, in plain words. */
export function warningWords({ code, limit, value }: CircleWarning): string {
  switch (code) {
    case 'few-people':
      return msg(str`Minst ${limit} personer ska vara med. Hittills: ${value}.`, {
        id: 'desk-circle-few-people',
      });
    case 'many-people':
      return msg(str`Högst ${limit} personer får vara med. Nu: ${value}.`, {
        id: 'desk-circle-many-people',
      });
    case 'few-meetings':
      return msg(str`Minst ${limit} träffar behövs. Hittills: ${value}.`, {
        id: 'desk-circle-few-meetings',
      });
    case 'few-hours':
      return msg(str`Minst ${limit} studietimmar behövs. Hittills: ${value}.`, {
        id: 'desk-circle-few-hours',
      });
    case 'short-meeting':
      return msg(str`En träff ska vara minst ${limit} minuter. Den kortaste: ${value}.`, {
        id: 'desk-circle-short-meeting',
      });
    case 'long-meeting':
      return msg(str`En träff får räknas som högst ${limit} studietimmar. Nu: ${value}.`, {
        id: 'desk-circle-long-meeting',
      });
    case 'dense-week':
      return msg(str`Högst ${limit} träffar i veckan räknas. En vecka har ${value}.`, {
        id: 'desk-circle-dense-week',
      });
    case 'many-hours-a-year':
      return msg(str`Högst ${limit} studietimmar om året räknas. Nu: ${value}.`, {
        id: 'desk-circle-many-hours',
      });
    case 'too-young':
      return msg(str`Deltagare ska vara minst ${limit} år. Den yngsta är ${value}.`, {
        id: 'desk-circle-too-young',
      });
    case 'came-late':
      return msg(
        str`Den som kommer först efter träff ${limit} räknas inte alltid. Så många är det: ${value}.`,
        { id: 'desk-circle-came-late' },
      );
  }
}

/** Such as "8 studietimmar". */
export const hoursWords = (hours: number) =>
  hours === 1
    ? msg('1 studietimme', { id: 'desk-circle-hour' })
    : msg(str`${hours} studietimmar`, { id: 'desk-circle-hours' });
