/**
 * What the fields of a TargetGroupBinding mean under EKS Auto Mode.
 *
 * Facts were read in the EKS guide, in the guide of the open-source AWS Load Balancer Controller and in the CRD of
 * December 2024 (github.com/datreeio/CRDs-catalog, eks.amazonaws.com/targetgroupbinding_v1.json).
 */
import type { Docs } from '../../../engine/model.js';

const page = 'https://docs.aws.amazon.com/eks/latest/userguide/auto-configure-alb.html';
const guide = 'https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/targetgroupbinding/';
const binding = `${guide}targetgroupbinding/`;
const reference = `${guide}spec/`;
const selectors = 'https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#label-selectors';

export const docs: Docs = {
  spec: {
    does: 'Keeps a target group that you made outside Kubernetes filled with the pods or nodes of one Service.',
    trap: 'EKS makes such objects itself for Ingresses and Services of type LoadBalancer: leave those alone. Whoever may create one can take over any target group that the controller may touch, so restrict it by RBAC.',
    link: binding,
  },
  'spec.serviceRef': {
    does: 'The Service, in the same namespace, whose endpoints become targets.',
    absent: 'Required.',
    link: reference,
  },
  'spec.serviceRef.name': { does: 'Name of the Service.', absent: 'Required.', link: reference },
  'spec.serviceRef.port': {
    does: 'Port of the **Service**, by number or name, not the container’s port.',
    absent: 'Required.',
    link: reference,
  },
  'spec.targetGroupARN': {
    does: 'ARN of the target group of an ALB or NLB.',
    absent: 'Required: the open-source controller’s `targetGroupName` is unknown here.',
    trap: 'A changed ARN moves the targets at once. The target group’s type and VPC have to fit `targetType` and the cluster.',
    link: binding,
  },
  'spec.targetType': {
    does: 'What is registered. It must be the type with which the target group was made.',
    absent: 'Required under Auto Mode, optional in the open-source controller.',
    trap: 'A target group’s type cannot be changed: a mismatch means registering nothing.',
    link: page,
    values: {
      ip: 'Addresses of the pods.',
      instance: 'The nodes, with the node port of the Service, which must be of type NodePort or LoadBalancer.',
    },
  },
  'spec.multiClusterTargetGroup': {
    does: '`true` shares the target group with other clusters: only targets that this cluster registered are removed again. Under Auto Mode since August 2026.',
    absent: '`false`: every target that is not of this Service is deregistered.',
    trap: 'Set it in every cluster **before** a second one binds the group, or the clusters throw out each other’s targets.',
    link: `${binding}#multicluster-targetgroup`,
  },
  'spec.networking': {
    does: 'Which security groups may reach the targets; rules for it are added to the security groups of nodes or pods.',
    absent: 'No rules are added: open the ports yourself, or health checks fail.',
    link: reference,
  },
  'spec.networking.ingress': {
    does: 'Rules for incoming traffic, at least one.',
    absent: 'Required inside `networking`.',
    link: reference,
  },
  'spec.networking.ingress[]': { does: 'Sources and the ports that they may reach.', link: reference },
  'spec.networking.ingress[].from': {
    does: 'Sources, at least one.',
    absent: 'Required.',
    trap: 'Security groups only: the `ipBlock` of the open-source controller is not supported, so an NLB needs security groups.',
    link: page,
  },
  'spec.networking.ingress[].from[]': { does: 'One source.', link: reference },
  'spec.networking.ingress[].from[].securityGroup': {
    does: 'A security group, usually that of the load balancer.',
    link: reference,
  },
  'spec.networking.ingress[].from[].securityGroup.groupID': {
    does: 'Id of the security group, `sg-…`.',
    absent: 'Required.',
    link: reference,
  },
  'spec.networking.ingress[].ports': {
    does: 'Ports that the sources may reach.',
    absent: 'All TCP ports; the same when it is empty.',
    link: reference,
  },
  'spec.networking.ingress[].ports[]': { does: 'One port and protocol.', link: reference },
  'spec.networking.ingress[].ports[].port': {
    does: 'Port on the **target**: a number, or with `targetType: ip` the name of a container port.',
    absent: 'All ports.',
    trap: 'With `targetType: instance` it is the node port, and a number.',
    link: reference,
  },
  'spec.networking.ingress[].ports[].protocol': {
    does: 'Protocol of the traffic.',
    absent: '`TCP`.',
    link: reference,
    values: { TCP: 'TCP, HTTP and TLS too.', UDP: 'UDP.' },
  },
  'spec.nodeSelector': {
    does: 'With `targetType: instance`, which nodes are registered.',
    absent: 'All suitable nodes.',
    trap: 'Means nothing with `targetType: ip`.',
    link: `${binding}#nodeselector`,
  },
  'spec.nodeSelector.matchLabels': { does: 'Labels that the node must all have.', absent: 'No condition from labels.', link: selectors },
  'spec.nodeSelector.matchLabels.*': { does: 'The label’s value.', link: selectors },
  'spec.nodeSelector.matchExpressions': {
    does: 'Conditions on labels that must all hold.',
    absent: 'No such conditions.',
    link: selectors,
  },
  'spec.nodeSelector.matchExpressions[]': { does: 'One condition.', link: selectors },
  'spec.nodeSelector.matchExpressions[].key': { does: 'Label key.', link: selectors },
  'spec.nodeSelector.matchExpressions[].operator': {
    does: 'How label and values compare: `In`, `NotIn`, `Exists` or `DoesNotExist`.',
    link: selectors,
  },
  'spec.nodeSelector.matchExpressions[].values': {
    does: 'Values for `In` and `NotIn`; none for `Exists` and `DoesNotExist`.',
    link: selectors,
  },
  'spec.nodeSelector.matchExpressions[].values[]': { does: 'One label value.', link: selectors },
  status: { does: 'Written by EKS; leave it out of manifests.', link: reference },
  'status.observedGeneration': {
    does: 'The `metadata.generation` that was acted on; older than the current one means not yet.',
    link: reference,
  },
};
