import type { AccessFact } from '@klocket/contract';
import { msg } from '@klocket/core';

/** What a visitor with a particular need wants to know, in words, in the order it is shown. */
export const accessWords = (): Record<AccessFact, string> => ({
  'step-free': msg('Inga trappsteg', { id: 'desk-access-step-free' }),
  'accessible-toilet': msg('Tillgänglig toalett', { id: 'desk-access-toilet' }),
  'hearing-loop': msg('Hörslinga', { id: 'desk-access-hearing-loop' }),
  quiet: msg('Lugn miljö', { id: 'desk-access-quiet' }),
  'interpreter-on-request': msg('Tolk om du ber om det', { id: 'desk-access-interpreter' }),
  'children-welcome': msg('Barn får följa med', { id: 'desk-access-children' }),
});
