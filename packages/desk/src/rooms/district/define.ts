import { define } from '@klocket/core';
import { KlocketDeskDistrictAbout } from './about-page.ts';
import { KlocketDeskDistrict } from './district.ts';
import { KlocketDeskHouse } from './house-page.ts';
import { KlocketDeskMail } from './mail-page.ts';
import { KlocketDeskNewDistrict } from './new-page.ts';
import { KlocketDeskOrganisers } from './organisers-page.ts';
import { KlocketDeskPartners } from './partners-page.ts';
import { KlocketDeskThemes } from './themes-page.ts';

define('klocket-desk-district-about', KlocketDeskDistrictAbout);
define('klocket-desk-house', KlocketDeskHouse);
define('klocket-desk-mail', KlocketDeskMail);
define('klocket-desk-new-district', KlocketDeskNewDistrict);
define('klocket-desk-organisers', KlocketDeskOrganisers);
define('klocket-desk-partners', KlocketDeskPartners);
define('klocket-desk-themes', KlocketDeskThemes);
define('klocket-desk-district', KlocketDeskDistrict);
