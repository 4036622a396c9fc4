import { thisWeekPath } from '@klocket/contract/sheet-paths';
import { msg } from '@klocket/core';
import { html } from 'lit';
import type { DeskPlace } from '../place.ts';

/** The way to the present week as one sheet, to print and put up. */
export const weekLink = ({ district, language }: DeskPlace) =>
  html`<a href=${thisWeekPath(district, language)} target="_blank" rel="noopener"
    >${msg('Veckan på ett papper, att skriva ut', { id: 'desk-week-sheet' })}</a
  >`;
