import { define } from '@klocket/core';
import { KlocketDeskCheckIn } from './check-in.ts';
import { KlocketDeskGathering } from './gathering.ts';
import { KlocketDeskPeopleList } from './people-list.ts';
import { KlocketDeskPeople } from './people.ts';
import { KlocketDeskScanner } from './scanner.ts';

define('klocket-desk-scanner', KlocketDeskScanner);
define('klocket-desk-check-in', KlocketDeskCheckIn);
define('klocket-desk-gathering', KlocketDeskGathering);
define('klocket-desk-people-list', KlocketDeskPeopleList);
define('klocket-desk-people', KlocketDeskPeople);
