import type { Option } from '../../../engine/advisor/model.js';
import { ecsAnywhere, eksCloud, hybridNodes, localZones, outpostsExtended, outpostsLocal, wavelength } from './aws.js';
import { eksaBareMetal, eksaNutanix, eksaSnow, eksaVsphere, eksDistro } from './own.js';

/** Of two with the same score the first comes first. */
export const options: readonly Option[] = [
  hybridNodes, outpostsExtended, outpostsLocal, eksaBareMetal, eksaVsphere, eksaNutanix, eksaSnow, eksDistro, localZones, wavelength, ecsAnywhere, eksCloud,
];
