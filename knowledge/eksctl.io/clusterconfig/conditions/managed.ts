import { isSet, numberOf, removeKey, say, stringOf } from '../../../../engine/kit.js';
import type { Node, Rule } from '../../../../engine/model.js';
import { condition, excluded, isFilled, isTrue, on, onValue, type Config, type Group } from './config.js';

const managedPage = 'https://eksctl.io/usage/eks-managed-nodes/';
const templatePage = 'https://eksctl.io/usage/launch-template-support/';

/** Fields that eksctl would write into a launch template of its own. */
const ofTemplate: readonly string[] = Object.freeze([
  'instanceType', 'ami', 'volumeSize', 'preBootstrapCommands', 'overrideBootstrapCommand', 'instanceName', 'instancePrefix', 'placement',
]);

interface Sizes {
  readonly min?: number;
  readonly max?: number;
  readonly desired?: number;
}

/** What eksctl makes of the sizes of a nodegroup; a managed one fills in what is absent. */
function sizesOf({ node, managed }: Group, { isWhole }: Config): Sizes | undefined {
  const fields = ['minSize', 'maxSize', 'desiredCapacity'].map((it) => node.get(it));
  if (!isWhole(node) || fields.some((it) => isSet(it) && numberOf(it) === undefined)) return undefined;
  const [min, max, desired] = fields.map(numberOf);
  const written: Sizes = { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }), ...(desired === undefined ? {} : { desired }) };
  if (!managed) return written;
  const least = min ?? desired ?? 2;
  return { min: least, max: max ?? ((desired ?? least) || 1), desired: desired ?? least };
}

function* templateClashes({ node }: Group): Iterable<Node> {
  for (const name of ofTemplate) if (isFilled(node.get(name))) yield node.get(name)!;
  const ssh = node.get('ssh');
  if (isTrue(ssh?.get('allow'))) yield ssh!.get('allow')!;
  const inTemplate = ['sourceSecurityGroupIds', ...(ssh?.get('allow')?.value === false ? [] : ['publicKey', 'publicKeyName', 'publicKeyPath'])];
  for (const name of inTemplate) if (isFilled(ssh?.get(name))) yield ssh!.get(name)!;
  if (isTrue(ssh?.get('enableSsm'))) yield ssh!.get('enableSsm')!;
  const [groups, pods, v1, imds] = [node.at('securityGroups.attachIDs'), node.get('maxPodsPerNode'), node.get('disableIMDSv1'), node.get('disablePodIMDS')];
  if (isFilled(groups)) yield groups;
  if (pods && (numberOf(pods) ?? 0) > 0) yield pods;
  if (v1?.value === false) yield v1;
  if (isTrue(imds)) yield imds;
}

/** Managed nodegroups, and the sizes of both sorts. */
export const managedConditions: readonly Rule[] = [
  condition({
    id: 'nodegroup-sizes-crossed',
    covers: ['EK218'],
    source: managedPage,
    summary: 'The sizes of a nodegroup contradict each other.',
    why: 'The fewest, the wanted and the most nodes stand in this order. In a managed nodegroup an absent `minSize` is `desiredCapacity`, else 2, so `maxSize: 1` alone is refused.',
    fires: `
      managedNodeGroups:
        - name: workers
          desiredCapacity: 5
          maxSize: 3
    #              ^ maxSize 3 is less than minSize 5`,
    passes: `
      managedNodeGroups:
        - name: workers
          minSize: 1
          desiredCapacity: 2
          maxSize: 3`,
  }, function* (config) {
    for (const group of config.groups) {
      const { min, max, desired } = sizesOf(group, config) ?? {};
      const at = (...names: readonly string[]) => group.node.get(names.find((it) => isSet(group.node.get(it))) ?? '');
      const isDefault = !isSet(group.node.get('minSize')) && !isSet(group.node.get('desiredCapacity'));
      const place = at('maxSize', 'desiredCapacity', 'minSize');
      if (min !== undefined && max !== undefined && max < min && place) {
        yield onValue(place, isDefault ? say`maxSize is less than minSize, which is ${min} where it is absent` : say`maxSize ${max} is less than minSize ${min}`);
      } else if (desired !== undefined && min !== undefined && desired < min) yield onValue(at('desiredCapacity')!, say`desiredCapacity ${desired} is less than minSize ${min}`);
      else if (desired !== undefined && max !== undefined && desired > max) yield onValue(at('desiredCapacity', 'maxSize')!, say`desiredCapacity ${desired} is more than maxSize ${max}`);
    }
  }),
  condition({
    id: 'unusable-update-config',
    covers: ['EK219', 'EK220'],
    source: managedPage,
    summary: 'How many nodes may be missing during an update is not said in one way.',
    why: 'EKS takes a number or a percentage, and no number beyond `maxSize`.',
    fires: `
      managedNodeGroups:
        - name: workers
          updateConfig:
            maxUnavailable: 1
            maxUnavailablePercentage: 20
    #       ^^^^^^^^^^^^^^^^^^^^^^^^ maxUnavailablePercentage cannot be set together with maxUnavailable`,
    passes: `
      managedNodeGroups:
        - name: workers
          updateConfig:
            maxUnavailablePercentage: 20`,
  }, function* (config) {
    for (const group of config.groups) {
      const update = group.node.get('updateConfig');
      if (!group.managed || update?.type !== 'map' || !config.isWhole(update)) continue;
      const [count, share] = [update.get('maxUnavailable'), update.get('maxUnavailablePercentage')];
      if (isSet(count) && isSet(share)) yield on(share, say`maxUnavailablePercentage cannot be set together with maxUnavailable`);
      else if (!isSet(count) && !isSet(share)) yield on(update.key ? update : group.node, say`updateConfig needs maxUnavailable or maxUnavailablePercentage`, { missing: true });
      const most = sizesOf(group, config)?.max;
      const value = numberOf(count);
      if (count && value !== undefined && most !== undefined && value > most) yield onValue(count, say`maxUnavailable ${value} is more than maxSize ${most}`);
    }
  }),
  condition({
    id: 'groups-of-managed-nodes',
    covers: ['EK221'],
    source: managedPage,
    summary: 'Security groups of eksctl are asked for in a managed nodegroup.',
    why: 'EKS gives managed nodes the security group of the cluster. `withShared` and `withLocal` are groups that eksctl makes for its own nodegroups.',
    fires: `
      managedNodeGroups:
        - name: workers
          securityGroups:
            withShared: true
    #       ^^^^^^^^^^ Managed nodegroups cannot have withShared`,
    passes: `
      managedNodeGroups:
        - name: workers
          securityGroups:
            attachIDs: [sg-0123456789abcdef0]`,
  }, function* ({ groups }) {
    for (const { node, managed } of groups) {
      if (!managed) continue;
      for (const name of ['withShared', 'withLocal']) {
        const flag = node.at(`securityGroups.${name}`);
        if (isTrue(flag)) yield on(flag, say`Managed nodegroups cannot have ${name}`);
      }
    }
  }),
  condition({
    id: 'instance-type-twice',
    covers: ['EK222', 'EK223'],
    source: managedPage,
    summary: 'The instance type of a managed nodegroup is said in two ways.',
    why: 'A managed nodegroup has one `instanceType`, several `instanceTypes`, or a selector that finds them.',
    fires: `
      managedNodeGroups:
        - name: workers
          instanceType: m5.large
          instanceTypes: [m5.large, m5a.large]
    #     ^^^^^^^^^^^^^ instanceTypes cannot be set together with instanceType`,
    passes: `
      managedNodeGroups:
        - name: workers
          instanceTypes: [m5.large, m5a.large]`,
  }, function* (config) {
    for (const { node, managed } of config.groups) {
      if (!managed) continue;
      const selector = node.get('instanceSelector');
      yield* excluded(config, node, 'instanceType', ['instanceTypes', ...(selector?.entries().length ? ['instanceSelector'] : [])]);
    }
  }),
  condition({
    id: 'launch-template-beside-settings',
    covers: ['EK228', 'EK229'],
    source: templatePage,
    summary: 'A launch template of yours stands beside fields that would go into one of eksctl.',
    why: 'With `launchTemplate` eksctl makes no template, so it refuses whatever it would write there: set it in the template. The version is a number, from 1 on.',
    fires: `
      managedNodeGroups:
        - name: workers
          launchTemplate: { id: lt-0123456789abcdef0 }
          volumeSize: 100
    #     ^^^^^^^^^^ This cannot be set together with launchTemplate`,
    fixed: `
      managedNodeGroups:
        - name: workers
          launchTemplate: { id: lt-0123456789abcdef0 }`,
    passes: `
      managedNodeGroups:
        - name: workers
          launchTemplate: { id: lt-0123456789abcdef0, version: "2" }`,
  }, function* ({ groups, isWhole, resource }) {
    for (const group of groups) {
      const { node, managed } = group;
      const template = node.get('launchTemplate');
      if (!managed || template?.type !== 'map') continue;
      const version = template.get('version');
      const text = stringOf(version);
      if (version && text && !/^[1-9]\d*$/.test(text)) yield onValue(version, say`${text} is not the number of a version, such as "2"`);
      if (!isWhole(node)) continue;
      for (const field of templateClashes(group)) {
        const name = node.entries().find((it) => it.node === field)?.name;
        const edit = name === undefined ? undefined : removeKey(resource.document, node, name);
        yield on(field, say`This cannot be set together with launchTemplate`, edit ? { fix: { title: say`Remove ${name!}`, edits: [edit] } } : {});
      }
    }
  }),
  condition({
    id: 'impossible-node-repair',
    covers: ['EK306'],
    severity: 'warning',
    source: 'https://docs.aws.amazon.com/eks/latest/APIReference/API_NodeRepairConfig.html',
    summary: 'EKS does not take these settings of node repair.',
    why: 'eksctl passes them on. EKS knows the actions `Replace`, `Reboot` and `NoAction`, percentages from 1 to 100, a number or a percentage for each limit, and overrides with all four fields.',
    fires: `
      managedNodeGroups:
        - name: workers
          nodeRepairConfig:
            enabled: true
            maxParallelNodesRepairedPercentage: 150
    #                                           ^^^ 150 is not a percentage from 1 to 100`,
    passes: `
      managedNodeGroups:
        - name: workers
          nodeRepairConfig:
            enabled: true
            maxParallelNodesRepairedPercentage: 50`,
  }, function* (config) {
    for (const repair of config.groups.flatMap(({ node }) => node.get('nodeRepairConfig') ?? [])) {
      for (const name of ['maxParallelNodesRepaired', 'maxUnhealthyNodeThreshold']) {
        const [count, share] = [repair.get(`${name}Count`), repair.get(`${name}Percentage`)];
        if ((numberOf(count) ?? 1) < 1) yield onValue(count!, say`${count!.text} is too small; the least is 1`);
        if ((numberOf(share) ?? 1) < 1 || (numberOf(share) ?? 1) > 100) yield onValue(share!, say`${share!.text} is not a percentage from 1 to 100`);
        yield* excluded(config, repair, `${name}Count`, [`${name}Percentage`]);
      }
      for (const it of repair.get('nodeRepairConfigOverrides')?.items() ?? []) {
        const [action, wait] = [it.get('repairAction'), it.get('minRepairWaitTimeMins')];
        const text = stringOf(action);
        if (action && text && !['Replace', 'Reboot', 'NoAction'].includes(text)) yield onValue(action, say`${text} is not an action; use Replace, Reboot or NoAction`);
        if ((numberOf(wait) ?? 1) < 1) yield onValue(wait!, say`${wait!.text} is too small; the least is 1`);
        const lacking = ['nodeMonitoringCondition', 'nodeUnhealthyReason', 'minRepairWaitTimeMins', 'repairAction'].filter((name) => !isSet(it.get(name)));
        if (lacking.length > 0 && config.isWhole(it)) yield on(it, say`${lacking.join(', ')} is missing; an override needs all four fields`, { missing: true });
      }
    }
  }),
];
