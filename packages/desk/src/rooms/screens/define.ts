import { define } from '@klocket/core';
import { KlocketDeskScreenMessage } from './message-form.ts';
import { KlocketDeskScreenMessages } from './messages-page.ts';
import { KlocketDeskNewScreen } from './new-screen.ts';
import { KlocketDeskScreenForm } from './screen-form.ts';
import { KlocketDeskScreenList } from './screen-list.ts';
import { KlocketDeskScreen } from './screen-page.ts';
import { KlocketDeskScreenPairing } from './screen-pairing.ts';
import { KlocketDeskScreens } from './screens.ts';

define('klocket-desk-screen-message', KlocketDeskScreenMessage);
define('klocket-desk-screen-messages', KlocketDeskScreenMessages);
define('klocket-desk-screen-pairing', KlocketDeskScreenPairing);
define('klocket-desk-screen-form', KlocketDeskScreenForm);
define('klocket-desk-screen', KlocketDeskScreen);
define('klocket-desk-new-screen', KlocketDeskNewScreen);
define('klocket-desk-screen-list', KlocketDeskScreenList);
define('klocket-desk-screens', KlocketDeskScreens);
