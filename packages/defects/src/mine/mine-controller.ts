import { msg, Problem } from '@klocket/core';
import { OwnController } from '@klocket/core/writing';
import type { LitElement } from 'lit';

/** A report of one's own or a list that was handed over: says why something could not be sent. */
export class MineController<Mine> extends OwnController<Mine> {
  constructor(host: LitElement) {
    super(host, refusalWords);
  }
}

function refusalWords(error: unknown) {
  if (error instanceof Problem && error.code !== 'unreachable' && error.details?.detail) {
    return error.details.detail;
  }
  return msg('Det gick inte att skicka. Försök igen, inget görs två gånger.', {
    id: 'mine-refused',
  });
}
