import { define } from '@klocket/core';
import { KlocketDeskHistory } from './history.ts';

define('klocket-desk-history', KlocketDeskHistory);
