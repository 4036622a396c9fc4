import type { AccessFact } from '@klocket/contract';
import { msg } from '@klocket/core';

/** A fact about access, in words. */
export function accessWords(fact: AccessFact) {
  switch (fact) {
    case 'step-free':
      return msg('Inga trappsteg', { id: 'access-step-free' });
    case 'hearing-loop':
      return msg('Hörslinga', { id: 'access-hearing-loop' });
    case 'quiet':
      return msg('Lugn miljö', { id: 'access-quiet' });
    case 'interpreter-on-request':
      return msg('Tolk om du ber om det', { id: 'access-interpreter' });
    case 'children-welcome':
      return msg('Barn får följa med', { id: 'access-children' });
    case 'accessible-toilet':
      return msg('Tillgänglig toalett', { id: 'access-toilet' });
  }
}
