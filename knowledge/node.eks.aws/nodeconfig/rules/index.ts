import type { Rule } from '../../../../engine/model.js';
import { nodeConfigRules } from '../../../networks/rules/index.js';
import { activationCodeInClearText } from './activation-code-in-clear-text.js';
import { arnOfAnotherRegion } from './arn-of-another-region.js';
import { clusterDetailsIncomplete } from './cluster-details-incomplete.js';
import { clusterEndpointMisnamed } from './cluster-endpoint-misnamed.js';
import { containerdConfigNotToml } from './containerd-config-not-toml.js';
import { containerdConfigOfAnotherVersion } from './containerd-config-of-another-version.js';
import { contradictingKubeletSettings } from './contradicting-kubelet-settings.js';
import { fieldOfTheOtherNodeadm } from './field-of-the-other-nodeadm.js';
import { hostnameOverrideOnHybridNode } from './hostname-override-on-hybrid-node.js';
import { hybridClusterIncomplete } from './hybrid-cluster-incomplete.js';
import { hybridCredentialsNotExactlyOne } from './hybrid-credentials-not-exactly-one.js';
import { hybridNodeIpNotIpv4 } from './hybrid-node-ip-not-ipv4.js';
import { hybridNodeNameTooLong } from './hybrid-node-name-too-long.js';
import { incompleteIamRolesAnywhere } from './incomplete-iam-roles-anywhere.js';
import { incompleteSsmActivation } from './incomplete-ssm-activation.js';
import { invalidActivationCode } from './invalid-activation-code.js';
import { invalidActivationId } from './invalid-activation-id.js';
import { invalidCertificateAuthority } from './invalid-certificate-authority.js';
import { invalidKubeletDuration } from './invalid-kubelet-duration.js';
import { invalidMaxPodsExpression } from './invalid-max-pods-expression.js';
import { invalidServiceCidr } from './invalid-service-cidr.js';
import { malformedKubeletFlag } from './malformed-kubelet-flag.js';
import { maxPodsExpressionOverridden } from './max-pods-expression-overridden.js';
import { misplacedNodeName } from './misplaced-node-name.js';
import { outpostWithoutClusterId } from './outpost-without-cluster-id.js';
import { removedNodeconfigField } from './removed-nodeconfig-field.js';
import { reservedCpusWithCgroups } from './reserved-cpus-with-cgroups.js';
import { restrictedNodeLabel } from './restricted-node-label.js';
import { tooManyPodsForHybridNode } from './too-many-pods-for-hybrid-node.js';
import { unknownDisabledMount } from './unknown-disabled-mount.js';
import { unknownKubeletFlag } from './unknown-kubelet-flag.js';
import { unknownKubeletResource } from './unknown-kubelet-resource.js';
import { unknownKubeletSetting } from './unknown-kubelet-setting.js';
import { unknownLocalStorageStrategy } from './unknown-local-storage-strategy.js';
import { unknownNodeadmFeatureGate } from './unknown-nodeadm-feature-gate.js';
import { unlikelyRolesAnywhereArn } from './unlikely-roles-anywhere-arn.js';

/** Every rule of this folder, in the order of its pages. */
export const rules: readonly Rule[] = [
  hybridClusterIncomplete,
  hybridCredentialsNotExactlyOne,
  incompleteIamRolesAnywhere,
  hybridNodeNameTooLong,
  unlikelyRolesAnywhereArn,
  arnOfAnotherRegion,
  incompleteSsmActivation,
  invalidActivationCode,
  invalidActivationId,
  activationCodeInClearText,
  hostnameOverrideOnHybridNode,
  misplacedNodeName,
  removedNodeconfigField,
  clusterEndpointMisnamed,
  fieldOfTheOtherNodeadm,
  invalidCertificateAuthority,
  clusterDetailsIncomplete,
  invalidServiceCidr,
  outpostWithoutClusterId,
  unknownLocalStorageStrategy,
  unknownDisabledMount,
  unknownNodeadmFeatureGate,
  maxPodsExpressionOverridden,
  invalidMaxPodsExpression,
  malformedKubeletFlag,
  unknownKubeletFlag,
  restrictedNodeLabel,
  containerdConfigNotToml,
  containerdConfigOfAnotherVersion,
  reservedCpusWithCgroups,
  unknownKubeletSetting,
  unknownKubeletResource,
  invalidKubeletDuration,
  contradictingKubeletSettings,
  hybridNodeIpNotIpv4,
  tooManyPodsForHybridNode,
  ...nodeConfigRules,
];
