import { deriveWorld, say } from '../../../engine/kit.js';
import type { Resource, Rule, World } from '../../../engine/model.js';
import { clusterNameOf, credentialsOf } from '../readers/nodeConfig.js';

export const mixedHybridCredentials: Rule = {
  id: 'mixed-hybrid-credentials',
  severity: 'info',
  summary: 'Hybrid nodes of one cluster get their identity in two ways.',
  why: 'Systems Manager and IAM Roles Anywhere each need a role, an access entry and a way to renew credentials. The best practices of EKS advise one of them for a whole cluster: Roles Anywhere where there is an authority for certificates, Systems Manager elsewhere.',
  sources: ['https://docs.aws.amazon.com/eks/latest/best-practices/hybrid-nodes.html', 'https://docs.aws.amazon.com/eks/latest/userguide/hybrid-nodes-creds.html'],
  covers: ['HN39'],
  across: true,
  examples: [
    {
      title: 'One node with each',
      files: {
        'other.yaml': `
        apiVersion: node.eks.aws/v1alpha1
        kind: NodeConfig
        spec:
          cluster: { name: plant, region: eu-central-1 }
          hybrid:
            iamRolesAnywhere: { nodeName: press-7 }`,
      },
      yaml: `
        apiVersion: node.eks.aws/v1alpha1
        kind: NodeConfig
        spec:
          cluster: { name: plant, region: eu-central-1 }
          hybrid:
            ssm: { activationCode: 0123456789abcdefghij, activationId: 01234567-89ab-cdef-0123-456789abcdef }
      #     ^^^ Another node of plant uses IAM Roles Anywhere; one way for the whole cluster is easier to keep`,
    },
    {
      title: 'Another cluster',
      files: {
        'other.yaml': `
        apiVersion: node.eks.aws/v1alpha1
        kind: NodeConfig
        spec:
          cluster: { name: shop, region: eu-central-1 }
          hybrid:
            iamRolesAnywhere: { nodeName: press-7 }`,
      },
      yaml: `
        apiVersion: node.eks.aws/v1alpha1
        kind: NodeConfig
        spec:
          cluster: { name: plant, region: eu-central-1 }
          hybrid:
            ssm: { activationCode: 0123456789abcdefghij, activationId: 01234567-89ab-cdef-0123-456789abcdef }`,
    },
  ],
  *check(resource, world) {
    const [name, own] = [clusterNameOf(resource), credentialsOf(resource)];
    const node = own && resource.root.at(`spec.hybrid.${own}`);
    if (name === undefined || !node) return;
    const other = firstOf(world).get(`${own === 'ssm' ? 'iamRolesAnywhere' : 'ssm'} ${name}`);
    const there = other?.root.at('spec.hybrid');
    if (!other || !there) return;
    const message = own === 'ssm' ? say`Another node of ${name} uses IAM Roles Anywhere; one way for the whole cluster is easier to keep` : say`Another node of ${name} uses Systems Manager; one way for the whole cluster is easier to keep`;
    yield { span: node.key ?? node.span, message, related: [{ document: other.document, span: there.key ?? there.span, message: say`It stands here` }] };
  },
};

/** One NodeConfig of each way and cluster. */
const firstOf = deriveWorld((world: World): ReadonlyMap<string, Resource> =>
  new Map(world.named('node.eks.aws', 'NodeConfig').map((it) => [`${credentialsOf(it)} ${clusterNameOf(it)}`, it])));
