import { define } from '@klocket/core';
import { KlocketDeskColleague } from './colleague.ts';
import { KlocketDeskColleagues } from './colleagues.ts';
import { KlocketDeskColleagueRemoval } from './removal.ts';

define('klocket-desk-colleague-removal', KlocketDeskColleagueRemoval);
define('klocket-desk-colleague', KlocketDeskColleague);
define('klocket-desk-colleagues', KlocketDeskColleagues);
