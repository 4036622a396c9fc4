import { define } from '@klocket/core';
import { KlocketDeskAccount } from './account.ts';

define('klocket-desk-account', KlocketDeskAccount);
