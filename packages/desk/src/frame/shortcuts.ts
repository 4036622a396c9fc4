import { msg, str } from '@klocket/core';
import type { Shortcut } from '../kit/shortcuts.ts';
import type { NavigationView } from './navigation.ts';

interface Openers {
  openSearch(): void;
  openShortcuts(): void;
}

/** The shortcuts that work in every room. */
export const frameShortcuts = (
  { rooms, place }: NavigationView,
  { openSearch, openShortcuts }: Openers,
): Shortcut[] => [
  ...rooms
    .filter(({ key }) => key)
    .map((room) => ({
      keys: `g ${room.key}`,
      words: msg(str`Gå till ${room.title()}`, { id: 'desk-go-to' }),
      run: () => place.navigate(room.path),
    })),
  { keys: '/', words: msg('Sök', { id: 'desk-search' }), run: openSearch },
  {
    keys: '?',
    words: msg('Visa kortkommandon', { id: 'desk-show-shortcuts' }),
    run: openShortcuts,
  },
];
