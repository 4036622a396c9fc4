import { define } from '@klocket/core';
import { KlocketDeskQuestion } from './frame/question-dialog.ts';
import { KlocketDeskSearch } from './frame/search-dialog.ts';
import { KlocketDeskShortcuts } from './frame/shortcut-sheet.ts';
import { KlocketDeskToasts } from './frame/toasts.ts';
import { KlocketDeskConflict } from './kit/conflict-panel.ts';
import { KlocketDesk } from './klocket-desk.ts';
import { KlocketDeskPasskey } from './sign-in/passkey.ts';
import { KlocketDeskSignIn } from './sign-in/sign-in.ts';

define('klocket-desk-conflict', KlocketDeskConflict);
define('klocket-desk-question', KlocketDeskQuestion);
define('klocket-desk-search', KlocketDeskSearch);
define('klocket-desk-shortcuts', KlocketDeskShortcuts);
define('klocket-desk-toasts', KlocketDeskToasts);
define('klocket-desk-passkey', KlocketDeskPasskey);
define('klocket-desk-sign-in', KlocketDeskSignIn);
define('klocket-desk', KlocketDesk);
