import { define } from '@klocket/core';
import { KlocketDeskDefectList } from './defect-list.ts';
import { KlocketDeskDefects } from './defects.ts';
import { KlocketDeskDefectAnswer } from './one/answer-form.ts';
import { KlocketDeskDefect } from './one/defect.ts';
import { KlocketDeskPhotoBlur } from './one/photo-blur.ts';
import { KlocketDeskDefectReview } from './one/review-form.ts';
import { KlocketDeskDefectStep } from './one/step-form.ts';
import { KlocketDeskDefectSettings } from './settings/settings-page.ts';

define('klocket-desk-photo-blur', KlocketDeskPhotoBlur);
define('klocket-desk-defect-answer', KlocketDeskDefectAnswer);
define('klocket-desk-defect-review', KlocketDeskDefectReview);
define('klocket-desk-defect-step', KlocketDeskDefectStep);
define('klocket-desk-defect-settings', KlocketDeskDefectSettings);
define('klocket-desk-defect-list', KlocketDeskDefectList);
define('klocket-desk-defect', KlocketDeskDefect);
define('klocket-desk-defects', KlocketDeskDefects);
