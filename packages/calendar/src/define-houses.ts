import { define } from '@klocket/core';
import { KlocketHouses } from './klocket-houses.ts';

define('klocket-houses', KlocketHouses);
