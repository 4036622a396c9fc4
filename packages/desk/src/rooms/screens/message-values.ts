import type { ScreenMessageSource, Texts } from '@klocket/contract';
import { addDays, msg } from '@klocket/core';
import { toInstant, toLocal } from '../../kit/local-time.ts';
import { tidy } from '../../kit/tidy.ts';

const hourMs = 3_600_000;

/** How long words stay; `own` until a day and time that somebody chooses. */
export const lengths = ['hour', 'today', 'week', 'own'] as const;
export type Length = (typeof lengths)[number];

/** When words end. */
export interface MessageEnd {
  length: Length;
  /** By the clock of the district, `2026-12-01T08:00`; empty where nobody chose it. */
  local: string;
}

/** A message as it is filled in. */
export interface MessageValues {
  text: Texts;
  end: MessageEnd;
  urgent: boolean;
  /** The screens it is for; undefined, all. */
  screens?: string[];
}

export const blankMessage: MessageValues = {
  text: {},
  end: { length: 'hour', local: '' },
  urgent: false,
};

/** A message as the fields show it: its end is a day and a time by now. */
export const toMessageValues = (
  { text, until, urgent, screens }: ScreenMessageSource,
  zone: string,
): MessageValues => ({
  text,
  end: { length: 'own', local: toLocal(until, zone) },
  urgent,
  ...(screens && { screens }),
});

/** What of the fields is sent. */
export const toMessage = (
  { text, urgent, screens }: MessageValues,
  until: string,
): ScreenMessageSource => ({
  text: tidy(text),
  until,
  urgent,
  ...(screens && { screens }),
});

/** The instant at which words end that are written now; undefined where that is still to be chosen. */
export function untilOf({ length, local }: MessageEnd, now: Date, zone: string) {
  switch (length) {
    case 'hour':
      return new Date(now.getTime() + hourMs).toISOString();
    case 'today': {
      const today = toLocal(now.toISOString(), zone).slice(0, 10);
      return toInstant(`${addDays(today, 1)}T00:00`, zone);
    }
    case 'week':
      return new Date(now.getTime() + 7 * 24 * hourMs).toISOString();
    case 'own':
      return local ? toInstant(local, zone) : undefined;
  }
}

/** How long words stay, in words. */
export function lengthWords(length: Length): string {
  switch (length) {
    case 'hour':
      return msg('En timme', { id: 'desk-screen-hour' });
    case 'today':
      return msg('Dagen ut', { id: 'desk-screen-today' });
    case 'week':
      return msg('En vecka', { id: 'desk-screen-week' });
    case 'own':
      return msg('Annan tid', { id: 'desk-screen-own-end' });
  }
}

/** What is to be put right before the server is asked. */
export function wrongInMessage(
  { text, end, screens }: MessageValues,
  first: string,
): [pointer: string, words: string][] {
  const wrong: [string, string][] = [];
  if (!text[first]?.trim()) {
    const words = msg('Skriv vad det ska stå.', { id: 'desk-screen-text-needed' });
    wrong.push([`/text/${first}`, words]);
  }
  if (end.length === 'own' && !end.local) {
    const words = msg('Välj dag och tid.', { id: 'desk-screen-end-needed' });
    wrong.push(['/until', words]);
  }
  if (screens?.length === 0) {
    const words = msg('Välj minst en skärm.', { id: 'desk-screen-one-needed' });
    wrong.push(['/screens', words]);
  }
  return wrong;
}
