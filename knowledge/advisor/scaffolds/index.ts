import type { Scaffold } from '../../../engine/advisor/model.js';
import { ecsAnywhere } from './ecsAnywhere/index.js';
import { eksAnywhere } from './eksAnywhere/index.js';
import { eksDistro } from './eksDistro/index.js';
import { hybridNodes } from './hybridNodes/index.js';
import { outpostsExtended } from './outposts/extended.js';
import { outpostsLocal } from './outposts/local.js';
import { region } from './region/index.js';
import { localZones } from './zones/localZones.js';
import { wavelength } from './zones/wavelength.js';

/** What can be written, in the order of the options that they serve. */
export const scaffolds: readonly Scaffold[] = [hybridNodes, outpostsExtended, outpostsLocal, ...eksAnywhere, eksDistro, ecsAnywhere, region, localZones, wavelength];
