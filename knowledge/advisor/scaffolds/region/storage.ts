import { say } from '../../../../engine/kit.js';
import type { Draft, Given } from '../../../../engine/advisor/model.js';
import { samples } from '../../../storage.k8s.io/storageclass/samples.js';
import { sampleText } from '../../base.js';
import { efsClass, lustreClass, ontapBackend, ontapClass } from './storageManifests.js';

/** The storage classes that were asked for, a file each. */
export function storageDrafts(it: Given): readonly Draft[] {
  return [
    ...(it.flag('ebs') ? [ebs(it)] : []),
    ...(it.flag('efs') ? [efs(it)] : []),
    ...(it.flag('lustre') ? [lustre(it)] : []),
    ...(it.flag('ontap') ? [ontap(it)] : []),
  ];
}

function ebs(it: Given): Draft {
  const id = it.is('compute', 'auto-mode') ? 'storageclass-auto-mode-gp3' : 'storageclass-ebs-gp3';
  return { path: 'storageclass-ebs.yaml', language: 'yaml', because: say`Encrypted gp3 volumes, the default class`, parts: [{ base: sampleText(samples, id), decisions: [] }] };
}

function efs(it: Given): Draft {
  return {
    path: 'storageclass-efs.yaml', language: 'yaml', because: say`Shared files: an access point of the EFS file system for each claim`,
    parts: [{ base: efsClass, decisions: [{ path: ['parameters', 'fileSystemId'], set: it.text('efsId') }] }],
  };
}

function lustre(it: Given): Draft {
  return {
    path: 'storageclass-fsx-lustre.yaml', language: 'yaml', because: say`A Lustre file system for each claim`,
    parts: [{
      base: lustreClass,
      decisions: [
        { path: ['parameters', 'subnetId'], set: it.text('lustreSubnet') },
        { path: ['parameters', 'securityGroupIds'], set: it.text('lustreGroup') },
      ],
    }],
  };
}

function ontap(it: Given): Draft {
  const address = `${it.text('ontapSvmId')}.${it.text('ontapId')}.fsx.${it.text('region')}.amazonaws.com${it.text('region').startsWith('cn-') ? '.cn' : ''}`;
  return {
    path: 'storage-fsx-ontap.yaml', language: 'yaml', because: say`Trident's backend on FSx for NetApp ONTAP, and the class of its volumes`,
    parts: [
      { base: ontapBackend, decisions: [{ path: ['spec', 'managementLIF'], set: address }, { path: ['spec', 'svm'], set: it.text('ontapSvm') }] },
      { base: ontapClass, decisions: [] },
    ],
  };
}
