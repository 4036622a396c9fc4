import type { FolkbildningForm } from '@klocket/contract';
import { msg } from '@klocket/core';

/** What a form of folkbildning is called. */
export function formWords(form: FolkbildningForm) {
  switch (form) {
    case 'studiecirkel':
      return msg('Studiecirkel', { id: 'desk-circle-title' });
    case 'annan-folkbildningsverksamhet':
      return msg('Annan folkbildning', { id: 'desk-circle-other' });
    case 'kulturprogram':
      return msg('Kulturprogram', { id: 'desk-circle-culture' });
  }
}
