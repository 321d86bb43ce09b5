import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { holds, itemsOf } from '../../../engine/advisor/given.js';
import type { Answers, Plan } from '../../../engine/advisor/model.js';
import { planOf } from '../../../engine/advisor/plan.js';
import { givenFor, stepOf } from '../../../engine/advisor/step.js';
import { diagnostics } from '../../../engine/features/diagnostics.js';
import { readToml } from '../../../engine/kit.js';
import { textOf } from '../../../engine/say.js';
import { createWorkspace } from '../../../engine/workspace/workspace.js';
import { advisor } from '../../../knowledge/advisor.js';
import { catalog } from '../../../knowledge/catalog.js';

const empty = createWorkspace(catalog).snapshot();

function tryFor(answers: Answers): Plan | undefined {
  return planOf(empty, { advisor, answers: { ...answers, option: 'hybrid-nodes' }, tell: (it) => textOf(it), today: '2026-11-20' });
}

function planFor(answers: Answers): Plan {
  const plan = tryFor(answers);
  if (!plan) throw new Error(problems(answers).join('\n') || 'Hybrid nodes are excluded');
  return plan;
}

function problems(answers: Answers): readonly string[] {
  return stepOf(empty, { advisor, answers: { ...answers, option: 'hybrid-nodes' } }).fields.filter((it) => it.problem).map((it) => `${it.id}: ${textOf(it.problem!)}`);
}

function fileOf(plan: Plan, path: string): string {
  const file = plan.files.find((it) => it.path === path);
  if (!file) throw new Error(`No ${path} among ${plan.files.map((it) => it.path).join(', ')}`);
  return file.text;
}

/** The documents of a YAML file as plain data. */
function dataOf(plan: Plan, path: string): readonly any[] { // eslint-disable-line @typescript-eslint/no-explicit-any
  return parseAllDocuments(fileOf(plan, path)).map((it) => it.toJS());
}

/** What our own checker says of the files, and bash of the scripts. */
function complaints(plan: Plan): readonly string[] {
  const workspace = createWorkspace(catalog);
  const uri = (path: string) => `file:///${plan.folder}/${path}`;
  workspace.apply({ put: plan.files.map((it) => ({ uri: uri(it.path), text: it.text })) });
  const snapshot = workspace.snapshot();
  const found = plan.files.flatMap(({ path }) => diagnostics(snapshot, { uri: uri(path) }).filter((it) => it.severity === 'error' || it.severity === 'warning').map((it) => `${path}: ${it.rule}: ${textOf(it.message)}`));
  const broken = plan.files.filter((it) => it.language === 'shellscript').flatMap(({ path, text }) => (bash(['-n'], text) === undefined ? [`${path} is no script`] : []));
  return [...found, ...broken, ...plan.files.filter((it) => /undefined|NaN|\[object/.test(it.text)).map((it) => `${it.path} has a gap`)];
}

function bash(args: readonly string[], input: string, options: { readonly cwd?: string; readonly env?: NodeJS.ProcessEnv } = {}): string | undefined {
  try {
    return execFileSync('bash', args, { input, encoding: 'utf8', stdio: ['pipe', 'pipe', 'pipe'], ...options });
  } catch {
    return undefined;
  }
}

const pem = '-----BEGIN CERTIFICATE----- MIIBszCCAVmgAwIBAgIUExampleOnly0000000000000000000= -----END CERTIFICATE-----';

describe('what is written is right', () => {
  test.each<[string, Answers]>([
    ['as it is', {}],
    ['for IAM Roles Anywhere', { credentials: 'iam-ra', podIdentity: 'yes' }],
    ['for IAM Roles Anywhere with an authority of theirs', { credentials: 'iam-ra', caBundle: pem, endpoint: 'public', proxyUrl: 'http://proxy.example.com:3128' }],
    ['for RHEL', { os: 'rhel', gpu: 'yes', taints: 'nvidia.com/gpu:NoSchedule', proxyUrl: 'http://10.80.0.9:8080' }],
    ['for an old RHEL', { nodeOs: 'rhel-8', gateway: 'yes' }],
    ['for Amazon Linux in virtual machines', { os: 'al2023', substrate: 'vsphere', arch: 'arm64' }],
    ['for Bottlerocket', { os: 'bottlerocket', substrate: 'vsphere', labels: 'tier=edge', taints: 'a=b:NoSchedule, a=c:NoExecute', proxyUrl: 'http://10.80.0.9:8080' }],
    ['for Bottlerocket with certificates', { os: 'bottlerocket', substrate: 'vsphere', credentials: 'iam-ra' }],
    ['for a VPC that exists', { vpc: 'existing', gateway: 'yes', burst: 'yes' }],
    ['without a gateway to the site', { siteGateway: 'none' }],
    ['for peaks in EKS Auto Mode', { burst: 'yes', podIdentity: 'yes' }],
    ['for peaks with Karpenter', { burst: 'yes', cloudNodes: 'karpenter', version: '1.35', vpc: 'existing' }],
    ['for a managed node group', { cloudNodes: 'managed', podIdentity: 'yes' }],
    ['for the gateway on Auto Mode', { gateway: 'yes', podCidrs: '10.85.0.0/16, 10.86.0.0/16', nodeCidrs: '10.80.0.0/16, 10.81.0.0/16' }],
    ['for the gateway on a managed node group', { gateway: 'yes', cloudNodes: 'managed' }],
    ['for the gateway beside Karpenter', { gateway: 'yes', cloudNodes: 'karpenter' }],
    ['for BGP', { bgp: 'yes', routers: '10.80.0.1, 10.80.0.2' }],
    ['for many sites and a line that is lost', { sites: 'many', connectivity: 'intermittent', disconnect: 'pods-keep-running', taints: 'site=remote:NoSchedule' }],
    ['for one small machine', { siteNames: 'hut', machinesPerSite: '1', maxPods: '20', nodeCidrs: '192.168.10.0/29', podCidrs: '192.168.11.0/26, 192.168.12.0/26' }],
  ])('%s', (_, answers) => {
    expect(complaints(planFor(answers))).toEqual([]);
  });
});

test('whatever is answered, what is written has no error and no warning', { timeout: 120_000 }, () => {
  const scaffold = advisor.scaffolds.find((it) => it.options.includes('hybrid-nodes'))!;
  const given = givenFor(empty, advisor, { option: 'hybrid-nodes' }, 'hybrid-nodes', scaffold);
  const against = advisor.constraints.filter((it) => it.excludes.includes('hybrid-nodes'));
  const values = Object.fromEntries([
    ...advisor.questions.map((it) => [it.id, it.choices.map((choice) => choice.id)] as const),
    ...scaffold.fields.map((it) => [it.id, ['', '', ...(it.choices?.(given).map((choice) => choice.id) ?? []), ...(it.examples ?? [])]] as const),
  ].map(([id, some]) => [id, fc.constantFrom(...some)]));
  const possible = fc.record(values).filter((answers) => !against.some((it) => holds(it.when, answers))).map(tryFor);
  fc.assert(fc.property(possible.filter((it) => it !== undefined), (plan) => {
    expect(complaints(plan)).toEqual([]);
  }), { numRuns: 25 });
});

describe('the cluster', () => {
  test('knows the networks on site and has one endpoint', () => {
    const [cluster] = dataOf(planFor({ name: 'press', nodeCidrs: '10.80.0.0/16, 10.81.0.0/16', endpoint: 'private' }), 'cluster.yaml');
    expect(cluster.metadata.name).toBe('press');
    expect(cluster.remoteNetworkConfig.remoteNodeNetworks).toEqual([{ cidrs: ['10.80.0.0/16', '10.81.0.0/16'] }]);
    expect(cluster.remoteNetworkConfig.remotePodNetworks).toEqual([{ cidrs: ['10.85.0.0/16'] }]);
    expect(cluster.vpc.clusterEndpoints).toEqual({ publicAccess: false, privateAccess: true });
  });

  test('stands in a VPC that exists without changing its routes', () => {
    const [cluster] = dataOf(planFor({ vpc: 'existing' }), 'cluster.yaml');
    expect(cluster.vpc.id).toBe('vpc-0123456789abcdef0');
    expect(Object.values(cluster.vpc.subnets.private)).toEqual([{ id: 'subnet-0123456789abcdef0' }, { id: 'subnet-0fedcba9876543210' }]);
    expect(cluster.vpc.cidr).toBeUndefined();
    expect(cluster.remoteNetworkConfig.vpcGatewayID).toBeUndefined();
  });

  test('has nodes in AWS where peaks go there', () => {
    expect(dataOf(planFor({ burst: 'yes' }), 'cluster.yaml')[0].autoModeConfig.enabled).toBe(true);
    expect(dataOf(planFor({}), 'cluster.yaml')[0]).toMatchObject({ autoModeConfig: { enabled: false }, addonsConfig: { disableDefaultAddons: true } });
    expect(dataOf(planFor({ burst: 'yes', cloudNodes: 'karpenter' }), 'burst-nodepool.yaml').map((it) => it.kind)).toEqual(['NodePool', 'EC2NodeClass']);
  });

  test('lets Karpenter put nodes into private subnets only', () => {
    const [, nodeClass] = dataOf(planFor({ cloudNodes: 'karpenter', name: 'press' }), 'burst-nodepool.yaml');
    expect(nodeClass.spec.subnetSelectorTerms).toEqual([{ tags: { 'karpenter.sh/discovery': 'press', 'kubernetes.io/role/internal-elb': '1' } }]);
  });

  test('tells Karpenter its queue, which eksctl does not, in the release that the cluster has', () => {
    const plan = planFor({ cloudNodes: 'karpenter', name: 'press', version: '1.35' });
    const { version } = dataOf(plan, 'cluster.yaml')[0].karpenter;
    expect(fileOf(plan, 'README.md')).toMatch(new RegExp(`helm upgrade karpenter [^]*--version ${version.replaceAll('.', '\\.')} --namespace karpenter[^]*--set settings\\.interruptionQueue=press `));
    expect(fileOf(planFor({ cloudNodes: 'auto' }), 'README.md')).not.toContain('interruptionQueue');
  });

  test('lets Karpenter in through the ConfigMap, as eksctl does', () => {
    expect(dataOf(planFor({ cloudNodes: 'karpenter', authentication: 'API' }), 'cluster.yaml')[0].accessConfig.authenticationMode).toBe('API_AND_CONFIG_MAP');
  });
});

describe('the role of the machines', () => {
  test('is handed out by Systems Manager to this account only, and joins as HYBRID_LINUX', () => {
    const { Role, AccessEntry } = dataOf(planFor({}), 'hybrid-role.yaml')[0].Resources;
    expect(Role.Properties.AssumeRolePolicyDocument.Statement[0].Principal).toEqual({ Service: 'ssm.amazonaws.com' });
    expect(Role.Properties.AssumeRolePolicyDocument.Statement[0].Condition.StringEquals).toHaveProperty(['aws:SourceAccount']);
    expect(Role.Properties.Policies[0].PolicyDocument.Statement[0].Action).toEqual(['eks:DescribeCluster', 'eks:ListAccessEntries']);
    expect(AccessEntry.Properties.Type).toBe('HYBRID_LINUX');
  });

  test('is given by IAM Roles Anywhere under the name in the certificate only', () => {
    const { Role, Profile, AccessEntry } = dataOf(planFor({ credentials: 'iam-ra', podIdentity: 'yes' }), 'hybrid-role.yaml')[0].Resources;
    expect(Profile.Properties.AcceptRoleSessionName).toBe(true);
    expect(Role.Properties.AssumeRolePolicyDocument.Statement[1].Condition.StringEquals).toEqual({ 'sts:RoleSessionName': '${aws:PrincipalTag/x509Subject/CN}' });
    expect(Role.Properties.Policies[0].PolicyDocument.Statement[0].Action).toContain('eks-auth:AssumeRoleForPodIdentity');
    expect(AccessEntry.Properties.Type).toBe('HYBRID_LINUX');
  });
});

describe('machines', () => {
  test('of each site say where they stand', () => {
    const plan = planFor({ siteNames: 'busan, ulsan', labels: 'tier=edge', taints: 'site=remote:NoSchedule', maxPods: '60' });
    for (const site of ['busan', 'ulsan']) {
      const [node] = dataOf(plan, `nodeconfig-${site}.yaml`);
      expect(node.spec.kubelet.flags).toEqual([`--node-labels=topology.kubernetes.io/zone=${site},tier=edge`]);
      expect(node.spec.kubelet.config).toEqual({ maxPods: 60, registerWithTaints: [{ key: 'site', value: 'remote', effect: 'NoSchedule' }] });
    }
  });

  test('take containerd from where their system has it', () => {
    expect(fileOf(planFor({ os: 'rhel' }), 'join-node.sh')).toContain('nodeadm install 1.34 --credential-provider ssm --region ap-northeast-2 --containerd-source docker\n');
    expect(fileOf(planFor({ os: 'ubuntu', arch: 'arm64' }), 'join-node.sh')).toMatch(/linux\/arm64\/nodeadm[^]*nodeadm install 1\.34 --credential-provider ssm --region ap-northeast-2\n/);
  });

  test('check their configuration before they join, and the way to the cluster after', () => {
    const commands = fileOf(planFor({}), 'join-node.sh').match(/^nodeadm .*$/gm)!.map((it) => it.split(' ').slice(1, 3).join(' '));
    expect(commands).toEqual(['install 1.34', 'config check', 'init --config-source', 'debug --config-source']);
  });

  test('fill in what belongs into no repository', () => {
    const plan = planFor({ credentials: 'iam-ra', siteNames: 'busan' });
    const lines = fileOf(plan, 'join-node.sh').split('\n');
    const loop = lines.slice(lines.indexOf('filled=$(<"$config")'), lines.indexOf('done') + 1).join('\n');
    inFolder((folder) => {
      writeFileSync(join(folder, 'it.yaml'), fileOf(plan, 'nodeconfig-busan.yaml'));
      const env = { PATH: process.env['PATH'], config: 'it.yaml', NODE_NAME: 'busan-1', ROLE_ARN: 'arn:role/a&b', PROFILE_ARN: 'arn:profile', TRUST_ANCHOR_ARN: 'arn:anchor' };
      const filled = bash(['-euo', 'pipefail', '-c', `${loop}\nprintf '%s' "$filled"`], '', { cwd: folder, env });
      expect(parseAllDocuments(filled!)[0]!.toJS().spec.hybrid.iamRolesAnywhere).toMatchObject({ nodeName: 'busan-1', roleArn: 'arn:role/a&b', profileArn: 'arn:profile', trustAnchorArn: 'arn:anchor' });
    });
  });

  test('get a certificate in their name from an authority that makes only such', () => {
    const script = fileOf(planFor({ credentials: 'iam-ra', siteNames: 'busan', machinesPerSite: '1' }), 'certificates.sh');
    if (bash(['-c', 'command -v openssl'], '') === undefined) return console.log('openssl is not here, so certificates.sh was not run');
    inFolder((folder) => {
      expect(bash(['-s'], script, { cwd: folder })).toBeDefined();
      expect(bash(['-c', 'openssl verify -CAfile ca.crt certs/busan-1.crt && openssl x509 -in certs/busan-1.crt -noout -subject'], '', { cwd: folder })).toMatch(/OK[^]*CN ?= ?busan-1/);
      expect(readFileSync(join(folder, 'certs/busan-1.key'), 'utf8')).toContain('PRIVATE KEY');
    });
  });

  test('with Bottlerocket are copies of a template that get their settings before they start', () => {
    const commands = fileOf(planFor({ os: 'bottlerocket', substrate: 'vsphere', siteNames: 'busan' }), 'README.md').match(/govc vm\.\w+[^]*?busan-1(?= |\n)/g)!;
    expect(commands.map((it) => it.split(' ')[1])).toEqual(['vm.clone', 'vm.change', 'vm.power']);
    expect(commands[0]).toContain('-on=false');
  });

  test('keep their secrets out of the repository', () => {
    expect(fileOf(planFor({}), '.gitignore')).toBe('join.env\n');
    expect(fileOf(planFor({ credentials: 'iam-ra', os: 'bottlerocket', substrate: 'vsphere' }), '.gitignore')).toBe('join.env\ncerts/\nca.key\nca.srl\nmachines/\n');
  });

  test('trust an authority that was pasted on one line', () => {
    const lines = fileOf(planFor({ credentials: 'iam-ra', caBundle: `${pem} ${pem.replace('MIIBszCC', 'A'.repeat(100))}` }), 'ca.crt').split('\n');
    expect(lines.filter((it) => it.startsWith('-----'))).toEqual(['-----BEGIN CERTIFICATE-----', '-----END CERTIFICATE-----', '-----BEGIN CERTIFICATE-----', '-----END CERTIFICATE-----']);
    expect(lines.every((it) => it.length <= 64)).toBe(true);
  });

  test('of an old system start with Kubernetes 1.35 although they have cgroup v1', () => {
    expect(dataOf(planFor({ nodeOs: 'rhel-8', version: '1.35' }), 'nodeconfig-site-a.yaml')[0].spec.kubelet.config.failCgroupV1).toBe(false);
    expect(dataOf(planFor({ nodeOs: 'rhel-9', version: '1.35' }), 'nodeconfig-site-a.yaml')[0].spec.kubelet.config.failCgroupV1).toBeUndefined();
  });

  test('with Bottlerocket read settings that are TOML, and need no nodeadm', () => {
    const plan = planFor({ os: 'bottlerocket', substrate: 'vsphere', siteNames: 'busan', labels: 'tier=edge', taints: 'a=b:NoSchedule, a=c:NoExecute', proxyUrl: 'http://10.80.0.9:8080' });
    expect(plan.files.some((it) => /^(nodeconfig|join-node|proxy)/.test(it.path))).toBe(false);
    const settings = fileOf(plan, 'settings-busan.toml');
    expect(readToml(settings).of).toBe('table');
    expect(settings).toContain('"a" = ["b:NoSchedule", "c:NoExecute"]');
    expect(settings).toContain('"topology.kubernetes.io/zone" = "busan"');
    expect(settings).toContain('cluster-dns-ip = "172.20.0.10"');
  });
});

describe('scripts, run with a stand-in for aws', () => {
  /** Answers as the command line of AWS does, by what is asked for. */
  const aws = `#!/usr/bin/env bash
case "$*" in
  *RoleName*) echo the-role ;;
  *RoleArn*) echo arn:aws:iam::123456789012:role/r ;;
  *ProfileArn*) echo arn:aws:rolesanywhere:::profile/p ;;
  *TrustAnchorArn*) echo arn:aws:rolesanywhere:::trust-anchor/t ;;
  *create-activation*) echo "$*" > asked; printf 'the-id\\tthe code&\\n' ;;
  *cluster.arn*) echo arn:aws:eks:::cluster/plant ;;
  *cluster.endpoint*) echo https://example.com ;;
  *certificateAuthority*) echo Q0E= ;;
esac
`;

  function run(folder: string, script: string): string | undefined {
    writeFileSync(join(folder, 'aws'), aws, { mode: 0o755 });
    return bash(['-s'], script, { cwd: folder, env: { PATH: `${folder}:${process.env['PATH']}` } });
  }

  test('activate.sh tags the activation, and keeps its code for this user', () => {
    inFolder((folder) => {
      expect(run(folder, fileOf(planFor({ activationDays: '7', registrationLimit: '40' }), 'activate.sh'))).toContain('join.env is good until 2');
      expect(readFileSync(join(folder, 'asked'), 'utf8')).toMatch(/--iam-role the-role --registration-limit 40 --expiration-date \d{4}-\d\d-\d\dT[\d:]+Z --tags Key=EKSClusterARN,Value=arn:aws:eks:::cluster\/plant/);
      expect(bash(['-c', '. ./join.env; printf "%s/%s" "$ACTIVATION_ID" "$ACTIVATION_CODE"'], '', { cwd: folder })).toBe('the-id/the code&');
      expect(statSync(join(folder, 'join.env')).mode & 0o077).toBe(0);
    });
  });

  test('settings.sh writes whole settings for each machine with Bottlerocket', () => {
    const plan = planFor({ credentials: 'iam-ra', os: 'bottlerocket', substrate: 'vsphere', siteNames: 'busan', machinesPerSite: '1' });
    inFolder((folder) => {
      writeFileSync(join(folder, 'settings-busan.toml'), fileOf(plan, 'settings-busan.toml'));
      mkdirSync(join(folder, 'certs'));
      for (const it of ['crt', 'key']) writeFileSync(join(folder, `certs/busan-1.${it}`), `-----${it}-----\nabc\n`);
      expect(run(folder, fileOf(plan, 'outputs.sh'))).toBeDefined();
      expect(run(folder, fileOf(plan, 'settings.sh'))).toBeDefined();
      const settings = readFileSync(join(folder, 'machines/busan-1.toml'), 'utf8');
      expect(settings).not.toContain('${');
      expect(readToml(settings)).toMatchObject({ of: 'table', table: { settings: { kubernetes: { 'hostname-override': 'busan-1', 'api-server': 'https://example.com', 'max-pods': 110 } } } });
      const [, setup = ''] = /user-data = "(.*)"/.exec(settings) ?? [];
      expect(Buffer.from(setup, 'base64').toString()).toBe("eks-hybrid-iam-ra-setup --certificate='-----crt-----\nabc' --key='-----key-----\nabc'");
      const [, config = ''] = /config = "(.*)"/.exec(settings) ?? [];
      expect(Buffer.from(config, 'base64').toString()).toContain('--profile-arn arn:aws:rolesanywhere:::profile/p --role-arn arn:aws:iam::123456789012:role/r --trust-anchor-arn arn:aws:rolesanywhere:::trust-anchor/t --role-session-name busan-1');
    });
  });
});

describe('Cilium', () => {
  test('gets a block that fits the Pods of a machine', () => {
    for (const [maxPods, mask] of [['110', 25], ['60', 26], ['61', 25], ['20', 27]] as const) {
      const [values] = dataOf(planFor({ maxPods }), 'cilium-values.yaml');
      expect(values.ipam.operator).toEqual({ clusterPoolIPv4PodCIDRList: ['10.85.0.0/16'], clusterPoolIPv4MaskSize: mask });
    }
  });

  test('is the tunnel of the gateway, or talks to routers', () => {
    expect(dataOf(planFor({ gateway: 'yes' }), 'cilium-values.yaml')[0]).toMatchObject({ vtep: { enabled: true }, l7Proxy: false });
    const plan = planFor({ bgp: 'yes', routers: '10.80.0.1, 10.80.0.2', nodesAsn: '64999' });
    expect(dataOf(plan, 'cilium-values.yaml')[0].bgpControlPlane).toEqual({ enabled: true });
    expect(dataOf(plan, 'cilium-bgp.yaml')[0].spec.bgpInstances[0]).toMatchObject({ localASN: 64999, peers: [{ peerASN: 64513, peerAddress: '10.80.0.1' }, { peerAddress: '10.80.0.2' }] });
  });
});

test('taints of the machines keep neither the operator of Cilium nor DNS away', () => {
  const plan = planFor({ taints: 'site=remote:NoSchedule' });
  const mine = { key: 'site', operator: 'Exists', effect: 'NoSchedule' };
  expect(dataOf(plan, 'cilium-values.yaml')[0].operator.tolerations).toEqual(expect.arrayContaining([mine, { key: 'node.kubernetes.io/not-ready', operator: 'Exists' }]));
  const coredns = dataOf(plan, 'cluster.yaml')[0].addons.find((it: { readonly name: string }) => it.name === 'coredns');
  expect(JSON.parse(coredns.configurationValues).tolerations).toEqual([{ key: 'CriticalAddonsOnly', operator: 'Exists' }, mine]);
  expect(dataOf(planFor({ taints: 'site=remote:PreferNoSchedule' }), 'cilium-values.yaml')[0].operator.tolerations).toBeUndefined();
});

test('workloads sit out a line that is lost', () => {
  const [deployment] = dataOf(planFor({ connectivity: 'intermittent', tolerateMinutes: '240' }), 'workload-example.yaml');
  expect(deployment.spec.template.spec.tolerations).toContainEqual({ key: 'node.kubernetes.io/unreachable', operator: 'Exists', effect: 'NoExecute', tolerationSeconds: 14_400 });
});

describe('what cannot work is said next to the field', () => {
  test.each<[Answers, string]>([
    [{ podCidrs: '10.80.128.0/17' }, 'podCidrs: 10.80.128.0/17 overlaps 10.80.0.0/16 of the machines on site'],
    [{ vpcCidr: '10.85.0.0/16' }, 'vpcCidr: 10.85.0.0/16 overlaps 10.85.0.0/16 of the Pods on site'],
    [{ podMask: '26' }, 'podMask: A block of /26 has 64 addresses, too few for 110 Pods on a machine; use 25'],
    [{ podCidrs: '10.85.0.0/24', machinesPerSite: '5' }, 'podMask: The ranges for Pods hold 2 blocks of /25, too few for 5 machines'],
    [{ podCidrs: '10.85.0.0/26' }, 'podMask: 10.85.0.0/26 of the Pods on site is smaller than a block of /25'],
    [{ nodeCidrs: '10.80.0.0/30', machinesPerSite: '5' }, 'machinesPerSite: 5 machines do not fit into the 4 addresses for machines on site'],
    [{ registrationLimit: '2' }, 'registrationLimit: 2 is less than the 3 machines of this plan'],
    [{ credentials: 'iam-ra', nodeOs: 'rhel-8' }, 'nodeOs: rhel-8 is not offered here; choose ubuntu-24.04, ubuntu-22.04 or rhel-9'],
    [{ siteGateway: 'igw-0123456789abcdef0' }, 'siteGateway: igw-0123456789abcdef0 is neither a transit gateway (tgw-0123456789abcdef0) nor a virtual private gateway (vgw-0123456789abcdef0) nor none'],
    [{ proxyUrl: 'http://me:secret@proxy:3128' }, 'proxyUrl: http://…@proxy:3128 has a password in it, which would stand in files; use a proxy that knows machines by their address'],
    [{ siteNames: 'busan, Ulsan' }, 'siteNames: Ulsan is no name for a site: at most 40 small letters, digits and -, with a letter or digit at both ends'],
  ])('%j', (answers, problem) => {
    expect(problems(answers).some((it) => it.startsWith(problem)), problems(answers).join('\n')).toBe(true);
  });
});

test('the map has every range of the plan', () => {
  const { ranges } = stepOf(empty, { advisor, answers: { option: 'hybrid-nodes', podCidrs: '10.85.0.0/16, 10.80.0.0/17' } });
  expect(ranges.map((it) => it.cidr)).toEqual(['10.0.0.0/16', '172.20.0.0/16', '10.80.0.0/16', '10.85.0.0/16', '10.80.0.0/17']);
  expect(ranges.map((it) => it.overlaps)).toEqual([[], [], [4], [], [2]]);
});

test('the drawing has a line between every two things that talk, and not more boxes than can be read', () => {
  for (const siteNames of ['a', 'a, b, c', 'a, b, c, d, e']) {
    const { drawing } = stepOf(empty, { advisor, answers: { option: 'hybrid-nodes', siteNames, gateway: 'yes' } });
    const boxes = drawing!.zones.flatMap((it) => it.boxes.map((box) => box.id));
    expect(boxes.length).toBeLessThanOrEqual(10);
    expect(drawing!.zones.length).toBeLessThanOrEqual(4);
    expect(drawing!.lines.filter(({ from, to }) => !boxes.includes(from) || !boxes.includes(to))).toEqual([]);
    expect(drawing!.zones.length - 1).toBe(Math.min(itemsOf(siteNames).length, 3) === itemsOf(siteNames).length ? itemsOf(siteNames).length : 1);
  }
});

function inFolder(run: (folder: string) => void): void {
  const folder = mkdtempSync(join(tmpdir(), 'nodewise-'));
  try {
    run(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
