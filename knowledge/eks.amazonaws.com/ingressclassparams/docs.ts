/**
 * What the fields of IngressClassParams mean under EKS Auto Mode.
 *
 * Facts were read in the EKS guide, in the guide of the open-source AWS Load Balancer Controller, whose fields Auto Mode
 * takes over one release after the other, and in the CRD of December 2024 (github.com/datreeio/CRDs-catalog).
 */
import type { Docs } from '../../../engine/model.js';

const page = 'https://docs.aws.amazon.com/eks/latest/userguide/auto-configure-alb.html';
const reference = `${page}#ingress-reference`;
const controller = 'https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/ingress/ingress_class/';
const alb = 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/';
const selectors = 'https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#label-selectors';

export const docs: Docs = {
  spec: {
    does: 'Settings of every Application Load Balancer made for Ingresses of one IngressClass. What is set here overrides the annotations of the Ingresses.',
    absent: 'Each Ingress decides by its annotations.',
    trap: 'Takes effect only through an IngressClass with `controller: eks.amazonaws.com/alb` whose `parameters` name this object with `apiGroup: eks.amazonaws.com`. Annotations on the IngressClass configure nothing.',
    link: page,
  },
  'spec.certificateARNs': {
    does: 'ACM certificates of the HTTPS listeners; the first is the default, the others are chosen by host name (SNI).',
    absent: 'The annotation `alb.ingress.kubernetes.io/certificate-arn` or discovery by host name in ACM.',
    trap: 'The open-source controller calls it `certificateArn`: that spelling is unknown here.',
    link: `${controller}#speccertificatearn`,
  },
  'spec.certificateARNs[]': {
    does: 'ARN of one ACM certificate, in the Region of the load balancer.',
    link: `${controller}#speccertificatearn`,
  },
  'spec.group': {
    does: 'Puts all Ingresses of the class behind one shared ALB.',
    absent: 'One ALB, and its price, for each Ingress.',
    trap: 'Under Auto Mode this is the only way to share: the annotation `alb.ingress.kubernetes.io/group.name` is not supported.',
    link: `${controller}#specgroup`,
  },
  'spec.group.name': {
    does: 'Name of the group: 1–63 lower-case letters, digits, `-` and `.`, beginning and ending with a letter or digit.',
    absent: 'Required inside `group`.',
    trap: 'Every namespace that may use the class can add rules to the shared ALB, overlapping hosts and paths included: narrow it with `namespaceSelector`.',
    link: `${controller}#specgroup`,
  },
  'spec.inboundCIDRs': {
    does: 'Addresses that may reach the load balancers, as rules of their security group.',
    absent: 'The annotation of the Ingress, else everyone: `0.0.0.0/0`, and `::/0` with dual stack.',
    link: `${controller}#specinboundcidrs`,
  },
  'spec.inboundCIDRs[]': { does: 'One CIDR, such as `203.0.113.0/24`.', link: `${controller}#specinboundcidrs` },
  'spec.ipAddressType': {
    does: 'Address families of the load balancers.',
    absent: 'The annotation of the Ingress, else `ipv4`.',
    trap: 'Dual stack needs subnets with IPv6 ranges.',
    link: `${controller}#specipaddresstype`,
    values: {
      ipv4: 'IPv4 only.',
      dualstack: 'IPv4 and IPv6.',
      'dualstack-without-public-ipv4': 'Public IPv6 and private IPv4: saves the charge for public IPv4 addresses of an internet-facing ALB.',
    },
  },
  'spec.ipamConfiguration': {
    does: 'Where the public IPv4 addresses of the load balancers come from.',
    absent: 'From AWS’ own addresses.',
    link: `${controller}#specipamconfiguration`,
  },
  'spec.ipamConfiguration.ipv4IPAMPoolId': {
    does: 'Id of a VPC IPAM pool of public IPv4 addresses; when it is empty, AWS assigns its own.',
    link: `${controller}#specipamconfiguration`,
  },
  'spec.listeners': {
    does: 'Attributes of listeners, matched by protocol and port.',
    absent: 'The annotation `listener-attributes` of the Ingress.',
    trap: 'Creates no listener: the ports come from the Ingress annotation `alb.ingress.kubernetes.io/listen-ports`.',
    link: `${controller}#speclisteners`,
  },
  'spec.listeners[]': { does: 'Attributes of one listener.', link: `${controller}#speclisteners` },
  'spec.listeners[].port': { does: 'The listener’s port: 1–65535.', link: `${controller}#speclisteners` },
  'spec.listeners[].protocol': {
    does: 'The listener’s protocol.',
    link: `${controller}#speclisteners`,
    values: { HTTP: 'Plain HTTP.', HTTPS: 'HTTP over TLS; needs a certificate.' },
  },
  'spec.listeners[].attributes': {
    does: 'What to set on the listener, such as response headers.',
    trap: 'The open-source controller calls it `listenerAttributes`. One unknown key stops every Ingress of the class.',
    link: `${alb}load-balancer-listeners.html#listener-attributes`,
  },
  'spec.listeners[].attributes[]': {
    does: 'One attribute.',
    link: `${alb}load-balancer-listeners.html#listener-attributes`,
  },
  'spec.listeners[].attributes[].key': {
    does: 'Name of the attribute, such as `routing.http.response.server.enabled`.',
    link: `${alb}load-balancer-listeners.html#listener-attributes`,
  },
  'spec.listeners[].attributes[].value': {
    does: 'Its value, always a string.',
    trap: 'Quote booleans and numbers.',
    link: `${alb}load-balancer-listeners.html#listener-attributes`,
  },
  'spec.loadBalancerAttributes': {
    does: 'Attributes of the load balancers: idle timeout, access logs, deletion protection and others.',
    absent: 'The annotation `load-balancer-attributes` of the Ingress.',
    trap: 'A list of `key` and `value`, though the guide’s table prints it like a map. One unknown key stops every Ingress of the class.',
    link: `${alb}edit-load-balancer-attributes.html`,
  },
  'spec.loadBalancerAttributes[]': { does: 'One attribute.', link: `${alb}edit-load-balancer-attributes.html` },
  'spec.loadBalancerAttributes[].key': {
    does: 'Name of the attribute, such as `idle_timeout.timeout_seconds` or `deletion_protection.enabled`.',
    link: `${alb}edit-load-balancer-attributes.html`,
  },
  'spec.loadBalancerAttributes[].value': {
    does: 'Its value, always a string.',
    trap: 'Quote numbers and booleans (`"60"`, `"true"`), or the API server refuses the object.',
    link: `${alb}edit-load-balancer-attributes.html`,
  },
  'spec.loadBalancerName': {
    does: 'Name of the load balancer in AWS. Under Auto Mode since July 2026.',
    absent: 'The annotation of the Ingress, else a generated name.',
    trap: 'A name exists once: all Ingresses of the class then share one load balancer.',
    link: `${controller}#specloadbalancername`,
  },
  'spec.minimumLoadBalancerCapacity': {
    does: 'Capacity that the load balancers hold in reserve for sudden peaks, billed whether used or not.',
    absent: 'The load balancer grows with its traffic.',
    link: `${controller}#specminimumloadbalancercapacity`,
  },
  'spec.minimumLoadBalancerCapacity.capacityUnits': {
    does: 'Reserved load balancer capacity units (LCU); 0 ends the reservation.',
    link: `${controller}#specminimumloadbalancercapacity`,
  },
  'spec.namespaceSelector': {
    does: 'Which namespaces may use the IngressClass, by their labels.',
    absent: 'All namespaces; the same when it is empty.',
    trap: 'An Ingress in any other namespace is not reconciled: it gets no address, only an event.',
    link: `${controller}#specnamespaceselector`,
  },
  'spec.namespaceSelector.matchLabels': {
    does: 'Labels that the namespace must all have.',
    absent: 'No condition from labels.',
    link: selectors,
  },
  'spec.namespaceSelector.matchLabels.*': {
    does: 'The label’s value.',
    trap: 'Every namespace carries `kubernetes.io/metadata.name: <its name>`: select by that to name namespaces.',
    link: selectors,
  },
  'spec.namespaceSelector.matchExpressions': {
    does: 'Conditions on labels that must all hold.',
    absent: 'No such conditions.',
    link: selectors,
  },
  'spec.namespaceSelector.matchExpressions[]': { does: 'One condition.', link: selectors },
  'spec.namespaceSelector.matchExpressions[].key': { does: 'Label key.', link: selectors },
  'spec.namespaceSelector.matchExpressions[].operator': {
    does: 'How label and values compare: `In`, `NotIn`, `Exists` or `DoesNotExist`.',
    link: selectors,
  },
  'spec.namespaceSelector.matchExpressions[].values': {
    does: 'Values for `In` and `NotIn`; none for `Exists` and `DoesNotExist`.',
    link: selectors,
  },
  'spec.namespaceSelector.matchExpressions[].values[]': { does: 'One label value.', link: selectors },
  'spec.prefixListsIDs': {
    does: 'Managed prefix lists whose addresses may reach the load balancers, such as that of CloudFront. Under Auto Mode since July 2026.',
    absent: 'The annotation `security-group-prefix-lists` of the Ingress.',
    trap: 'Each list counts with its maximum size against the limit of rules of a security group: 55 for CloudFront of the usual 60.',
    link: `${controller}#specprefixlistsids`,
  },
  'spec.prefixListsIDs[]': { does: 'Id of one prefix list, `pl-…`.', link: `${controller}#specprefixlistsids` },
  'spec.scheme': {
    does: 'Whether the load balancers have public addresses.',
    absent: 'The annotation of the Ingress, else `internal`.',
    trap: 'Cannot be changed on a load balancer: a new one with a new DNS name takes its place. Without `subnets`, those with the role tag are found: `kubernetes.io/role/elb: "1"` for public, `kubernetes.io/role/internal-elb: "1"` for internal ones.',
    link: `${controller}#specscheme`,
    values: {
      internal: 'Private addresses: reachable from the VPC and connected networks.',
      'internet-facing': 'Public addresses; needs public subnets.',
    },
  },
  'spec.sslPolicy': {
    does: 'TLS versions and ciphers of the HTTPS listeners, such as `ELBSecurityPolicy-TLS13-1-2-2021-06`.',
    absent: 'The annotation of the Ingress, else `ELBSecurityPolicy-2016-08`, which still takes TLS 1.0.',
    link: `${alb}describe-ssl-policies.html`,
  },
  'spec.subnets': {
    does: 'Subnets of the load balancers, by id or by tags.',
    absent: 'Found by the role tags of the subnets.',
    trap: 'Exactly one of `ids` and `matchTags`, which the API server does not check. An ALB needs two zones or more.',
    link: reference,
  },
  'spec.subnets.ids': {
    does: 'The subnets, one per zone.',
    absent: 'Then `matchTags` is needed.',
    link: reference,
  },
  'spec.subnets.ids[]': { does: 'A subnet id, `subnet-` and hexadecimal digits.', link: reference },
  'spec.subnets.matchTags': {
    does: 'Tags that a subnet must all have.',
    absent: 'Then `ids` is needed.',
    trap: 'The open-source controller calls it `tags`, and the guide’s table still prints `subnets.tags`: unknown here.',
    link: reference,
  },
  'spec.subnets.matchTags[]': { does: 'One tag.', link: reference },
  'spec.subnets.matchTags[].key': { does: 'Key of the tag: 1–128 characters.', link: reference },
  'spec.subnets.matchTags[].values': {
    does: 'Values of which the tag must have one.',
    absent: 'Any value.',
    link: reference,
  },
  'spec.subnets.matchTags[].values[]': { does: 'One value.', link: reference },
  'spec.tags': {
    does: 'Tags of load balancers, target groups and other AWS resources made for the class.',
    absent: 'Only the tags of EKS.',
    trap: 'A list of `key` and `value`, not a map. The cluster role needs extra permissions for tags of your own, or the load balancer is never made.',
    link: 'https://docs.aws.amazon.com/eks/latest/userguide/auto-learn-iam.html#tag-prop',
  },
  'spec.tags[]': { does: 'One tag.', link: reference },
  'spec.tags[].key': { does: 'Key of the tag: 1–128 characters.', link: reference },
  'spec.tags[].value': {
    does: 'Value of the tag: up to 256 characters, may be empty.',
    trap: 'Quote numbers and booleans.',
    link: reference,
  },
  'spec.targetType': {
    does: 'What the load balancers send traffic to. Under Auto Mode since July 2026.',
    absent: 'The annotation of the Ingress, else `ip`.',
    link: `${controller}#spectargettype`,
    values: {
      ip: 'Pods directly, by their VPC addresses.',
      instance: 'Nodes, through a port of a NodePort Service: one hop more, and a node must not go away too fast.',
    },
  },
};
