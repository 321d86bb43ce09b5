import type { Finding, Message, Node, Resource, Rule } from '../../../../engine/model.js';
import { removeKey, say, select } from '../../../../engine/kit.js';

export const autoModeBindingField: Rule = {
  id: 'auto-mode-binding-field',
  severity: 'warning',
  summary: 'A TargetGroupBinding of EKS Auto Mode holds a field that only the open-source controller knows.',
  why: `
    The kind exists twice: \`elbv2.k8s.aws\` of the AWS Load Balancer Controller and \`eks.amazonaws.com\` of Auto Mode, which has fewer fields.
    \`kubectl\` refuses such a field; other tools let the API server drop it.`,
  sources: ['https://docs.aws.amazon.com/eks/latest/userguide/auto-configure-alb.html', 'https://github.com/datreeio/CRDs-catalog/blob/2dcd0601/eks.amazonaws.com/targetgroupbinding_v1.json'],
  covers: ['AM067'],
  examples: [
    {
      title: 'A range of addresses as source',
      yaml: `
        apiVersion: eks.amazonaws.com/v1
        kind: TargetGroupBinding
        metadata:
          name: web
        spec:
          ipAddressType: ipv4
      #   ^^^^^^^^^^^^^ Auto Mode knows no ipAddressType: it reads the target group
          networking:
            ingress:
              - from:
                  - ipBlock: { cidr: 10.0.0.0/16 }
      #             ^^^^^^^ Auto Mode knows no ipBlock: a source is a securityGroup`,
    },
    {
      title: 'A security group as source',
      yaml: `
      apiVersion: eks.amazonaws.com/v1
      kind: TargetGroupBinding
      metadata:
        name: web
      spec:
        networking:
          ingress:
            - from:
                - securityGroup: { groupID: sg-0123456789abcdef0 }`,
    },
  ],
  mentions: ['ipAddressType', 'vpcID', 'targetGroupName', 'ipBlock'],
  *check(resource) {
    for (const [path, fields] of Object.entries(unknown)) {
      for (const map of select(resource.root, path)) for (const [name, message] of Object.entries(fields)) yield* judge(resource, map, name, message);
    }
  },
};

const unknown: Readonly<Record<string, Readonly<Record<string, Message>>>> = Object.freeze({
  spec: {
    ipAddressType: say`Auto Mode knows no ipAddressType: it reads the target group`,
    vpcID: say`Auto Mode knows no vpcID: the target group lies in the VPC of the cluster`,
    targetGroupName: say`Auto Mode knows no targetGroupName: it takes targetGroupARN`,
  },
  'spec.networking.ingress[].from[]': { ipBlock: say`Auto Mode knows no ipBlock: a source is a securityGroup` },
});

function* judge({ document }: Resource, map: Node, name: string, message: Message): Iterable<Finding> {
  const entry = map.entries().find((it) => it.name === name);
  if (!entry) return;
  const edit = entry.merged || map.entries().length === 1 ? undefined : removeKey(document, map, name);
  yield { span: entry.key, message, ...(edit ? { fix: { title: say`Remove ${name}`, edits: [edit] } } : {}) };
}
