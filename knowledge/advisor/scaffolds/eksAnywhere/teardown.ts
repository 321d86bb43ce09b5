/** Taking it down: https://anywhere.eks.amazonaws.com/docs/clustermgmt/cluster-delete/ */
import { say } from '../../../../engine/kit.js';
import type { Given, Instruction } from '../../../../engine/advisor/model.js';
import { command, quoted } from '../../shell.js';
import { hasGitOps } from './cluster.js';
import { hasMirror, isCutOff, isPooled, isWorkload, kubeconfigOf, managerOf, providerOf } from './facts.js';
import { chosenPackages } from './fields/access.js';
import { buildsImage, bundleFile, govcLogin } from './images.js';
import { packageOptions } from './install.js';
import { packageName } from './packages.js';

/** The way back, and what stays behind. */
export function teardownFor(it: Given): readonly Instruction[] {
  return [
    ...workloads(it),
    ...packages(it),
    cluster(it),
    ...leftovers(it),
    addresses(it),
    ...provider(it),
    ...rest(it),
  ];
}

function workloads(it: Given): readonly Instruction[] {
  const own = kubeconfigOf(it.text('name'));
  return [
    { title: say`Take the logins`, commands: ['source env.sh'] },
    ...(isWorkload(it) ? [] : [{ title: say`Delete the workload clusters first`, note: say`A management cluster that is deleted leaves them without anything that can change them.`, commands: [`kubectl get clusters.anywhere.eks.amazonaws.com -A --kubeconfig ${own}`] }]),
    { title: say`See what reaches outside of the cluster`, note: say`Volumes on storage of yours, load balancers and DNS entries are not removed with the cluster.`, commands: [`kubectl get persistentvolumes --kubeconfig ${own}`, `kubectl get services -A --field-selector spec.type=LoadBalancer --kubeconfig ${own}`] },
  ];
}

function packages(it: Given): readonly Instruction[] {
  const chosen = chosenPackages(it);
  if (chosen.length === 0) return [];
  const keeps = it.flag('harbor') ? say`The volumes of Harbor stay until you delete them.` : say`Their namespaces stay, and go with the cluster.`;
  return [{ title: say`Delete the curated packages`, note: keeps, commands: chosen.map((id) => `eksctl anywhere delete package ${packageName(it, id)} --cluster ${id === 'clusterAutoscaler' ? managerOf(it) : it.text('name')} ${packageOptions(it)}`) }];
}

function cluster(it: Given): Instruction {
  const says = {
    Tinkerbell: it.flag('bmc') ? say`The servers are switched off; what is on their disks stays there.` : say`Switch the servers off yourself; what is on their disks stays there.`,
    VSphere: say`The virtual machines are deleted; template, folder and tags stay.`,
    Nutanix: say`The virtual machines are deleted; images stay.`,
    Snow: say`The instances are terminated; keys and images stay on the devices.`,
  }[providerOf(it)];
  return { title: say`Delete the cluster`, note: says, commands: [command('eksctl anywhere delete cluster', '-f cluster.yaml', ...(isWorkload(it) ? ['--kubeconfig "$MANAGEMENT_KUBECONFIG"'] : []), ...(isCutOff(it) ? [`--bundles-override ${bundleFile(it)}`] : []))] };
}

function leftovers(it: Given): readonly Instruction[] {
  if (isWorkload(it)) return [];
  const container = `${it.text('name')}-eks-a-cluster-control-plane`;
  return [{ title: say`Remove what a broken run left on the admin machine`, note: say`A cluster in a container helps with creating and deleting; it should be gone. Look before you remove it.`, commands: ['docker ps -a --filter name=eks-a-cluster', `docker rm -f ${container}`] }];
}

function addresses(it: Given): Instruction {
  // A workload cluster shares the address of Tinkerbell with its management cluster.
  const fixed = [it.text('endpointHost'), ...(providerOf(it) === 'Tinkerbell' && !isWorkload(it) ? [it.text('tinkerbellIP')] : []), ...(isPooled(it) ? [`${it.text('poolStart')}-${it.text('poolEnd')}`] : []), ...(it.flag('metallb') ? [it.text('metallbAddresses')] : [])];
  return { title: say`Give the addresses back`, note: say`Reservations in DHCP and address management, and DNS entries for them: ${fixed.join(', ')}.` };
}

function provider(it: Given): readonly Instruction[] {
  switch (providerOf(it)) {
    case 'VSphere': return [{ title: say`Remove template, folder and user from vSphere`, note: isWorkload(it) ? say`Only if no other cluster uses them; the user is that of the management cluster.` : say`Only if no other cluster uses them: user eksa, group EKSAUsers and the three roles of user.yaml too.`, commands: [...govcLogin(it), ...(it.asks('vsphereTemplate') ? [`govc vm.destroy ${quoted(it.text('vsphereTemplate'))}`] : []), `govc ls ${quoted(it.text('vsphereFolder'))}`] }];
    case 'Nutanix': return [{ title: say`Remove the image from Prism`, note: say`Image ${it.text('nodeImage')}, if no other cluster uses it.` }];
    case 'Tinkerbell': return [{ title: say`Let the servers go`, note: it.flag('bmc') ? say`Wipe the disks if the servers leave, change the logins of their BMCs, and remove the images from ${it.text('imageServer')}.` : say`Wipe the disks if the servers leave, and remove the images from ${it.text('imageServer')}.` }];
    case 'Snow': return [{ title: say`Return the devices`, note: say`Stop the admin instance, switch the devices off, and return them through the console: they cost until AWS has them.` }];
  }
}

function rest(it: Given): readonly Instruction[] {
  const says = [
    ...(hasMirror(it) ? [say`images in ${it.text('mirrorEndpoint')}`] : []),
    ...(hasGitOps(it) ? [say`the folder clusters/${it.text('name')} in the repository`] : []),
    ...(buildsImage(it) && it.is('osFamily', 'redhat') ? [say`systems of the Red Hat subscription`] : []),
    ...(it.is('authenticator', 'iam') ? [say`the IAM role ${it.text('adminRole')}`] : []),
    ...(chosenPackages(it).length > 0 ? [say`the IAM user that reads packages`] : []),
    say`the licence, which another cluster can have`,
  ];
  const list = says.slice(1).reduce((all, one) => say`${all}; ${one}`, says[0]!);
  return [
    { title: say`Free what else belonged to it`, note: say`${list}. The subscription itself costs until its term ends.` },
    { title: say`Delete logins and keys`, note: say`Backups hold them too.`, commands: ['rm -f env.sh ./*.filled.*', `rm -rf ${it.text('name')} backup`] },
  ];
}
