import { define } from '@klocket/core';
import { KlocketDeskWalk } from './walk-page.ts';
import { KlocketDeskWalkList } from './walk-list.ts';
import { KlocketDeskWalks } from './walks.ts';

define('klocket-desk-walk', KlocketDeskWalk);
define('klocket-desk-walk-list', KlocketDeskWalkList);
define('klocket-desk-walks', KlocketDeskWalks);
