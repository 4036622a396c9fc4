import { msg, str } from '@klocket/core';
import type { State } from './state.ts';

/** How it is with a sign-up, in a few words. */
export function headline(state: State, place?: number): string {
  switch (state) {
    case 'confirmed':
      return msg('Du har plats', { id: 'my-confirmed' });
    case 'offered':
      return msg('En plats väntar på dig', { id: 'my-offered' });
    case 'waiting':
      return msg(str`Du är nummer ${place ?? ''} på väntelistan`, { id: 'my-waiting' });
    case 'cancelled':
      return msg('Du är avanmäld', { id: 'my-cancelled' });
    case 'lapsed':
      return msg('Platsen gick till nästa i kön', { id: 'my-lapsed' });
    case 'over':
      return msg('Det här har varit', { id: 'my-over' });
    case 'off':
      return msg('Det blir inte av', { id: 'my-off' });
  }
}
