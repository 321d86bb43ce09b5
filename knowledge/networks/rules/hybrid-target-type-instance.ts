import { deriveWorld, replaceValue, say } from '../../../engine/kit.js';
import type { Node, Resource, Rule, World } from '../../../engine/model.js';
import { asksForHybrid } from '../../shared/hybrid.js';
import { podSpecOf } from '../../shared/podSpec.js';

const annotation = 'service.beta.kubernetes.io/aws-load-balancer-nlb-target-type';

export const hybridTargetTypeInstance: Rule = {
  id: 'hybrid-target-type-instance',
  severity: 'warning',
  summary: 'A load balancer is to send to instances, and the pods run on hybrid nodes.',
  why: 'Targets of the type `instance` are instances of EC2; a hybrid node is none, so the load balancer stays without targets. With `ip` it sends to the pods themselves, whose addresses have to be routable from the VPC.',
  sources: ['https://docs.aws.amazon.com/eks/latest/userguide/hybrid-nodes-load-balancing.html', 'https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/service/nlb/'],
  covers: ['HN21'],
  across: true,
  examples: [
    {
      title: 'Instances',
      files: {
        'app.yaml': `
        apiVersion: apps/v1
        kind: Deployment
        metadata: { name: web }
        spec:
          template:
            metadata:
              labels: { app: web, tier: front }
            spec:
              nodeSelector:
                eks.amazonaws.com/compute-type: hybrid`,
      },
      yaml: `
        apiVersion: v1
        kind: Service
        metadata:
          name: web
          annotations:
            service.beta.kubernetes.io/aws-load-balancer-type: external
            service.beta.kubernetes.io/aws-load-balancer-nlb-target-type: instance
      #                                                                   ^^^^^^^^ web runs on hybrid nodes, which cannot be targets of the type instance
        spec:
          type: LoadBalancer
          selector: { app: web }`,
      fixed: `
        apiVersion: v1
        kind: Service
        metadata:
          name: web
          annotations:
            service.beta.kubernetes.io/aws-load-balancer-type: external
            service.beta.kubernetes.io/aws-load-balancer-nlb-target-type: ip
        spec:
          type: LoadBalancer
          selector: { app: web }`,
    },
    {
      title: 'Other pods',
      files: {
        'app.yaml': `
        apiVersion: apps/v1
        kind: Deployment
        metadata: { name: web }
        spec:
          template:
            metadata:
              labels: { app: web }
            spec:
              nodeSelector:
                eks.amazonaws.com/compute-type: hybrid`,
      },
      yaml: `
        apiVersion: v1
        kind: Service
        metadata:
          name: shop
          annotations:
            service.beta.kubernetes.io/aws-load-balancer-nlb-target-type: instance
        spec:
          type: LoadBalancer
          selector: { app: shop }`,
    },
  ],
  *check({ root }, world) {
    const type = root.at('metadata.annotations')?.get(annotation);
    if (type?.value !== 'instance') return;
    const pods = hybridPods(world).find((it) => namespaceOf(it.resource.root) === namespaceOf(root) && selects(root.at('spec.selector'), it.labels));
    if (!pods) return;
    yield {
      span: type.span,
      message: say`${pods.resource.name} runs on hybrid nodes, which cannot be targets of the type instance`,
      fix: { title: say`Use ${'ip'}`, edits: [replaceValue(type, 'ip')] },
      related: [{ document: pods.resource.document, span: pods.labels.span, message: say`These are the pods` }],
    };
  },
};

interface Pods {
  readonly resource: Resource;
  readonly labels: Node;
}

const hybridPods = deriveWorld((world: World): readonly Pods[] => ['Deployment', 'StatefulSet', 'DaemonSet'].flatMap((kind) => world.named('apps', kind)).flatMap((resource) => {
  const [pods, labels] = [podSpecOf(resource), resource.root.at('spec.template.metadata.labels')];
  return pods && labels && asksForHybrid(pods) ? [{ resource, labels }] : [];
}));

function selects(selector: Node | undefined, labels: Node): boolean {
  const wanted = selector?.entries() ?? [];
  return wanted.length > 0 && wanted.every(({ name, node }) => typeof node.value === 'string' && labels.get(name)?.value === node.value);
}

function namespaceOf(root: Node): unknown {
  return root.at('metadata.namespace')?.value ?? 'default';
}
