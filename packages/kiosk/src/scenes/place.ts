import type { Scene } from '@klocket/contract';
import type { UiLanguage } from '@klocket/core';

/** What every scene is told of the moment and the screen it stands on. */
export interface ScenePlace {
  scene: Scene;
  language: UiLanguage;
  now: Date;
  today: string;
  /** Whether the screen is taller than it is wide. */
  isTall: boolean;
  /** How far the scene has come, 0 to 1. */
  passed: number;
  /** Where phones go on, without a slash at the end. */
  origin: string;
}
