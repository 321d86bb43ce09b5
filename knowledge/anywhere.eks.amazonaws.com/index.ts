import type { Kind } from '../../engine/model.js';
import { awsDatacenterConfig } from './awsdatacenterconfig/index.js';
import { awsIamConfig } from './awsiamconfig/index.js';
import { cloudStackDatacenterConfig } from './cloudstackdatacenterconfig/index.js';
import { cloudStackMachineConfig } from './cloudstackmachineconfig/index.js';
import { cluster } from './cluster/index.js';
import { dockerDatacenterConfig } from './dockerdatacenterconfig/index.js';
import { fluxConfig } from './fluxconfig/index.js';
import { gitOpsConfig } from './gitopsconfig/index.js';
import { internalKinds, misplacedKinds } from './internal.js';
import { nutanixDatacenterConfig } from './nutanixdatacenterconfig/index.js';
import { nutanixMachineConfig } from './nutanixmachineconfig/index.js';
import { oidcConfig } from './oidcconfig/index.js';
import { snowDatacenterConfig } from './snowdatacenterconfig/index.js';
import { snowIPPool } from './snowippool/index.js';
import { snowMachineConfig } from './snowmachineconfig/index.js';
import { tinkerbellDatacenterConfig } from './tinkerbelldatacenterconfig/index.js';
import { tinkerbellMachineConfig } from './tinkerbellmachineconfig/index.js';
import { tinkerbellTemplateConfig } from './tinkerbelltemplateconfig/index.js';
import { vsphereDatacenterConfig } from './vspheredatacenterconfig/index.js';
import { vsphereMachineConfig } from './vspheremachineconfig/index.js';

/** EKS Anywhere: the cluster, then each provider, then what a cluster may refer to, then what nobody writes. */
export const anywhereKinds: readonly Kind[] = [
  cluster,
  vsphereDatacenterConfig,
  vsphereMachineConfig,
  tinkerbellDatacenterConfig,
  tinkerbellMachineConfig,
  tinkerbellTemplateConfig,
  nutanixDatacenterConfig,
  nutanixMachineConfig,
  dockerDatacenterConfig,
  snowDatacenterConfig,
  snowMachineConfig,
  snowIPPool,
  cloudStackDatacenterConfig,
  cloudStackMachineConfig,
  oidcConfig,
  awsIamConfig,
  fluxConfig,
  gitOpsConfig,
  awsDatacenterConfig,
  ...internalKinds,
  ...misplacedKinds,
];
