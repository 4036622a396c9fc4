import { define } from '@klocket/core';
import { KlocketDefectReport } from './klocket-defect-report.ts';

define('klocket-defect-report', KlocketDefectReport);
