import type {
  Heartbeat,
  SceneSource,
  Screen,
  ScreenMessage,
  ScreenMessageSource,
  ScreenSource,
  Scene,
} from '@klocket/contract';
import type { Selectable } from 'kysely';
import type { ScreenMessageTable, ScreenTable } from '../../database/kiosk-tables.ts';

export type ScreenRow = Selectable<ScreenTable>;
export type ScreenMessageRow = Selectable<ScreenMessageTable>;

/** So long a scene stays where nothing else was chosen. */
export const usualSeconds = 15;

/** A screen as staff set it up. What was not chosen is not there, so that its tag stays the same. */
export const toScreenSource = (row: ScreenRow): ScreenSource => ({
  name: row.name,
  ...(row.house_id && { house: row.house_id }),
  mode: row.mode,
  languages: JSON.parse(row.languages_json) as string[],
  scenes: JSON.parse(row.scenes_json) as SceneSource[],
  dimsAtNight: row.dims_at_night === 1,
});

/** The columns that say how staff set a screen up. */
export const toScreenColumns = (source: ScreenSource) => ({
  name: source.name,
  house_id: source.house ?? null,
  mode: source.mode,
  languages_json: JSON.stringify(source.languages),
  scenes_json: JSON.stringify(source.scenes),
  dims_at_night: source.dimsAtNight ? 1 : 0,
});

/** The scenes as the screen is told them. */
export const toScenes = (row: ScreenRow): Scene[] =>
  (JSON.parse(row.scenes_json) as SceneSource[]).map(({ text, ...scene }) => ({
    ...scene,
    seconds: scene.seconds ?? usualSeconds,
    ...(text && { texts: text }),
  }));

/** What a screen said of how it is, when it was last heard of. */
export const toHeartbeat = ({ heartbeat_json }: ScreenRow): Heartbeat | undefined =>
  heartbeat_json === null ? undefined : (JSON.parse(heartbeat_json) as Heartbeat);

/** Whether a message is for a screen. */
export const isFor = ({ screens_json }: ScreenMessageRow, screen: string) =>
  screens_json === null || (JSON.parse(screens_json) as string[]).includes(screen);

/** A message as staff wrote it. For all screens it names none, so that its tag stays the same. */
export const toMessageSource = (row: ScreenMessageRow): ScreenMessageSource => ({
  text: JSON.parse(row.text_json) as ScreenMessageSource['text'],
  until: row.until_at,
  urgent: row.urgent === 1,
  ...(row.screens_json && { screens: JSON.parse(row.screens_json) as string[] }),
});

/** A message as the screen is told it. */
export const toMessage = (row: ScreenMessageRow): ScreenMessage => ({
  id: row.id,
  texts: JSON.parse(row.text_json) as ScreenMessage['texts'],
  until: row.until_at,
  urgent: row.urgent === 1,
});

/** A screen without what only this process knows. */
export type StoredScreen = Omit<Screen, 'release' | 'startedAt'>;
