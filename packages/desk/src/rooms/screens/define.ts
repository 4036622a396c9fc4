import { define } from '@klocket/core';
import { KlocketDeskScreenMessages } from './messages-page.ts';
import { KlocketDeskScreen } from './screen-page.ts';
import { KlocketDeskScreenList } from './screen-list.ts';
import { KlocketDeskScreens } from './screens.ts';

define('klocket-desk-screen-messages', KlocketDeskScreenMessages);
define('klocket-desk-screen', KlocketDeskScreen);
define('klocket-desk-screen-list', KlocketDeskScreenList);
define('klocket-desk-screens', KlocketDeskScreens);
