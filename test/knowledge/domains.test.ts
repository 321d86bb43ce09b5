import { describe, expect, it } from 'vitest';
import { locate, momentOf } from '../../engine/features/locate.js';
import type { Domain, Options } from '../../engine/model.js';
import { catalog } from '../../knowledge/catalog.js';
import { world } from '../support/world.js';

/** The domain that speaks of the word under the cursor, and the moment to ask it. */
function asked(fixture: string, of: Domain['of'] = 'value', targets: Options['targets'] = {}) {
  const { workspace, cursor } = world(catalog, fixture);
  workspace.apply({ options: { enabled: true, severity: {}, targets } });
  const snapshot = workspace.snapshot();
  const located = locate(snapshot, cursor);
  if (!located) throw new Error('Nothing stands under the cursor');
  const domain = located.resource.kind.domains.find((one) => one.path === located.docsPath && one.of === of);
  if (!domain) throw new Error(`No domain speaks of ${located.docsPath}`);
  return { domain, at: momentOf(located, snapshot), word: String(of === 'key' ? located.steps.at(-1) : located.node.value) };
}

function offered(fixture: string, of?: Domain['of'], targets?: Options['targets']): string[] {
  const { domain, at } = asked(fixture, of, targets);
  return [...domain.offers(at)].toSorted((a, b) => (a.rank ?? 50) - (b.rank ?? 50)).map((offer) => offer.value);
}

function explained(fixture: string, of?: Domain['of']): string | undefined {
  const { domain, at, word } = asked(fixture, of);
  return domain.explain?.(word, at);
}

const pool = (rest: string, group = 'karpenter.k8s.aws', kind = 'EC2NodeClass') => `apiVersion: karpenter.sh/v1
kind: NodePool
metadata:
  name: here
spec:
  template:
    spec:
      nodeClassRef: { group: ${group}, kind: ${kind}, name: default }
      requirements:
${rest.replace(/^/gm, '        ')}
`;
const autoPool = (rest: string) => pool(rest, 'eks.amazonaws.com', 'NodeClass');

describe('requirement keys', () => {
  it('are those of self-managed Karpenter beside an EC2NodeClass', () => {
    const keys = offered(pool('- key: x<|>'));
    expect(keys[0]).toBe('karpenter.sh/capacity-type');
    expect(keys).toContain('karpenter.k8s.aws/instance-family');
    expect(keys.filter((key) => key.startsWith('eks.amazonaws.com/'))).toEqual([]);
    expect(keys).not.toContain('karpenter.sh/nodepool');
    expect(keys).not.toContain('karpenter.k8s.aws/ec2nodeclass');
  });

  it('are those of Auto Mode beside a NodeClass', () => {
    const keys = offered(autoPool('- key: x<|>'));
    expect(keys).toContain('eks.amazonaws.com/instance-family');
    expect(keys.filter((key) => key.startsWith('karpenter.k8s.aws/'))).toEqual([]);
    expect(keys).not.toContain('kubernetes.io/os');
  });

  it('are those of both while the node class is not known', () => {
    const keys = offered(pool('- key: x<|>', 'example.com', 'Other'));
    expect(keys).toContain('eks.amazonaws.com/instance-family');
    expect(keys).toContain('karpenter.k8s.aws/instance-family');
  });

  it('come last when the list has them already', () => {
    expect(offered(pool('- key: karpenter.sh/capacity-type\n  operator: Exists\n- key: x<|>')).at(-1)).toBe('karpenter.sh/capacity-type');
    expect(offered(pool('- key: karpenter.sh/capacity-type<|>')).at(0)).toBe('karpenter.sh/capacity-type');
  });

  it('keep to what the target release knows', () => {
    expect(offered(pool('- key: x<|>'), 'value', { karpenter: '1.6' })).not.toContain('karpenter.k8s.aws/instance-capability-flex');
    expect(offered(pool('- key: x<|>'), 'value', { karpenter: '1.10' })).toContain('karpenter.k8s.aws/instance-capability-flex');
    expect(offered(pool('- key: x<|>'))).not.toContain('karpenter.k8s.aws/nitro-sandbox');
  });

  it('include the ones that other pools of the workspace made up', () => {
    const other = pool('- { key: example.com/team, operator: In, values: [red] }').replace('name: here', 'name: there');
    expect(offered(`#- a.yaml\n${pool('- key: x<|>')}#- b.yaml\n${other}`)).toContain('example.com/team');
    expect(offered(`#- a.yaml\n${pool('- key: example.com/team\n  operator: In\n  values: [x<|>]')}#- b.yaml\n${other}`)).toEqual(['red']);
  });

  it('are explained, old names too', () => {
    expect(explained(pool('- key: karpenter.k8s.aws/instance-memory<|>'))).toContain('In MiB');
    expect(explained(pool('- key: beta.kubernetes.io/arch<|>'))).toContain('`kubernetes.io/arch`');
    expect(explained(pool('- key: example.com/team<|>'))).toBeUndefined();
  });

  it('leave out what a NodeOverlay may not ask for', () => {
    const keys = offered('apiVersion: karpenter.sh/v1alpha1\nkind: NodeOverlay\nmetadata: { name: o }\nspec:\n  requirements:\n    - key: x<|>\n');
    expect(keys).toContain('karpenter.sh/nodepool');
    expect(keys).not.toContain('karpenter.k8s.aws/instance-tenancy');
    expect(keys.filter((key) => key.startsWith('eks.amazonaws.com/'))).toEqual([]);
  });
});

describe('requirement operators', () => {
  it('compare numbers only where the key has numbers', () => {
    expect(offered(pool('- key: karpenter.k8s.aws/instance-cpu\n  operator: x<|>')).slice(0, 4)).toEqual(['Gt', 'Lt', 'Gte', 'Lte']);
    expect(offered(pool('- key: kubernetes.io/arch\n  operator: x<|>'))).toEqual(['In', 'NotIn', 'Exists', 'DoesNotExist']);
    expect(offered(pool('- key: example.com/team\n  operator: x<|>'))).toContain('Gt');
  });

  it('keep to what the target release knows', () => {
    expect(offered(pool('- key: karpenter.k8s.aws/instance-cpu\n  operator: x<|>'), 'value', { karpenter: '1.8' })).not.toContain('Gte');
  });
});

describe('requirement values', () => {
  it('are those of the key, without the ones already written', () => {
    expect(offered(pool('- key: kubernetes.io/arch\n  operator: In\n  values: [amd64, x<|>]'))).toEqual(['arm64']);
    expect(offered(pool('- key: kubernetes.io/arch\n  operator: In\n  values: [amd64<|>]'))).toEqual(['amd64', 'arm64']);
  });

  it('keep to the provider', () => {
    const types = (text: string) => offered(text.replace('- x', '- key: node.kubernetes.io/instance-type\n          operator: In\n          values: [x<|>]'));
    expect(types(pool('- x'))).toHaveLength(1363);
    expect(types(autoPool('- x'))).toHaveLength(1043);
  });

  it('respect the operator', () => {
    expect(offered(pool('- key: karpenter.k8s.aws/instance-cpu\n  operator: Gt\n  values: ["x<|>"]')).slice(0, 3)).toEqual(['1', '2', '4']);
    expect(offered(pool('- key: karpenter.k8s.aws/instance-cpu\n  operator: Gt\n  values: ["4", "x<|>"]'))).toEqual([]);
    expect(offered(pool('- key: kubernetes.io/arch\n  operator: Gt\n  values: ["x<|>"]'))).toEqual([]);
    expect(offered(pool('- key: kubernetes.io/arch\n  operator: Exists\n  values: ["x<|>"]'))).toEqual([]);
  });

  it('are explained', () => {
    const value = (key: string, word: string, operator = 'In') => explained(pool(`- key: ${key}\n  operator: ${operator}\n  values: ["${word}<|>"]`));
    expect(value('node.kubernetes.io/instance-type', 'm5.large')).toMatch(/8 GiB[^]*\$0\.096 an hour \(2026-07-20/);
    expect(value('karpenter.k8s.aws/instance-family', 'g6f')).toContain('EKS Auto Mode does not launch this family');
    expect(value('karpenter.k8s.aws/instance-memory', '16384')).toContain('16 GiB');
    expect(value('karpenter.k8s.aws/instance-generation', '8', 'Gt')).toContain('44 of 1,363 instance types have more');
    expect(value('topology.kubernetes.io/zone', 'us-east-1a')).toContain('N. Virginia');
    expect(value('topology.kubernetes.io/zone', 'use1-az1')).toContain('topology.k8s.aws/zone-id');
    expect(value('kubernetes.io/arch', 'x86_64')).toBeUndefined();
  });
});

describe('the rest of a NodePool', () => {
  const spec = (rest: string) => `apiVersion: karpenter.sh/v1\nkind: NodePool\nmetadata: { name: here }\nspec:\n${rest.replace(/^/gm, '  ')}\n`;

  it('names node classes of the workspace that fit the group', () => {
    const classes = '#- b.yaml\napiVersion: karpenter.k8s.aws/v1\nkind: EC2NodeClass\nmetadata: { name: gpu }\n---\napiVersion: eks.amazonaws.com/v1\nkind: NodeClass\nmetadata: { name: auto }\n';
    const ref = (group: string) => `#- a.yaml\n${spec(`template:\n  spec:\n    nodeClassRef:\n      group: ${group}\n      name: x<|>`)}${classes}`;
    expect(offered(ref('karpenter.k8s.aws'))).toEqual(['gpu']);
    expect(offered(ref('eks.amazonaws.com'))).toEqual(['auto', 'default']);
    expect(offered(spec('template:\n  spec:\n    nodeClassRef:\n      group: eks.amazonaws.com\n      kind: x<|>'))).toEqual(['NodeClass']);
  });

  it('keeps budgets in the order of use and explains schedules in UTC', () => {
    expect(offered(spec('disruption:\n  budgets:\n    - nodes: x<|>'))[0]).toBe('10%');
    expect(explained(spec('disruption:\n  budgets:\n    - schedule: 0 9 * * mon-fri<|>'))).toContain('At 09:00, Monday through Friday, UTC');
    expect(explained(spec('disruption:\n  budgets:\n    - schedule: 0 9 * * sat-sun<|>'))).toBeUndefined();
  });

  it('says durations and quantities in words', () => {
    expect(explained(spec('template:\n  spec:\n    expireAfter: 720h<|>'))).toContain('30 days');
    expect(explained(spec('limits:\n  memory: 1.5Gi<|>'))).toContain('1,610,612,736 bytes');
    expect(explained(spec('limits:\n  cpu: 1500m<|>'))).toContain('1.5 CPU cores');
  });

  it('offers limits that are not there yet', () => {
    const keys = offered(spec('limits:\n  cpu: 1\n  mem<|>: 1'), 'key');
    expect(keys).toContain('memory');
    expect(keys).not.toContain('cpu');
  });

  it('offers no node life that Auto Mode refuses', () => {
    const life = (group: string) => offered(spec(`template:\n  spec:\n    nodeClassRef: { group: ${group} }\n    expireAfter: x<|>`));
    expect(life('eks.amazonaws.com')).not.toContain('720h');
    expect(life('karpenter.k8s.aws')).toContain('Never');
  });
});

describe('node classes', () => {
  const ec2 = (rest: string) => `apiVersion: karpenter.k8s.aws/v1\nkind: EC2NodeClass\nmetadata: { name: here }\nspec:\n${rest.replace(/^/gm, '  ')}\n`;

  it('offer and explain AMI aliases', () => {
    expect(offered(ec2('amiSelectorTerms:\n  - alias: x<|>'))[0]).toBe('al2023@latest');
    expect(explained(ec2('amiSelectorTerms:\n  - alias: bottlerocket@latest<|>'))).toContain('drifts');
    expect(explained(ec2('amiSelectorTerms:\n  - alias: al2023@v20260724<|>'))).toContain('Stays with release');
    expect(explained(ec2('amiSelectorTerms:\n  - alias: ubuntu@latest<|>'))).toBeUndefined();
  });

  it('offer the devices of the AMI family', () => {
    expect(offered(ec2('amiSelectorTerms:\n  - alias: bottlerocket@latest\nblockDeviceMappings:\n  - deviceName: x<|>'))).toEqual(['/dev/xvda', '/dev/xvdb']);
    expect(offered(ec2('amiFamily: Windows2022\nblockDeviceMappings:\n  - deviceName: x<|>'))).toEqual(['/dev/sda1']);
  });

  it('offer the discovery tags that the workspace uses', () => {
    const other = ec2('subnetSelectorTerms:\n  - tags: { karpenter.sh/discovery: blue }').replace('here', 'there');
    expect(offered(`#- a.yaml\n${ec2('subnetSelectorTerms:\n  - tags:\n      karpenter.sh/discovery: x<|>')}#- b.yaml\n${other}`)).toEqual(['blue', '*']);
  });

  it('offer eviction signals that are not there yet', () => {
    expect(offered(ec2('kubelet:\n  evictionHard:\n    memory.available: 5%\n    x<|>: 1'), 'key')).not.toContain('memory.available');
  });
});

it('answer everywhere without throwing, whatever stands around', () => {
  for (const kind of catalog) {
    const resource = world([kind], `apiVersion: ${kind.group}/${kind.version}\nkind: ${kind.name}\nmetadata: { name: n }\nspec: [1, { a: b }]\n`);
    const snapshot = resource.snapshot;
    const [first] = snapshot.documents(resource.uri).flatMap(({ document }) => snapshot.resources(document));
    if (!first) continue;
    for (const domain of kind.domains) {
      for (const steps of [[], ['spec'], ['spec', 0], domain.path.split(/[.[]/)]) {
        const moment = { resource: first, around: first.root, steps, world: snapshot };
        for (const offer of domain.offers(moment)) expect(offer.value).not.toBe('');
        for (const word of ['', 'x', 'constructor', '*']) expect(typeof (domain.explain?.(word, moment) ?? '')).toBe('string');
      }
    }
  }
});

describe('NodeConfig', () => {
  const config = (rest: string) => `apiVersion: node.eks.aws/v1alpha1\nkind: NodeConfig\nspec:\n${rest.replace(/^/gm, '  ')}\n`;

  it('is offered what its dialect knows', () => {
    expect(offered(config('hybrid: {}\ninstance:\n  localStorage:\n    strategy: x<|>'))).toEqual(['RAID0', 'Mount']);
    expect(offered(config('instance:\n  localStorage:\n    strategy: x<|>'))).toContain('RAID10');
  });

  it('says durations, Regions and flags in words', () => {
    expect(explained(config('kubelet:\n  config:\n    shutdownGracePeriod: 90s<|>'))).toContain('1 minute 30 seconds');
    expect(explained(config('cluster:\n  region: ap-northeast-2<|>'))).toContain('Seoul');
    expect(explained(config('kubelet:\n  flags:\n    - --node-labels=a=b<|>'))).toContain('labels of the node');
  });

  it('is not offered a mount twice', () => {
    expect(offered(config('instance:\n  localStorage:\n    disabledMounts: [PodLogs, x<|>]'))).toEqual(['Containerd', 'SOCI']);
  });

  it('has samples that either dialect of nodeadm claims as its own', () => {
    const kinds = catalog.filter(({ name, samples }) => name === 'NodeConfig' && samples.length > 0);
    expect(kinds.flatMap(({ samples }) => samples)).toHaveLength(7);
    for (const kind of kinds) {
      for (const { yaml } of kind.samples) {
        const { snapshot, uri } = world(catalog, yaml);
        const claimed = snapshot.documents(uri).flatMap(({ document }) => snapshot.resources(document)).map((one) => one.kind.summary);
        expect(claimed).toEqual([kind.summary]);
      }
    }
  });
});
