import { insertKey, isSet, lookUp, numberOf, removeKey, replaceRaw, say, stringOf } from '../../../../engine/kit.js';
import type { Finding, Node, Rule } from '../../../../engine/model.js';
import { condition, excluded, isEmpty, isFilled, isTrue, on, onValue } from './config.js';

const page = 'https://eksctl.io/usage/nodegroups/';
const iamPage = 'https://eksctl.io/usage/iam-policies/';

/** The fewest and most operations a second. */
const operations: Readonly<Record<string, readonly [number, number]>> = Object.freeze({ gp3: [3000, 16000], io1: [100, 64000], io2: [100, 256000] });

/** Sets the nearest number that is possible. */
function within(node: Node, value: number, least: number, most: number): Partial<Finding> {
  const meant = String(Math.min(most, Math.max(least, value)));
  return { fix: { title: say`Use ${meant}`, edits: [replaceRaw(node, meant)] } };
}

function* performance(volume: Node, whole: boolean): Iterable<Finding> {
  const type = isEmpty(volume.get('volumeType')) ? (whole ? 'gp3' : undefined) : stringOf(volume.get('volumeType'));
  const [iops, throughput] = [volume.get('volumeIOPS'), volume.get('volumeThroughput')];
  const [count, speed] = [numberOf(iops), numberOf(throughput)];
  const [least, most] = lookUp(operations, type ?? '') ?? [];
  if (type === undefined) return;
  if (iops && count && ['gp2', 'sc1', 'st1'].includes(type)) yield on(iops, say`Volumes of the type ${type} cannot have volumeIOPS`);
  else if (iops && count !== undefined && least !== undefined && most !== undefined && (count < least || count > most)) yield onValue(iops, say`A volume of the type ${type} has from ${least} to ${most} operations a second`, within(iops, count, least, most));
  if (throughput && speed !== undefined && type !== 'gp3') yield on(throughput, say`Only volumes of the type gp3 can have volumeThroughput`);
  else if (throughput && speed !== undefined && (speed < 125 || speed > 1000)) yield onValue(throughput, say`A volume of the type gp3 has from 125 to 1000 MiB a second`, within(throughput, speed, 125, 1000));
}

/** What nodegroups of both sorts share. */
export const nodeConditions: readonly Rule[] = [
  condition({
    id: 'repeated-nodegroup-name',
    covers: ['EK160'],
    source: page,
    summary: 'Two nodegroups have the same name.',
    why: 'Each nodegroup is a stack of CloudFormation with its name, whichever list it stands in.',
    fires: `
      nodeGroups:
        - name: workers
      managedNodeGroups:
        - name: workers
    #           ^^^^^^^ The nodegroup workers stands in this file twice`,
    passes: `
      nodeGroups:
        - name: old
      managedNodeGroups:
        - name: workers`,
  }, function* ({ groups }) {
    const seen = new Map<string, Node>();
    for (const name of groups.flatMap(({ node }) => node.get('name') ?? [])) {
      const text = stringOf(name);
      const first = text ? seen.get(text) : undefined;
      if (first) yield onValue(name, say`The nodegroup ${text!} stands in this file twice`, { related: [{ span: first.span, message: say`The first stands here` }] });
      else if (text) seen.set(text, name);
    }
  }),
  condition({
    id: 'invalid-nodegroup-name',
    covers: ['EK161'],
    source: page,
    summary: 'The name of a self-managed nodegroup has a character that CloudFormation does not take.',
    why: 'The name becomes that of a stack: letters, digits and `-`.',
    fires: `
      nodeGroups:
        - name: work_ers
    #           ^^^^^^^^ The name of a nodegroup has letters, digits and - only`,
    passes: `
      nodeGroups:
        - name: workers-1`,
  }, function* ({ groups }) {
    for (const { node, managed } of groups) {
      const text = stringOf(node.get('name'));
      if (!managed && text && !/^[A-Za-z0-9-]+$/.test(text)) yield onValue(node.get('name')!, say`The name of a nodegroup has letters, digits and - only`);
    }
  }),
  condition({
    id: 'incomplete-node-volume',
    covers: ['EK162', 'EK163'],
    source: page,
    summary: 'A setting of the volume needs another that is missing.',
    why: 'In `nodeGroups` eksctl describes the volume only where it has a size; a key of KMS is for volumes that are encrypted.',
    fires: `
      nodeGroups:
        - name: workers
          volumeSize: 100
          volumeKmsKeyID: 11111111-2222-3333-4444-555555555555
    #     ^^^^^^^^^^^^^^ volumeKmsKeyID needs volumeEncrypted: true beside it`,
    fixed: `
      nodeGroups:
        - name: workers
          volumeSize: 100
          volumeKmsKeyID: 11111111-2222-3333-4444-555555555555
          volumeEncrypted: true`,
    passes: `
      nodeGroups:
        - name: workers
          volumeSize: 100
          volumeEncrypted: true
          volumeKmsKeyID: 11111111-2222-3333-4444-555555555555`,
  }, function* ({ groups, isWhole, resource }) {
    for (const { node, managed } of groups) {
      if (!isWhole(node)) continue;
      const [key, encrypted] = [node.get('volumeKmsKeyID'), node.get('volumeEncrypted')];
      const edit = encrypted ? replaceRaw(encrypted, 'true') : insertKey(resource.document, node, 'volumeEncrypted', 'true');
      const fix = edit ? { fix: { title: say`Set volumeEncrypted: true`, edits: [edit] } } : {};
      if (isFilled(key) && (encrypted?.value === false || !isSet(encrypted))) yield on(key, say`volumeKmsKeyID needs volumeEncrypted: true beside it`, { missing: true, ...fix });
      if (managed || isSet(node.get('volumeSize'))) continue;
      for (const it of [node.get('volumeName'), isTrue(encrypted) ? encrypted : undefined, key]) if (isFilled(it)) yield on(it, say`In nodeGroups this needs volumeSize beside it`, { missing: true });
    }
  }),
  condition({
    id: 'impossible-volume-performance',
    covers: ['EK164', 'EK165', 'EK166', 'EK167', 'EK168', 'EK169'],
    source: 'https://docs.aws.amazon.com/ebs/latest/userguide/ebs-volume-types.html',
    summary: 'A volume of this type cannot have this performance.',
    why: 'Operations a second can be chosen for gp3 (3000 to 16000), io1 (100 to 64000) and io2 (100 to 256000), throughput for gp3 only (125 to 1000).',
    fires: `
      managedNodeGroups:
        - name: workers
          volumeType: gp3
          volumeIOPS: 2000
    #                 ^^^^ A volume of the type gp3 has from 3000 to 16000 operations a second`,
    fixed: `
      managedNodeGroups:
        - name: workers
          volumeType: gp3
          volumeIOPS: 3000`,
    passes: `
      managedNodeGroups:
        - name: workers
          volumeType: gp3
          volumeIOPS: 4000
          volumeThroughput: 250`,
  }, function* ({ groups, isWhole }) {
    for (const { node } of groups) yield* performance(node, isWhole(node));
  }),
  condition({
    id: 'pod-imds-with-addon-policies',
    covers: ['EK171'],
    source: iamPage,
    summary: 'Pods shall not reach IMDS, and get rights through it.',
    why: 'Rights of `iam.withAddonPolicies` reach pods through IMDS, which `disablePodIMDS` closes to them.',
    fires: `
      managedNodeGroups:
        - name: workers
          disablePodIMDS: true
    #     ^^^^^^^^^^^^^^ disablePodIMDS cannot be set together with iam.withAddonPolicies
          iam:
            withAddonPolicies: { ebs: true }`,
    passes: `
      managedNodeGroups:
        - name: workers
          disablePodIMDS: true`,
  }, function* ({ groups }) {
    for (const { node } of groups) {
      const flag = node.get('disablePodIMDS');
      if (isTrue(flag) && node.at('iam.withAddonPolicies')?.entries().some((it) => isTrue(it.node))) yield on(flag, say`disablePodIMDS cannot be set together with iam.withAddonPolicies`);
    }
  }),
  condition({
    id: 'nodegroup-zones-twice',
    covers: ['EK172', 'EK217'],
    source: 'https://eksctl.io/usage/vpc-subnet-settings/',
    summary: 'Where nodes run is said in two ways.',
    why: 'A nodegroup names subnets, zones, or Local Zones.',
    fires: `
      managedNodeGroups:
        - name: workers
          subnets: [subnet-0123456789abcdef0]
          availabilityZones: [eu-central-1a]
    #     ^^^^^^^^^^^^^^^^^ availabilityZones cannot be set together with subnets`,
    passes: `
      managedNodeGroups:
        - name: workers
          availabilityZones: [eu-central-1a]`,
  }, function* (config) {
    for (const { node } of config.groups) {
      yield* excluded(config, node, 'subnets', ['availabilityZones']);
      yield* excluded(config, node, 'localZones', ['availabilityZones']);
    }
  }),
  condition({
    id: 'efa-in-several-zones',
    covers: ['EK174'],
    source: 'https://docs.aws.amazon.com/eks/latest/userguide/node-efa.html',
    summary: 'Elastic Fabric Adapters are asked for in several zones.',
    why: 'Nodes with Elastic Fabric Adapters stand close together: in one zone and one subnet.',
    fires: `
      managedNodeGroups:
        - name: training
          efaEnabled: true
          availabilityZones: [eu-central-1a, eu-central-1b]
    #     ^^^^^^^^^^^^^^^^^ With efaEnabled only one of availabilityZones is possible`,
    passes: `
      managedNodeGroups:
        - name: training
          efaEnabled: true
          availabilityZones: [eu-central-1a]`,
  }, function* ({ groups }) {
    for (const { node } of groups) {
      if (!isTrue(node.get('efaEnabled'))) continue;
      for (const name of ['availabilityZones', 'subnets']) {
        const list = node.get(name);
        if (list && list.items().length > 1) yield on(list, say`With efaEnabled only one of ${name} is possible`);
      }
    }
  }),
  condition({
    id: 'ssm-cannot-be-off',
    covers: ['EK176'],
    summary: 'Systems Manager is to be turned off.',
    why: 'The agent of Systems Manager is part of the images now. eksctl refuses `enableSsm: false`, and ignores `true`.',
    fires: `
      managedNodeGroups:
        - name: workers
          ssh:
            allow: true
            enableSsm: false
    #                  ^^^^^ Systems Manager cannot be turned off`,
    fixed: `
      managedNodeGroups:
        - name: workers
          ssh:
            allow: true`,
    passes: `
      managedNodeGroups:
        - name: workers
          ssh:
            allow: true`,
  }, function* ({ groups, resource }) {
    for (const ssh of groups.flatMap(({ node }) => node.get('ssh') ?? [])) {
      const flag = ssh.get('enableSsm');
      const edit = removeKey(resource.document, ssh, 'enableSsm');
      if (flag?.value === false) yield onValue(flag, say`Systems Manager cannot be turned off`, edit ? { fix: { title: say`Remove enableSsm`, edits: [edit] } } : {});
    }
  }),
  condition({
    id: 'contradicting-capacity-reservation',
    covers: ['EK178', 'EK180', 'EK182', 'EK236'],
    source: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/capacity-reservations-using.html',
    summary: 'The capacity reservation of a nodegroup contradicts itself.',
    why: 'A nodegroup prefers any reservation or none, or targets one by id or a group of them by ARN. A Capacity Block is a reservation of one instance type.',
    fires: `
      managedNodeGroups:
        - name: workers
          capacityReservation:
            capacityReservationPreference: open
            capacityReservationTarget: { capacityReservationID: cr-0123456789abcdef0 }
    #       ^^^^^^^^^^^^^^^^^^^^^^^^^ capacityReservationTarget cannot be set together with capacityReservationPreference`,
    passes: `
      managedNodeGroups:
        - name: workers
          capacityReservation:
            capacityReservationTarget: { capacityReservationID: cr-0123456789abcdef0 }`,
  }, function* (config) {
    for (const { node } of config.groups) {
      const [reservation, market] = [node.get('capacityReservation'), node.get('instanceMarketOptions')];
      const target = reservation?.get('capacityReservationTarget');
      if (reservation) yield* excluded(config, reservation, 'capacityReservationPreference', ['capacityReservationTarget']);
      if (target) yield* excluded(config, target, 'capacityReservationID', ['capacityReservationResourceGroupARN']);
      if (market?.type === 'map' && !isSet(reservation) && config.isWhole(node)) yield on(market, say`instanceMarketOptions needs capacityReservation beside it`, { missing: true });
      const types = node.get('instanceTypes');
      if (market?.get('marketType')?.value === 'capacity-block' && types && types.items().length > 1) yield on(types, say`A Capacity Block has one instance type`);
    }
  }),
  condition({
    id: 'instance-role-and-settings',
    covers: ['EK184', 'EK186', 'EK187'],
    source: iamPage,
    summary: 'A nodegroup names a role that exists, and describes one to make.',
    why: 'With `instanceRoleARN` or `instanceProfileARN` eksctl makes no role, so it refuses whatever would go into one. Managed nodegroups take a role, and no instance profile.',
    fires: `
      managedNodeGroups:
        - name: workers
          iam:
            instanceRoleARN: arn:aws:iam::111122223333:role/nodes
            withAddonPolicies: { ebs: true }
    #       ^^^^^^^^^^^^^^^^^ withAddonPolicies cannot be set together with instanceRoleARN`,
    passes: `
      managedNodeGroups:
        - name: workers
          iam:
            instanceRoleARN: arn:aws:iam::111122223333:role/nodes`,
  }, function* (config) {
    for (const { node, managed } of config.groups) {
      const iam = node.get('iam');
      if (!iam) continue;
      const policies = iam.get('withAddonPolicies');
      const profile = iam.get('instanceProfileARN');
      if (managed && isFilled(profile)) yield on(profile, say`A managed nodegroup takes instanceRoleARN, and no instanceProfileARN`);
      if (!managed && isTrue(policies?.get('albIngress')) && isTrue(policies?.get('awsLoadBalancerController'))) yield on(policies!.get('albIngress')!, say`albIngress and awsLoadBalancerController are the same; set one of them`);
      const existing = ['instanceRoleARN', ...(managed ? [] : ['instanceProfileARN'])].find((it) => isFilled(iam.get(it)));
      if (!existing) continue;
      yield* excluded(config, iam, existing, ['instanceRoleName', 'attachPolicy', 'attachPolicyARNs', 'instanceRolePermissionsBoundary']);
      if (policies?.entries().some((it) => isTrue(it.node)) && config.isWhole(iam)) yield on(policies, say`withAddonPolicies cannot be set together with ${existing}`);
    }
  }),
];
