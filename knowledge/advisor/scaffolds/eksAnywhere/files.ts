import { say } from '../../../../engine/kit.js';
import type { Draft, Given } from '../../../../engine/advisor/model.js';
import { clusterPart, referredParts } from './cluster.js';
import { environmentExample, ignoredFiles } from './environment.js';
import { hasLocalHook, hasMirror, isWorkload, providerOf } from './facts.js';
import { chosenPackages, packagesFromMirror } from './fields/access.js';
import { buildImage, buildsImage, fetchHook, imageSettings, tagTemplate } from './images.js';
import { packageControllerPart, packageParts } from './packages.js';
import { bareMetalParts, hardwareList } from './providers/bareMetal.js';
import { nutanixParts, snowParts, vsphereParts } from './providers/virtual.js';
import { backUp, copyPackages, downloadImages, importImages, prepareAdmin } from './scripts.js';
import { vsphereUser } from './vsphereUser.js';

const partsOf = Object.freeze({ Tinkerbell: bareMetalParts, VSphere: vsphereParts, Nutanix: nutanixParts, Snow: snowParts });

/** Everything that is written for a cluster of EKS Anywhere. */
export function filesFor(it: Given): readonly Draft[] {
  return [
    { path: 'cluster.yaml', language: 'yaml', because: say`The cluster, its datacenter and its machines, for eksctl anywhere`, parts: [clusterPart(it), ...partsOf[providerOf(it)](it), ...referredParts(it)] },
    ...(providerOf(it) === 'Tinkerbell' ? [{ path: 'hardware.csv', language: 'csv', because: say`The servers; names fit the cluster, addresses count up, MAC addresses are examples`, text: () => hardwareList(it) } as const] : []),
    ...packageFiles(it),
    { path: 'env.sh.example', language: 'shellscript', because: say`The variables that the commands read; copy it to env.sh, which stays out of Git`, text: () => environmentExample(it) },
    { path: '.gitignore', language: 'plaintext', because: say`Keeps logins, keys and downloads out of Git`, text: () => ignoredFiles(it) },
    ...preparation(it),
    ...imageFiles(it),
    ...mirrorFiles(it),
    shell('backup.sh', say`Saves the cluster's folder and its Cluster API objects`, backUp(it)),
  ];
}

function packageFiles(it: Given): readonly Draft[] {
  if (chosenPackages(it).length === 0) return [];
  return [
    { path: 'packages.yaml', language: 'yaml', because: say`Curated packages and their values`, parts: packageParts(it) },
    ...(packagesFromMirror(it) ? [{ path: 'package-controller.yaml', language: 'yaml', because: say`Lets the package controller read from the registry on site`, parts: [packageControllerPart(it)] } as const] : []),
  ];
}

function preparation(it: Given): readonly Draft[] {
  return [
    ...(providerOf(it) === 'Snow' ? [] : [shell('prepare-admin.sh', say`Run on the admin machine: installs eksctl, its plugin and kubectl`, prepareAdmin(it))]),
    ...(providerOf(it) === 'VSphere' && !isWorkload(it) ? [{ path: 'user.yaml', language: 'yaml', because: say`The user, group and roles that EKS Anywhere works with in vSphere`, parts: [vsphereUser(it)] } as const] : []),
  ];
}

function imageFiles(it: Given): readonly Draft[] {
  const settings = imageSettings(it);
  return [
    ...(buildsImage(it) && settings ? [{ path: 'image-builder.json.example', language: 'json', because: say`What image-builder needs to know; build-image.sh fills the logins in from env.sh`, text: () => `${JSON.stringify(settings, null, 2)}\n` } as const] : []),
    ...(buildsImage(it) ? [shell('build-image.sh', say`Builds the image of the machines with image-builder`, buildImage(it))] : []),
    ...(providerOf(it) === 'VSphere' && it.asks('vsphereTemplate') ? [shell('tag-template.sh', say`Gives the template the tags that EKS Anywhere looks for`, tagTemplate(it))] : []),
    ...(hasLocalHook(it) || (providerOf(it) === 'Tinkerbell' && it.flag('isoBoot')) ? [shell('fetch-hook.sh', say`Fetches HookOS, which servers start with, for your web server`, fetchHook(it))] : []),
  ];
}

function mirrorFiles(it: Given): readonly Draft[] {
  if (!hasMirror(it)) return [];
  return [
    ...(providerOf(it) === 'Snow' ? [] : [shell('download-images.sh', say`Run with the internet: downloads all images of the release`, downloadImages())]),
    shell('import-images.sh', say`Puts the images into the registry on site`, importImages(it)),
    ...(packagesFromMirror(it) ? [shell('copy-packages.sh', say`Copies curated packages into the registry on site`, copyPackages(it))] : []),
  ];
}

function shell(path: string, because: Draft['because'], text: string): Draft {
  return { path, language: 'shellscript', because, text: () => text };
}
