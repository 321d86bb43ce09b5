import type { Field, Scaffold } from '../../../../engine/advisor/model.js';
import { drawingFor, rangesFor } from './drawing.js';
import { accessFields, packageFields } from './fields/access.js';
import { bareMetalFields } from './fields/bareMetal.js';
import { clusterFields, operationsFields } from './fields/cluster.js';
import { countFields, extraGroupFields, sizeFields, systemFields } from './fields/machines.js';
import { bareMetalNetworkFields, mirrorFields, networkFields, proxyFields } from './fields/network.js';
import { snowFields } from './fields/snow.js';
import { nutanixFields, vsphereFields } from './fields/virtual.js';
import { filesFor } from './files.js';
import { installFor } from './install.js';
import { teardownFor } from './teardown.js';

/**
 * EKS Anywhere 0.26, one scaffold a provider: https://anywhere.eks.amazonaws.com/docs/getting-started/chooseprovider/
 * What the providers share is asked and written the same way for all.
 */
export const eksAnywhere: readonly Scaffold[] = [
  scaffold('eksa-baremetal', bareMetalFields, bareMetalNetworkFields),
  scaffold('eksa-vsphere', [...sizeFields, ...vsphereFields]),
  scaffold('eksa-nutanix', [...sizeFields, ...nutanixFields]),
  scaffold('eksa-snow', snowFields),
];

function scaffold(option: string, machines: readonly Field[], network: readonly Field[] = []): Scaffold {
  return {
    options: [option],
    fields: [...clusterFields, ...networkFields, ...network, ...proxyFields, ...mirrorFields, ...systemFields, ...countFields, ...machines, ...extraGroupFields, ...accessFields, ...packageFields, ...operationsFields],
    files: filesFor,
    install: installFor,
    teardown: teardownFor,
    ranges: rangesFor,
    drawing: drawingFor,
  };
}
