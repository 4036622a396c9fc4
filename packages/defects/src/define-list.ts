import { define } from '@klocket/core';
import { KlocketDefectList } from './list/klocket-defect-list.ts';

define('klocket-defect-list', KlocketDefectList);
