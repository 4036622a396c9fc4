import { buttons } from './buttons.ts';
import { cards } from './cards.ts';
import { fields } from './fields.ts';
import { notes } from './notes.ts';
import { settings } from './settings.ts';
import { text } from './text.ts';

/** How text, buttons, fields and cards look in every part of the desk. */
export const look = [text, cards, buttons, fields, notes, settings];
