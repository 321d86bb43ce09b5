/** The commands in their order: https://anywhere.eks.amazonaws.com/docs/getting-started/ */
import { say } from '../../../../engine/kit.js';
import type { Given, Instruction } from '../../../../engine/advisor/model.js';
import { command, quoted } from '../../shell.js';
import { hasGitOps } from './cluster.js';
import { hasExternalEtcd, hasLocalHook, hasMirror, isCutOff, isExtended, isInPlace, isPooled, isWorkload, kubeconfigOf, managerOf, providerOf } from './facts.js';
import { chosenPackages, packagesFromMirror } from './fields/access.js';
import { hardwareCount } from './fields/bareMetal.js';
import { buildsImage, bundleFile, imageSettings } from './images.js';
import { packageNamespaces } from './packages.js';
import { imageFile, isoFile } from './providers/bareMetal.js';

/** From an empty admin machine to a cluster that can be upgraded. */
export function installFor(it: Given): readonly Instruction[] {
  return [
    admin(it),
    { title: say`Fill in the logins`, note: say`env.sh is the only file with secrets; .gitignore keeps it out of Git. Source it in every new shell.`, commands: ['cp env.sh.example env.sh', 'chmod 600 env.sh', '"${EDITOR:-vi}" env.sh', 'source env.sh'] },
    reserve(it),
    ...provider(it),
    ...build(it),
    ...hook(it),
    ...download(it),
    ...template(it),
    ...web(it),
    ...registry(it),
    ...hardware(it),
    ...certificates(it),
    create(it),
    look(it),
    ...logins(it),
    ...packages(it),
    ...operations(it),
  ];
}

function admin(it: Given): Instruction {
  if (providerOf(it) === 'Snow') return { title: say`Use the admin instance of your devices`, note: say`For existing customers of Snowball Edge only: the service is closed to new ones. Start the admin instance from the AMI on the device; eksctl, its plugin and the images are on it. Copy these files there, and the credentials and certificates that the Snowball Edge client shows.`, commands: ['eksctl anywhere version'] };
  const note = isCutOff(it)
    ? say`It needs the internet once, for this and the download below, and is an amd64 machine with 80 GB of disk.`
    : say`It is kept: later changes need the folder that appears on it. Docker comes from Docker's own packages, not from snap.`;
  return { title: say`Prepare the admin machine`, note, commands: ['bash prepare-admin.sh'] };
}

function reserve(it: Given): Instruction {
  // A workload cluster uses the Tinkerbell of its management cluster, which answers there already.
  const machines = [it.text('endpointHost'), ...(providerOf(it) === 'Tinkerbell' && !isWorkload(it) ? [it.text('tinkerbellIP')] : [])];
  const fixed = [...machines, ...(it.flag('metallb') ? [it.text('metallbAddresses')] : [])];
  const dhcp = providerOf(it) === 'Tinkerbell'
    ? say`Tinkerbell answers DHCP itself: another server in that network has to leave out the MAC addresses of hardware.csv.`
    : say`DHCP needs an address for each machine and for one more of each group in upgrades.`;
  const addresses = isPooled(it) ? say`Instances take those from ${it.text('poolStart')} to ${it.text('poolEnd')}: keep them out of DHCP too.` : dhcp;
  return { title: say`Reserve the addresses`, note: say`Take these out of DHCP, and make sure that nothing answers there: ${fixed.join(', ')}. ${addresses}`, commands: machines.map((one) => `! ping -c 1 -W 1 ${one}`) };
}

function provider(it: Given): readonly Instruction[] {
  // A workload cluster works as the user of its management cluster.
  if (providerOf(it) !== 'VSphere' || isWorkload(it)) return [];
  return [{
    title: say`Make the user in vSphere`,
    note: say`With the login of an administrator in env.sh for this step. Afterwards assign EKSAGlobalRole under Global Permissions in the vSphere Client, with its children: vSphere has no API for it. Then put the new user into env.sh.`,
    commands: ["read -rs -p 'Password of the new user: ' NEW_PASSWORD", 'eksctl anywhere exp vsphere setup user -f user.yaml --password "$NEW_PASSWORD"', 'unset NEW_PASSWORD'],
  }];
}

function build(it: Given): readonly Instruction[] {
  if (!buildsImage(it)) return [];
  const where = {
    Tinkerbell: say`On Linux on a bare-metal machine with virtualisation on, not in a virtual machine. The servers start with UEFI.`,
    VSphere: say`The template appears in ${it.text('vsphereFolder')}; move it to ${it.text('vsphereTemplate')}, or change the field template of cluster.yaml.`,
    Nutanix: say`Before that, upload a cloud image of the system to Prism and put its name into source_image_name.`,
    Snow: say`The device has an image already.`,
  }[providerOf(it)];
  const redHat = it.is('osFamily', 'redhat') && providerOf(it) !== 'Nutanix' ? say` Red Hat is installed from the full DVD image, not the minimal one.` : say``;
  const carried = isCutOff(it) ? say` Build it where there is a link, with a ${providerOf(it) === 'Tinkerbell' ? 'server' : 'cluster'} there, and carry the image in.` : say` It takes packages from the internet.`;
  const look = imageSettings(it) === undefined ? [] : ['"${EDITOR:-vi}" image-builder.json.example'];
  return [{ title: say`Build the image of the machines`, note: say`${where}${redHat}${carried}`, commands: [...look, 'bash build-image.sh'] }];
}

function template(it: Given): readonly Instruction[] {
  if (providerOf(it) !== 'VSphere' || !it.asks('vsphereTemplate')) return [];
  const ready = it.is('osFamily', 'bottlerocket')
    ? say`Download the OVA of Bottlerocket with tuftool where there is a link, and deploy it as ${it.text('vsphereTemplate')} first.`
    : say`govc has to be installed, and the template to be in its place.`;
  return [{ title: say`Tag the template`, note: ready, commands: ['bash tag-template.sh'] }];
}

function hook(it: Given): readonly Instruction[] {
  if (providerOf(it) !== 'Tinkerbell' || !(hasLocalHook(it) || it.flag('isoBoot'))) return [];
  return [{ title: say`Fetch HookOS`, note: say`With the internet: what servers start with before their system is installed.`, commands: ['bash fetch-hook.sh'] }];
}

function web(it: Given): readonly Instruction[] {
  if (providerOf(it) !== 'Tinkerbell') return [];
  return [{
    title: say`Put the images onto the web server`,
    note: say`Copy what is in www to ${it.text('imageServer')}. nginx and Apache answer range requests, which mounting an ISO needs; the server of Python does not.`,
    commands: [`curl -fsSI ${quoted(`${it.text('imageServer')}/${imageFile(it)}`)}`, ...(hasLocalHook(it) ? [`curl -fsSI ${quoted(`${it.text('imageServer')}/hook/vmlinuz-x86_64`)}`] : []), ...(it.flag('isoBoot') ? [`curl -fsSI ${quoted(`${it.text('imageServer')}/${isoFile}`)}`] : [])],
  }];
}

function download(it: Given): readonly Instruction[] {
  if (!hasMirror(it) || providerOf(it) === 'Snow') return [];
  const note = isCutOff(it) ? say`With the internet, and with images of all providers. Then carry this folder to the site.` : say`It fetches images of all providers, so it takes a while.`;
  return [{ title: say`Download the images`, note, commands: ['bash download-images.sh'] }];
}

function registry(it: Given): readonly Instruction[] {
  if (!hasMirror(it)) return [];
  return [
    { title: say`Import the images into the registry`, note: say`The registry needs these projects first: bottlerocket, eks-anywhere, eks-distro, eks and cilium-chart.`, commands: ['bash import-images.sh'] },
    ...(packagesFromMirror(it) ? [{ title: say`Copy the curated packages`, note: say`In one step, with the AWS CLI, from a machine that reaches both AWS and the registry. Where none does, copy into a registry that is carried in.`, commands: ['bash copy-packages.sh'] }] : []),
  ];
}

function hardware(it: Given): readonly Instruction[] {
  if (providerOf(it) !== 'Tinkerbell') return [];
  const says = say`${String(hardwareCount(it))} servers stand there; MAC addresses are examples and have to become yours. Servers with a label of another group are not taken.`;
  return [{ title: say`Put your servers into the hardware list`, note: says, commands: ['"${EDITOR:-vi}" hardware.csv', ...(it.flag('bmc') ? ["envsubst '$BMC_USERNAME $BMC_PASSWORD' <hardware.csv >hardware.filled.csv", 'chmod 600 hardware.filled.csv'] : [])] }];
}

/** The hardware list as the commands name it. */
export function hardwareFile(it: Given): string {
  return it.flag('bmc') ? 'hardware.filled.csv' : 'hardware.csv';
}

function certificates(it: Given): readonly Instruction[] {
  if (providerOf(it) !== 'Nutanix' || !it.is('prismTrust', 'own')) return [];
  return [{ title: say`Put in the certificate of Prism Central's authority`, note: say`It is written into cluster.yaml, where the machines read it.`, commands: ['yq -i \'(select(.kind == "NutanixDatacenterConfig") | .spec.additionalTrustBundle) = load_str(strenv(PRISM_CA_FILE))\' cluster.yaml'] }];
}

/** Options that creating and upgrading share. */
export function sharedOptions(it: Given): readonly string[] {
  return [
    ...(providerOf(it) === 'Tinkerbell' ? [`--hardware-csv ${hardwareFile(it)}`] : []),
    ...(isWorkload(it) ? ['--kubeconfig "$MANAGEMENT_KUBECONFIG"'] : []),
    ...(isCutOff(it) ? [`--bundles-override ${bundleFile(it)}`] : []),
  ];
}

function create(it: Given): Instruction {
  const minutes = providerOf(it) === 'Tinkerbell' && !it.flag('bmc') ? say`Switch each server on when the command waits for it, to start from the network.`
    : isWorkload(it) ? say`It takes half an hour or more; ${managerOf(it)} makes it and keeps it.`
      : say`It takes half an hour or more; the cluster moves from a container of the admin machine into itself at the end.`;
  const licence = isExtended(it) ? say` The version is in extended support: put the token of your licence into cluster.yaml first, the one there is an example.` : say``;
  return { title: say`Create the cluster`, note: say`${minutes}${licence}`, commands: [command('eksctl anywhere create cluster', '-f cluster.yaml', ...sharedOptions(it))] };
}

function look(it: Given): Instruction {
  const own = kubeconfigOf(it.text('name'));
  return {
    title: say`See that it is there`,
    note: hasExternalEtcd(it) ? say`Machines of etcd show no version, because no kubelet runs there.` : say`Each machine should be Running, each node Ready.`,
    commands: [`export KUBECONFIG="$PWD/${own}"`, `kubectl get machines -A --kubeconfig ${managerLogin(it)}`, 'kubectl get nodes -o wide', ...(isWorkload(it) ? [] : [`kubectl get clusters.anywhere.eks.amazonaws.com ${it.text('name')} -o yaml`])],
  };
}

function logins(it: Given): readonly Instruction[] {
  const name = it.text('name');
  if (it.is('authenticator', 'iam')) return [{ title: say`Log in with the IAM role`, note: say`aws-iam-authenticator has to be installed where people log in. Pass this kubeconfig around, not the administrator's.`, commands: [`kubectl get nodes --kubeconfig ${name}/${name}-aws.kubeconfig`] }];
  if (it.is('authenticator', 'oidc')) return [{ title: say`Give the administrators' group its rights`, note: say`Groups of the provider carry the prefix oidc:; replace the example group.`, commands: ['kubectl create clusterrolebinding oidc-admins --clusterrole=cluster-admin --group=oidc:platform-admins'] }];
  return [];
}

/** The login to the cluster that packages are managed from, as a word of a command. */
export function managerLogin(it: Given): string {
  return isWorkload(it) ? '"$MANAGEMENT_KUBECONFIG"' : kubeconfigOf(managerOf(it));
}

/** Options that every command about packages takes. */
export function packageOptions(it: Given): string {
  return [`--kubeconfig ${managerLogin(it)}`, ...(isCutOff(it) ? [`--bundles-override ${bundleFile(it)}`] : [])].join(' ');
}

function packages(it: Given): readonly Instruction[] {
  if (chosenPackages(it).length === 0) return [];
  const manager = managerLogin(it);
  const file = it.flag('harbor') ? 'packages.filled.yaml' : 'packages.yaml';
  const controller = packagesFromMirror(it) ? [`kubectl apply --server-side --force-conflicts -f package-controller.yaml --kubeconfig ${manager}`] : [];
  return [{
    title: say`Install the curated packages`,
    note: say`They come with the EKS Anywhere Enterprise Subscription. The controller runs in the management cluster and installs them into this one.`,
    commands: [
      `kubectl get pods -n eksa-packages --kubeconfig ${manager}`,
      ...controller,
      ...packageNamespaces(it).map((one) => `kubectl create namespace ${one} --kubeconfig ${kubeconfigOf(it.text('name'))}`),
      ...(it.flag('harbor') ? ["envsubst '$HARBOR_SECRET_KEY' <packages.yaml >packages.filled.yaml", 'chmod 600 packages.filled.yaml'] : []),
      `eksctl anywhere create packages -f ${file} ${packageOptions(it)}`,
      ...[...new Set([it.text('name'), ...(it.flag('clusterAutoscaler') ? [managerOf(it)] : [])])].map((one) => `eksctl anywhere get packages --cluster ${one} ${packageOptions(it)}`),
    ],
  }];
}

function operations(it: Given): readonly Instruction[] {
  const name = it.text('name');
  return [
    ...(hasGitOps(it) ? [{ title: say`Change it through Git from now on`, note: say`Flux applies what is committed to ${it.text('gitBranch')} under clusters/${name}.`, commands: ['kubectl get gitrepositories,kustomizations -n flux-system'] }] : []),
    { title: say`Back it up`, note: say`Now, and before each upgrade. Without the folder ${name} the cluster cannot be changed or deleted with eksctl anywhere.`, commands: ['bash backup.sh'] },
    { title: say`When something is wrong`, note: say`AWS Support asks for this bundle, and for the licence of a subscription; without one EKS Anywhere is free, and GitHub issues are the place to ask. Look through it for secrets before you send it.`, commands: [command('eksctl anywhere generate support-bundle', '-f cluster.yaml', ...(isWorkload(it) ? [`--w-config ${kubeconfigOf(name)}`] : []), ...(isCutOff(it) ? [`--bundles-manifest ${bundleFile(it)}`] : []))] },
    upgrade(it),
  ];
}

/** https://anywhere.eks.amazonaws.com/docs/getting-started/baremetal/bare-prereq/ says what a missing BMC means. */
function upgrade(it: Given): Instruction {
  if (providerOf(it) === 'Tinkerbell' && !it.flag('bmc')) return { title: say`Later: a new version`, note: say`Without a BMC upgrades are not supported: make a new cluster on other servers, and move the workloads over.` };
  const plan = command('eksctl anywhere upgrade plan cluster', '-f cluster.yaml', ...sharedOptions(it).filter((one) => !one.startsWith('--hardware-csv')));
  const spare = providerOf(it) === 'Tinkerbell' && !isInPlace(it) ? say` Free servers of the right label are those without an owner: kubectl get hardware -n eksa-system --show-labels.` : say``;
  return { title: say`Later: upgrade`, note: say`One minor version at a time, with the images of the new version built and its number in cluster.yaml; the management cluster before its workload clusters.${spare}`, commands: [plan, command('eksctl anywhere upgrade cluster', '-f cluster.yaml', ...sharedOptions(it))] };
}
