import type { Kind } from '../engine/model.js';
import { anywhereKinds } from './anywhere.eks.amazonaws.com/index.js';
import { appsKinds } from './apps/index.js';
import { capacityBuffer } from './autoscaling.x-k8s.io/capacitybuffer/index.js';
import { oldKinds as oldAutoscaling } from './autoscaling.x-k8s.io/old/index.js';
import { batchKinds } from './batch/index.js';
import { template } from './cloudformation.amazonaws.com/template/index.js';
import { cloudConfig } from './cloudinit.readthedocs.io/cloudconfig/index.js';
import { userData } from './cloudinit.readthedocs.io/userdata/index.js';
import { coreKinds } from './core/index.js';
import { eniConfig } from './crd.k8s.amazonaws.com/index.js';
import { ciliumValues } from './helm.sh/cilium/index.js';
import { hybridGatewayValues } from './helm.sh/gateway/index.js';
import { helmRelease } from './helm.toolkit.fluxcd.io/index.js';
import { ingressClassParams } from './eks.amazonaws.com/ingressclassparams/index.js';
import { nodeClass } from './eks.amazonaws.com/nodeclass/index.js';
import { nodeDiagnostic } from './eks.amazonaws.com/nodediagnostic/index.js';
import { targetGroupBinding } from './eks.amazonaws.com/targetgroupbinding/index.js';
import { loadBalancerControllerKinds } from './elbv2.k8s.aws/index.js';
import { clusterConfig } from './eksctl.io/clusterconfig/index.js';
import { ec2NodeClass } from './karpenter.k8s.aws/ec2nodeclass/index.js';
import { oldKinds as oldAws } from './karpenter.k8s.aws/old/index.js';
import { nodeClaim } from './karpenter.sh/nodeclaim/index.js';
import { nodeOverlay } from './karpenter.sh/nodeoverlay/index.js';
import { nodePool } from './karpenter.sh/nodepool/index.js';
import { oldKinds as oldKarpenter } from './karpenter.sh/old/index.js';
import { networkingKinds } from './networking.k8s.io/index.js';
import { configuration } from './nodewise.dev/configuration/index.js';
import { amiNodeConfig, hybridNodeConfig, nodeConfig } from './node.eks.aws/nodeconfig/index.js';
import { strangers } from './node.eks.aws/nodeconfig/strangers.js';
import { packageKinds } from './packages.eks.amazonaws.com/index.js';
import { calicoKinds } from './projectcalico.org/index.js';
import { strangers as unknownKinds } from './shared/strangers.js';
import { storageClass } from './storage.k8s.io/storageclass/index.js';
import { terraformConfiguration } from './terraform.io/configuration/index.js';
import { vpcResourceKinds } from './vpcresources.k8s.aws/index.js';

/**
 * Everything we know, in the order it is documented. Where kinds share apiVersion and kind, the one that claims a
 * document narrowly comes before the one that takes the rest.
 */
export const catalog: readonly Kind[] = [
  nodePool,
  ec2NodeClass,
  nodeClaim,
  nodeOverlay,
  capacityBuffer,
  nodeClass,
  ingressClassParams,
  targetGroupBinding,
  nodeDiagnostic,
  hybridNodeConfig,
  amiNodeConfig,
  nodeConfig,
  userData,
  cloudConfig,
  clusterConfig,
  ...anywhereKinds,
  ...packageKinds,
  template,
  terraformConfiguration,
  ciliumValues,
  hybridGatewayValues,
  helmRelease,
  ...calicoKinds,
  configuration,
  storageClass,
  ...networkingKinds,
  ...coreKinds,
  ...appsKinds,
  ...batchKinds,
  ...vpcResourceKinds,
  eniConfig,
  ...loadBalancerControllerKinds,
  ...strangers,
  ...unknownKinds,
  ...oldKarpenter,
  ...oldAws,
  ...oldAutoscaling,
];
