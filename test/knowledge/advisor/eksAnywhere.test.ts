import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answers, Plan } from '../../../engine/advisor/model.js';
import { planOf } from '../../../engine/advisor/plan.js';
import { stepOf } from '../../../engine/advisor/step.js';
import { diagnostics } from '../../../engine/features/diagnostics.js';
import { textOf } from '../../../engine/say.js';
import { createWorkspace } from '../../../engine/workspace/workspace.js';
import { advisor } from '../../../knowledge/advisor.js';
import { catalog } from '../../../knowledge/catalog.js';

const world = createWorkspace(catalog).snapshot();

/** Answers under which each option is left. */
const paths: Readonly<Record<string, Answers>> = {
  'eksa-baremetal': { substrate: 'bare-metal' },
  'eksa-vsphere': { substrate: 'vsphere' },
  'eksa-nutanix': { substrate: 'nutanix' },
  'eksa-snow': { hardware: 'snow-owned' },
};
const everything: Answers = {
  harbor: 'yes', emissary: 'yes', metallb: 'yes', metricsServer: 'yes', certManager: 'yes', adot: 'yes', prometheus: 'yes', autoscaling: 'yes',
  extraGroup: 'yes', etcd: 'external', proxy: 'yes', mirror: 'yes', mirrorLogin: 'yes', gitops: 'github', authenticator: 'oidc', workerLabels: 'tier=general', ntpServers: '10.80.0.2',
  sshKey: 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f admin@example.com',
};

function planFor(option: string, answers: Answers = {}): Plan {
  const all = { controlPlane: 'self-managed-ok', ...paths[option], ...answers, option };
  const plan = planOf(world, { advisor, answers: all, tell: (message) => textOf(message), today: '2026-11-20' });
  const problems = stepOf(world, { advisor, answers: all }).fields.flatMap((it) => (it.problem ? [`${it.id}: ${textOf(it.problem)}`] : []));
  expect(problems).toEqual([]);
  expect(plan?.option).toBe(option);
  return plan!;
}

function problemOf(option: string, field: string, answers: Answers): string | undefined {
  const found = stepOf(world, { advisor, answers: { ...paths[option], ...answers, option } }).fields.find((it) => it.id === field)?.problem;
  return found && textOf(found);
}

function text(plan: Plan, path: string): string {
  return plan.files.find((it) => it.path === path)?.text ?? '';
}

function complaints(plan: Plan): readonly string[] {
  const workspace = createWorkspace(catalog);
  const yaml = plan.files.filter((it) => it.language === 'yaml').map(({ path, text: content }) => ({ uri: `file:///${plan.folder}/${path}`, text: content }));
  workspace.apply({ put: yaml });
  const snapshot = workspace.snapshot();
  return yaml.flatMap(({ uri }) => diagnostics(snapshot, { uri }).filter((it) => it.severity === 'error' || it.severity === 'warning').map((it) => `${uri}: ${it.rule}: ${textOf(it.message)}`));
}

function shellProblems(plan: Plan): readonly string[] {
  const scripts = plan.files.filter((it) => it.language === 'shellscript').map(({ path, text: content }) => [path, content] as const);
  const commands = plan.files.filter((it) => it.language === 'markdown').flatMap(({ path, text: content }) => [...content.matchAll(/```sh\n([\s\S]*?)```/g)].map((it) => [path, it[1]!] as const));
  return [...scripts, ...commands].flatMap(([path, content]) => {
    const { stderr } = spawnSync('bash', ['-n'], { input: content, encoding: 'utf8' });
    return stderr === '' ? [] : [`${path}: ${stderr}`];
  });
}

const variants: Readonly<Record<string, Answers>> = {
  'with usual answers': {},
  'with everything': everything,
  'as a workload cluster': { ...everything, topology: 'workload', gitops: 'none', authenticator: 'iam' },
  'without a link': { ...everything, connectivity: 'airgapped', gitops: 'git', rollout: 'shrink', isoBoot: 'yes', snowAddresses: 'pool' },
  'with Red Hat, as its machines are': { os: 'rhel', rollout: 'in-place', workers: '0', controlPlaneNodes: '1', version: '1.31' },
};

describe.each(Object.keys(paths))('%s', (option) => {
  test.each(Object.entries(variants))('has no error and no warning %s, and scripts and commands that a shell reads', (_, answers) => {
    const own = option === 'eksa-baremetal' ? answers : { ...answers, workers: '2', rollout: answers['rollout'] === 'in-place' ? 'surge' : answers['rollout'] ?? '' };
    const plan = planFor(option, option === 'eksa-snow' ? { ...own, os: 'ubuntu' } : own);
    expect(complaints(plan)).toEqual([]);
    expect(shellProblems(plan)).toEqual([]);
    for (const file of plan.files.filter((it) => it.language === 'json')) expect(() => JSON.parse(file.text) as unknown).not.toThrow();
  });

  test('keeps secrets out of every file', () => {
    const plan = planFor(option, everything);
    const example = text(plan, 'env.sh.example');
    const secrets = [...example.matchAll(/^export (\w*(?:PASSWORD|SECRET|TOKEN|USERNAME)\w*)=(.*)$/gm)];
    expect(secrets.length).toBeGreaterThan(0);
    for (const [, name, value] of secrets) expect(value, name).toBe("''");
    expect(text(plan, '.gitignore').split('\n')).toContain('env.sh');
  });

  test('answers that are nonsense are refused in words and never thrown at', () => {
    const fields = stepOf(world, { advisor, answers: { ...paths[option], option } }).fields.map((it) => it.id);
    const nonsense = fc.constantFrom('', ' ', '0', '-1', '999999', 'a b', '${X}', '`id`', '10.80.0.0/33', '10.80.0.300', '::1', 'yes', 'ümlaut', '\n', "'", '{{ x }}', '10.80.0.0/16, 10.80.0.0/16', 'a'.repeat(300));
    fc.assert(fc.property(fc.dictionary(fc.constantFrom(...fields), nonsense, { maxKeys: 6 }), (wrong) => {
      const answers = { ...paths[option], ...wrong, option };
      const step = stepOf(world, { advisor, answers });
      const plan = planOf(world, { advisor, answers, tell: (message) => textOf(message), today: '2026-11-20' });
      expect(plan === undefined).toBe(step.blocked);
      if (plan) expect([...complaints(plan), ...plan.files.flatMap((it) => (/undefined|NaN|\[object/.test(it.text) ? [it.path] : []))]).toEqual([]);
    }), { numRuns: 25 });
  });
});

describe('bare metal', () => {
  test('lists a server for each machine and spare, with addresses and labels that fit the cluster', () => {
    const plan = planFor('eksa-baremetal', { bmc: 'no', workers: '2', spares: '1', firstAddress: '10.80.0.254', nodeCidrs: '10.80.0.0/22', nameservers: '10.80.0.2, 10.80.0.3' });
    const [heads, ...rows] = text(plan, 'hardware.csv').trim().split('\n').map((it) => it.split(','));
    expect(heads).toEqual(['hostname', 'mac', 'ip_address', 'netmask', 'gateway', 'nameservers', 'labels', 'disk']);
    expect(rows).toHaveLength(4 + 3);
    expect(rows[2]).toEqual(['plant-cp-3', '02:00:00:00:00:03', '10.80.1.0', '255.255.252.0', '10.80.0.1', '10.80.0.2|10.80.0.3', 'type=cp', '/dev/sda']);
    expect(rows.at(-1)![6]).toBe('type=worker');
    expect(text(plan, 'cluster.yaml')).toContain('type: worker');
  });

  test('leaves the logins of BMCs to envsubst', () => {
    const plan = planFor('eksa-baremetal');
    expect(text(plan, 'hardware.csv')).toContain('10.90.0.21,"${BMC_USERNAME}","${BMC_PASSWORD}"');
    expect(text(plan, 'README.md')).toContain("envsubst '$BMC_USERNAME $BMC_PASSWORD' <hardware.csv >hardware.filled.csv");
  });

  test('runs everything on the control plane when there are no workers', () => {
    const cluster = text(planFor('eksa-baremetal', { workers: '0', controlPlaneNodes: '1' }), 'cluster.yaml');
    expect(cluster).not.toContain('workerNodeGroupConfigurations');
    expect(cluster).not.toContain('plant-workers');
  });

  test('writes the steps of installing only for Red Hat', () => {
    expect(text(planFor('eksa-baremetal', { os: 'rhel', rootPartition: '3' }), 'cluster.yaml')).toContain('formatPartition ( index .Hardware.Disks 0 ) 3 ');
    expect(text(planFor('eksa-baremetal'), 'cluster.yaml')).not.toContain('TinkerbellTemplateConfig');
  });

  test('labels the servers of a workload cluster apart from those of others', () => {
    expect(text(planFor('eksa-baremetal', { topology: 'workload' }), 'hardware.csv')).toContain('type=plant-worker');
  });

  test('leaves the address of Tinkerbell to the management cluster, which answers there already', () => {
    const probes = (topology: string) => text(planFor('eksa-baremetal', { topology }), 'README.md').match(/^! ping .*$/gm)!.map((it) => it.split(' ').at(-1));
    expect(probes('workload')).toEqual(['10.80.0.5']);
    expect(probes('management')).toEqual(['10.80.0.5', '10.80.0.6']);
  });

  test('gives govc the login of vSphere wherever it is used', () => {
    const guide = text(planFor('eksa-vsphere', { vsphereTrust: 'thumbprint' }), 'TEARDOWN.md');
    for (const part of ['export GOVC_URL=', 'export GOVC_TLS_KNOWN_HOSTS=']) {
      expect(guide.indexOf(part)).toBeGreaterThan(guide.indexOf('source env.sh'));
      expect(guide.indexOf(part)).toBeLessThan(guide.indexOf('govc vm.destroy'));
    }
  });

  test('moves into itself only where no other cluster keeps it', () => {
    expect(text(planFor('eksa-vsphere', { topology: 'workload', managementName: 'head-office' }), 'README.md')).toContain('head-office makes it and keeps it');
    expect(text(planFor('eksa-vsphere', { topology: 'workload' }), 'README.md')).not.toContain('into itself');
  });

  test('promises no upgrade of servers that nothing can switch', () => {
    expect(text(planFor('eksa-baremetal', { bmc: 'no' }), 'README.md')).not.toContain('eksctl anywhere upgrade');
    expect(text(planFor('eksa-baremetal', { bmc: 'yes' }), 'README.md')).toContain('eksctl anywhere upgrade cluster');
  });

  test('looks whether the web server has all that servers start with', () => {
    expect(text(planFor('eksa-baremetal', { isoBoot: 'yes' }), 'README.md')).toContain('curl -fsSI http://images.example.com/hook-x86_64-efi-initrd.iso');
  });

  test('fetches images and HookOS from the site when nothing else can be reached', () => {
    const cluster = text(planFor('eksa-baremetal', { connectivity: 'airgapped' }), 'cluster.yaml');
    expect(cluster).toContain('hookImagesURLPath: http://images.example.com/hook');
    expect(cluster).toContain('registryMirrorConfiguration');
    expect(text(planFor('eksa-baremetal', { connectivity: 'airgapped' }), 'README.md')).toContain('--bundles-override ./eks-anywhere-downloads/bundle-release.yaml');
  });

  test('does what needs the internet before what happens on the closed site', () => {
    const commands = text(planFor('eksa-baremetal', { connectivity: 'airgapped', isoBoot: 'yes' }), 'README.md');
    const places = ['build-image.sh', 'fetch-hook.sh', 'download-images.sh', 'curl -fsSI', 'import-images.sh', 'create cluster', 'backup.sh', 'upgrade cluster'].map((it) => commands.lastIndexOf(it));
    expect(places).toEqual(places.toSorted((one, other) => one - other));
  });

  test('tells addresses that collide', () => {
    expect(problemOf('eksa-baremetal', 'tinkerbellIP', { tinkerbellIP: '10.80.0.5' })).toBe('10.80.0.5 is taken by another field already; each needs an address of its own');
    expect(problemOf('eksa-baremetal', 'firstAddress', { firstAddress: '10.80.0.4' })).toContain('which another field has already');
    expect(problemOf('eksa-baremetal', 'metallbAddresses', { metallb: 'yes', metallbAddresses: '10.80.0.20-10.80.0.30' })).toContain('holds 10.80.0.21');
    expect(problemOf('eksa-baremetal', 'endpointHost', { endpointHost: '192.168.3.4' })).toBe('192.168.3.4 lies in 192.168.0.0/16 of the Pods; take an address of the machines\' network');
  });
});

describe('the cluster', () => {
  test('takes its system from the answer about operating systems', () => {
    expect(text(planFor('eksa-vsphere', { os: 'bottlerocket' }), 'cluster.yaml')).toContain('osFamily: bottlerocket');
    expect(text(planFor('eksa-vsphere', { os: 'bottlerocket' }), 'cluster.yaml')).not.toContain('template:');
    expect(planFor('eksa-vsphere', { os: 'bottlerocket' }).files.map((it) => it.path)).not.toContain('build-image.sh');
    expect(text(planFor('eksa-nutanix', { os: 'rhel' }), 'cluster.yaml')).toContain('osFamily: redhat');
  });

  test('asks for a licence where standard support is over, and writes none where it is not', () => {
    expect(text(planFor('eksa-vsphere', { version: '1.32' }), 'cluster.yaml')).toContain('licenseToken: eyJ');
    expect(text(planFor('eksa-vsphere', { version: '1.36' }), 'cluster.yaml')).not.toContain('licenseToken');
    expect(problemOf('eksa-vsphere', 'licenseToken', { licenseToken: 'l-1234' })).toContain('no licence token');
  });

  test('wants machines as large as the provider does', () => {
    expect(problemOf('eksa-vsphere', 'workerMemory', { workerMemory: '4' })).toBe('4 is no whole number from 8 to 4096');
    expect(problemOf('eksa-nutanix', 'workerMemory', { workerMemory: '4' })).toBeUndefined();
    expect(problemOf('eksa-nutanix', 'workerDisk', { workerDisk: '25' })).toContain('from 40');
  });

  test('wants an odd number where etcd runs on the control plane, and any where it does not', () => {
    expect(problemOf('eksa-nutanix', 'controlPlaneNodes', { controlPlaneNodes: '2' })).toContain('2 is even');
    expect(problemOf('eksa-nutanix', 'controlPlaneNodes', { controlPlaneNodes: '2', etcd: 'external' })).toBeUndefined();
    expect(problemOf('eksa-nutanix', 'etcdNodes', { etcdNodes: '4', etcd: 'external' })).toContain('4 is even');
  });

  test('keeps packages of a workload cluster where its management cluster reads them', () => {
    const packages = text(planFor('eksa-vsphere', { topology: 'workload', managementName: 'head', metricsServer: 'yes', autoscaling: 'yes' }), 'packages.yaml');
    expect(packages).toContain('namespace: eksa-packages-plant');
    expect(packages).toContain('namespace: eksa-packages-head');
    expect(packages).toContain('clusterAPIKubeconfigSecret: plant-kubeconfig');
  });

  test('passes the login of the management cluster to every command about a workload cluster', () => {
    const plan = planFor('eksa-nutanix', { topology: 'workload' });
    for (const path of ['README.md', 'TEARDOWN.md']) {
      const commands = [...text(plan, path).matchAll(/eksctl anywhere (?:create|upgrade|delete) cluster[\s\S]*?(?=\n\w|```)/g)].map((it) => it[0]);
      expect(commands.length).toBeGreaterThan(0);
      for (const command of commands) expect(command).toContain('--kubeconfig "$MANAGEMENT_KUBECONFIG"');
    }
  });
});
