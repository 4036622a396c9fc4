import type { TemplateResult } from 'lit';
import type { TouchView } from '../touch-view.ts';
import { renderCheckIn } from './check-in.ts';
import { renderHouse, renderHouses } from './houses.ts';
import { renderPhone } from './phone.ts';
import { renderOne, renderProgramme } from './programme.ts';
import { renderPulse } from './pulse.ts';
import { renderHere, renderStart } from './start.ts';

/** Draws where somebody has come to. */
export function renderPage(view: TouchView): TemplateResult {
  const { page } = view.visit;
  switch (page.name) {
    case 'start':
      return renderStart(view);
    case 'here':
      return renderHere(view);
    case 'programme':
      return renderProgramme(view);
    case 'occurrence':
      return renderOne(view, page.id);
    case 'houses':
      return renderHouses(view);
    case 'house':
      return renderHouse(view, page.id);
    case 'check-in':
      return renderCheckIn(view);
    case 'pulse':
      return renderPulse(view);
    case 'phone':
      return renderPhone(view);
  }
}
