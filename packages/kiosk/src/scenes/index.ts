import type { Screen } from '@klocket/contract';
import type { TemplateResult } from 'lit';
import { renderDefects } from './defects.ts';
import { renderGoals } from './goals.ts';
import { renderMessages } from './message.ts';
import { renderOpen } from './open.ts';
import type { ScenePlace } from './place.ts';
import { renderPoster } from './poster.ts';
import type { SceneAnswers } from './questions.ts';
import { renderRecap } from './recap.ts';
import { renderToday } from './today.ts';
import { renderWeek } from './week.ts';

/** Draws a scene; undefined where it has nothing to show. */
export function renderScene(
  screen: Screen,
  answers: SceneAnswers,
  place: ScenePlace,
): TemplateResult | undefined {
  switch (place.scene.kind) {
    case 'today':
      return renderToday(answers, place);
    case 'week':
      return renderWeek(answers, place);
    case 'poster':
      return renderPoster(answers, place);
    case 'open':
      return renderOpen(answers, place);
    case 'goals':
      return renderGoals(answers, place);
    case 'defects':
      return renderDefects(answers, place);
    case 'recap':
      return renderRecap(answers, place);
    case 'message':
      return renderMessages(screen, place);
  }
}
