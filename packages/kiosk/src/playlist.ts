import type { Scene, Screen, ScreenMessage } from '@klocket/contract';

/** What stands on the screen at a moment: one scene, in one language. */
export interface Turn {
  scene: Scene;
  language: string;
  /** How far the scene has come, 0 to 1: where it has several pages, they share its time. */
  passed: number;
  /** When the next one comes, in epoch milliseconds. */
  until: number;
  /** Its place among the scenes, and how many they are. */
  index: number;
  count: number;
}

/** An urgent message stays so long in each language, in seconds. */
const urgentSeconds = 8;

/** The scene that shows the messages of staff, where the playlist has none of its own. */
const messageScene: Scene = { id: 'messages', kind: 'message', seconds: 10 };

/** The messages that have not ended by now. */
export const messagesAt = ({ messages }: Screen, now: number): ScreenMessage[] =>
  messages.filter(({ until }) => Date.parse(until) > now);

/** The urgent message that takes the screen over; the newest, where there are several. */
export const urgentAt = (screen: Screen, now: number): ScreenMessage | undefined =>
  messagesAt(screen, now).findLast(({ urgent }) => urgent);

/** The scenes that are played at a moment: those of the playlist, and the messages if nothing shows them. */
export function scenesAt(screen: Screen, now: number): Scene[] {
  const { scenes } = screen;
  const isSaid = messagesAt(screen, now).some(({ urgent }) => !urgent);
  const has = scenes.some(({ kind, texts }) => kind === 'message' && !texts);
  return isSaid && !has ? [...scenes, messageScene] : scenes;
}

/**
 * What a screen shows at a moment. It follows from the clock alone, so that all screens of a playlist show the
 * same, and one that was switched off goes on where the others are. Each time round every scene moves on to the
 * next language; what has nothing to show gives its time to the scene after it.
 */
export function turnAt(
  screen: Screen,
  now: number,
  isShown: (scene: Scene, language: string) => boolean = () => true,
): Turn | undefined {
  const scenes = scenesAt(screen, now);
  const { languages } = screen;
  const round = scenes.reduce((sum, { seconds }) => sum + seconds, 0) * 1000;
  if (round === 0 || languages.length === 0) return undefined;
  const rounds = Math.floor(now / round);
  let begun = rounds * round;
  let index = 0;
  while (begun + scenes[index]!.seconds * 1000 <= now) begun += scenes[index++]!.seconds * 1000;
  const length = scenes[index]!.seconds * 1000;
  const language = languages[(index + rounds) % languages.length]!;
  for (let step = 0; step < scenes.length; step++) {
    const at = (index + step) % scenes.length;
    const scene = scenes[at]!;
    if (!isShown(scene, language)) continue;
    const passed = (now - begun) / length;
    return { scene, language, passed, until: begun + length, index: at, count: scenes.length };
  }
  return undefined;
}

/** The language of an urgent message at a moment: those it was written in, one after the other. */
export function urgentLanguage({ texts }: ScreenMessage, { languages }: Screen, now: number) {
  const written = languages.filter((language) => texts[language]?.trim());
  const spoken = written.length > 0 ? written : Object.keys(texts);
  return spoken[Math.floor(now / (urgentSeconds * 1000)) % spoken.length]!;
}

/** The page of a list that is shown, from 0, and how many there are. */
export function pageAt(count: number, size: number, passed: number) {
  const pages = Math.max(1, Math.ceil(count / size));
  return { pages, page: Math.min(pages - 1, Math.floor(passed * pages)) };
}
