import { mayHaveMore, say } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';

export const publicIpWithSeveralInterfaces: Rule = {
  id: 'public-ip-with-several-interfaces',
  severity: 'warning',
  summary: 'A public address is asked for although the instances start with several network interfaces.',
  why: 'EC2 gives a public address at launch only to instances with a single interface, and refuses every other launch.',
  sources: ['https://karpenter.sh/docs/concepts/nodeclasses/#specassociatepublicipaddress', 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_InstanceNetworkInterfaceSpecification.html'],
  covers: ['KNC036'],
  examples: [
    { title: 'Two interfaces', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          associatePublicIPAddress: true
      #                             ^^^^ EC2 gives no public address to instances with 2 network interfaces
          networkInterfaces:
            - { networkCardIndex: 0, deviceIndex: 0, interfaceType: interface }
            - { networkCardIndex: 1, deviceIndex: 1, interfaceType: efa-only }` },
    { title: 'One interface', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          associatePublicIPAddress: true
          networkInterfaces:
            - { networkCardIndex: 0, deviceIndex: 0, interfaceType: interface }` },
  ],
  mentions: ['associatePublicIPAddress'],
  *check(resource) {
    const spec = resource.root.get('spec');
    const wish = spec?.get('associatePublicIPAddress');
    const count = spec?.get('networkInterfaces')?.items().length ?? 0;
    if (!spec || wish?.value !== true || count < 2 || mayHaveMore(resource, spec)) return;
    yield { span: wish.span, message: say`EC2 gives no public address to instances with ${count} network interfaces` };
  },
};
