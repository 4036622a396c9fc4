import { define } from '@klocket/core';
import { KlocketDeskActivities } from './activities.ts';
import { KlocketDeskActivityForm } from './activity-form.ts';
import { KlocketDeskActivityList } from './activity-list.ts';
import { KlocketDeskActivity } from './activity.ts';
import { KlocketDeskBreaks } from './breaks-page.ts';
import { KlocketDeskChange } from './change-panel.ts';
import { KlocketDeskDates } from './dates-preview.ts';
import { KlocketDeskRecap } from './recap-panel.ts';

define('klocket-desk-dates', KlocketDeskDates);
define('klocket-desk-change', KlocketDeskChange);
define('klocket-desk-breaks', KlocketDeskBreaks);
define('klocket-desk-recap', KlocketDeskRecap);
define('klocket-desk-activity-list', KlocketDeskActivityList);
define('klocket-desk-activity-form', KlocketDeskActivityForm);
define('klocket-desk-activity', KlocketDeskActivity);
define('klocket-desk-activities', KlocketDeskActivities);
