import type { Finding, Resource, Rule, World } from '../../../../engine/model.js';
import { nearest, say } from '../../../../engine/kit.js';
import { karpenterLabel, labels, type LabelUser } from '../../../shared/labels.js';
import { karpenterOf, reaches } from '../../../shared/versions.js';
import { askedKeys, domainOf, knowsAwsKeys, renamed, type AskedKey } from '../askedKeys.js';

export const awsLabelNotAllowed: Rule = {
  id: 'aws-label-not-allowed',
  severity: 'error',
  summary: 'A key of `karpenter.k8s.aws` is asked for that is not in the list of allowed ones.',
  why: `
    The CRDs of the AWS chart list the keys of this domain that may be asked for; every other one is refused, and NodeOverlays allow fewer.
    For a target release that is newer than the data of Nodewise, an unknown key is a warning only.`,
  sources: [
    'https://github.com/aws/karpenter-provider-aws pkg/apis/crds/karpenter.sh_nodepools.yaml',
    'https://github.com/aws/karpenter-provider-aws pkg/apis/crds/karpenter.sh_nodeoverlays.yaml',
    'https://karpenter.sh/docs/concepts/scheduling/#well-known-labels',
  ],
  upstream: ['label domain "karpenter.k8s.aws" is restricted'],
  covers: ['KNP034', 'KNP035', 'KNO007'],
  examples: [
    {
      title: 'A typing mistake',
      yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata:
          name: default
        spec:
          template:
            spec:
              nodeClassRef: { group: karpenter.k8s.aws, kind: EC2NodeClass, name: default }
              requirements:
                - key: karpenter.k8s.aws/instance-catgory
      #                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ karpenter.k8s.aws/instance-catgory is not a label of Karpenter; did you mean karpenter.k8s.aws/instance-category?
                  operator: In
                  values: [m]`,
      fixed: `
      apiVersion: karpenter.sh/v1
      kind: NodePool
      metadata:
        name: default
      spec:
        template:
          spec:
            nodeClassRef: { group: karpenter.k8s.aws, kind: EC2NodeClass, name: default }
            requirements:
              - key: karpenter.k8s.aws/instance-category
                operator: In
                values: [m]`,
    },
    {
      title: 'A key that the documentation lists and the CRD refuses, and one that nobody knows',
      yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata:
          name: default
        spec:
          template:
            metadata:
              labels:
                karpenter.k8s.aws/team: data
      #         ^^^^^^^^^^^^^^^^^^^^^^ karpenter.k8s.aws/team is not a label of Karpenter up to 1.14
            spec:
              nodeClassRef: { group: karpenter.k8s.aws, kind: EC2NodeClass, name: default }
              requirements:
                - key: karpenter.k8s.aws/instance-pods
      #                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ karpenter.k8s.aws/instance-pods is not allowed: how many pods fit can only be chosen through size or vCPUs
                  operator: Gt
                  values: ["100"]`,
    },
    {
      title: 'Tenancy does not belong to an overlay',
      yaml: `
        apiVersion: karpenter.sh/v1alpha1
        kind: NodeOverlay
        metadata:
          name: default
        spec:
          requirements:
            - key: karpenter.k8s.aws/instance-tenancy
      #            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ karpenter.k8s.aws/instance-tenancy is not allowed in a NodeOverlay
              operator: In
              values: [dedicated]`,
    },
    {
      title: 'A newer Karpenter may know more',
      targets: { karpenter: '2.0' },
      yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata:
          name: default
        spec:
          template:
            spec:
              nodeClassRef: { group: karpenter.k8s.aws, kind: EC2NodeClass, name: default }
              requirements:
                - key: karpenter.k8s.aws/instance-colour
      #                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ karpenter.k8s.aws/instance-colour is not a label of Karpenter up to 1.14
                  operator: Exists`,
    },
    {
      title: 'Allowed keys',
      yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata:
          name: default
        spec:
          template:
            spec:
              nodeClassRef: { group: karpenter.k8s.aws, kind: EC2NodeClass, name: default }
              requirements:
                - key: karpenter.k8s.aws/instance-category
                  operator: In
                  values: [m]
                - key: karpenter.k8s.aws/instance-tenancy
                  operator: In
                  values: [dedicated]`,
    },
  ],
  *check(resource, world) {
    if (!knowsAwsKeys(resource)) return;
    for (const asked of askedKeys(resource)) if (domainOf(asked.key).endsWith('karpenter.k8s.aws')) yield* judge(asked, resource, world);
  },
};

function* judge(asked: AskedKey, resource: Resource, world: World): Iterable<Finding> {
  const { kind } = resource;
  const user: LabelUser = kind.name === 'NodeOverlay' ? 'nodeOverlay' : 'nodePool';
  const known = karpenterLabel(asked.key);
  // The CRDs take ec2nodeclass; the controller does not, which is another rule's matter.
  if (known?.allowed.includes(user) || known?.key === 'karpenter.k8s.aws/ec2nodeclass') return;
  if (known) return yield { span: asked.span, message: say`${asked.key} is not allowed in a ${kind.name}` };
  if (asked.key === 'karpenter.k8s.aws/instance-pods') {
    return yield { span: asked.span, message: say`${asked.key} is not allowed: how many pods fit can only be chosen through size or vCPUs` };
  }
  const meant = nearest(asked.key, labels().filter((one) => one.flavour === 'aws' && one.allowed.includes(user)).map(({ key }) => key));
  const fix = meant && renamed(asked, meant);
  const newer = reaches(karpenterOf(resource, world) ?? newest, afterNewest);
  const message = meant ? say`${asked.key} is not a label of Karpenter; did you mean ${meant}?` : say`${asked.key} is not a label of Karpenter up to ${newest}`;
  yield { span: asked.span, message, ...(newer ? { severity: 'warning' as const } : {}), ...(fix ? { fix } : {}) };
}

const newest = '1.14';
const afterNewest = '1.15';
