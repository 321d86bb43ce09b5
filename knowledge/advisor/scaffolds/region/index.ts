import { say } from '../../../../engine/kit.js';
import type { AddressRange, Given, Scaffold } from '../../../../engine/advisor/model.js';
import { clusterRanges } from '../../fields/network.js';
import { usesIpv6 } from './answers.js';
import { drawing } from './drawing.js';
import { regionFields } from './fields.js';
import { files } from './files.js';
import { install, teardown } from './steps.js';

/** EKS in a Region: with Auto Mode, Karpenter or managed node groups. */
export const region: Scaffold = { options: ['eks-cloud'], fields: regionFields, files, install, teardown, ranges, drawing };

function ranges(it: Given): readonly AddressRange[] {
  return usesIpv6(it) ? [{ of: 'vpc', label: say`VPC`, cidr: it.text('vpcCidr') }] : clusterRanges(it);
}
