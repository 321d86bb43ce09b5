import { isSet, say, stringOf } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';
import { condition, isEmpty, isFilled, on, onValue } from './config.js';

const spotPage = 'https://eksctl.io/usage/spot-instances/';

/** What only self-managed nodegroups have. */
export const selfManagedConditions: readonly Rule[] = [
  condition({
    id: 'several-ssh-keys',
    covers: ['EK197'],
    summary: 'A nodegroup has several SSH keys.',
    why: 'eksctl puts one key into the instances: named in EC2, read from a file, or written out.',
    constraint: { path: 'nodeGroups[].ssh', of: 'atMostOne', fields: ['publicKeyName', 'publicKeyPath', 'publicKey'] },
    fires: `
      nodeGroups:
        - name: workers
          ssh:
            publicKeyName: mine
            publicKeyPath: ~/.ssh/id_ed25519.pub
    #       ^^^^^^^^^^^^^ publicKeyPath cannot be set together with publicKeyName`,
    passes: `
      nodeGroups:
        - name: workers
          ssh:
            publicKeyName: mine`,
  }, function* ({ groups, isWhole }) {
    for (const { node, managed } of groups) {
      const ssh = node.get('ssh');
      if (managed || !isWhole(ssh)) continue;
      const [first, ...others] = ['publicKeyName', 'publicKeyPath', 'publicKey'].filter((it) => isFilled(ssh?.get(it)));
      for (const it of others) yield on(ssh!.get(it)!, say`${it} cannot be set together with ${first!}`);
    }
  }),
  condition({
    id: 'instances-distribution',
    covers: ['EK204', 'EK205', 'EK206', 'EK210'],
    source: spotPage,
    summary: 'The mix of instance types of a nodegroup is not one that eksctl can make.',
    why: 'A nodegroup has one `instanceType`, or up to twenty in `instancesDistribution`, or a selector that finds them. A number of Spot pools is for other strategies than capacity-optimized.',
    fires: `
      nodeGroups:
        - name: spot
          instanceType: m5.large
    #     ^^^^^^^^^^^^ instanceType cannot be set together with instancesDistribution
          instancesDistribution:
            instanceTypes: [m5.large, m5a.large]`,
    passes: `
      nodeGroups:
        - name: spot
          instancesDistribution:
            instanceTypes: [m5.large, m5a.large]`,
  }, function* ({ groups, isWhole }) {
    for (const { node, managed } of groups) {
      if (managed) continue;
      const [type, mix, selector] = [node.get('instanceType'), node.get('instancesDistribution'), node.get('instanceSelector')];
      const other = mix?.type === 'map' ? 'instancesDistribution' : selector?.type === 'map' && selector.entries().length > 0 ? 'instanceSelector' : undefined;
      if (type && isFilled(type) && stringOf(type) !== undefined && stringOf(type) !== 'mixed' && other && isWhole(node)) yield on(type, say`instanceType cannot be set together with ${other}`);
      if (mix?.type !== 'map') continue;
      const types = mix.get('instanceTypes');
      if (isEmpty(types) && !isSet(selector) && isWhole(mix) && isWhole(node)) yield on(mix, say`instancesDistribution needs instanceTypes`, { missing: true });
      const distinct = new Set((types?.items() ?? []).map((it) => it.text));
      if (types && distinct.size > 20 && !isSet(selector)) yield on(types, say`At most 20 instance types are possible; these are ${distinct.size}`);
      const pools = mix.get('spotInstancePools');
      const strategy = stringOf(mix.get('spotAllocationStrategy'));
      if (isSet(pools) && (strategy === 'capacity-optimized' || strategy === 'capacity-optimized-prioritized')) yield on(pools, say`spotInstancePools cannot be set together with the strategy ${strategy}`);
    }
  }),
  condition({
    id: 'cpu-credits-without-burst',
    covers: ['EK212', 'EK213'],
    source: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/burstable-performance-instances.html',
    summary: 'CPU credits are set for instances that have none, or to an unknown value.',
    why: 'Only instance types that begin with t earn credits: `standard` or `unlimited`.',
    fires: `
      nodeGroups:
        - name: workers
          instanceType: m5.large
          cpuCredits: unlimited
    #     ^^^^^^^^^^ cpuCredits needs an instance type that begins with t`,
    passes: `
      nodeGroups:
        - name: workers
          instanceType: t3.large
          cpuCredits: unlimited`,
  }, function* ({ groups, isWhole }) {
    for (const { node, managed } of groups) {
      const credits = node.get('cpuCredits');
      const text = stringOf(credits);
      if (managed || !credits || !text) continue;
      if (!['standard', 'unlimited'].includes(text.toLowerCase())) yield onValue(credits, say`${text} is not a sort of CPU credits; use standard or unlimited`);
      const list = node.at('instancesDistribution.instanceTypes');
      const types = [node.get('instanceType'), ...(list?.items() ?? [])].filter(isSet);
      const certain = isWhole(node) && !isSet(node.get('instanceSelector')) && (!list || list.type === 'list') && types.every((it) => typeof it.value === 'string');
      if (certain && !types.some((it) => it.text.startsWith('t'))) yield on(credits, say`cpuCredits needs an instance type that begins with t`);
    }
  }),
];
