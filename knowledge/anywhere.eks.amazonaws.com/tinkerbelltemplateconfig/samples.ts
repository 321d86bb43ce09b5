import type { Sample } from '../../../engine/model.js';

/** The steps that EKS Anywhere 0.26 takes by itself for Red Hat: https://github.com/aws/eks-anywhere/blob/v0.26.1/pkg/api/v1alpha1/tinkerbelltemplateconfig_defaults.go */
export const samples: readonly Sample[] = [
  {
    id: 'eks-anywhere-red-hat-steps',
    title: 'Steps of installing Red Hat on bare metal',
    chooseWhen: 'The disk of the image is laid out otherwise than EKS Anywhere takes for granted, as with RHEL 9 and UEFI.',
    yaml: `apiVersion: anywhere.eks.amazonaws.com/v1alpha1
kind: TinkerbellTemplateConfig
metadata:
  name: plant-red-hat
spec:
  template:
    version: "0.1"
    name: plant-red-hat
    id: ""
    global_timeout: 6000
    tasks:
      - name: plant-red-hat
        worker: "{{.device_1}}"
        volumes:
          - /dev:/dev
          - /dev/console:/dev/console
          - /lib/firmware:/lib/firmware:ro
        actions:
          - name: stream image to disk
            image: 127.0.0.1/embedded/image2disk
            timeout: 600
            environment:
              DEST_DISK: "{{ index .Hardware.Disks 0 }}"
              IMG_URL: https://images.example.com/rhel-9-kube-1-35.gz
              COMPRESSED: "true"
          - name: write network manager config
            image: 127.0.0.1/embedded/writefile
            timeout: 90
            pid: host
            environment:
              # The partition that holds / of the image.
              DEST_DISK: "{{ formatPartition ( index .Hardware.Disks 0 ) 1 }}"
              DEST_PATH: /etc/NetworkManager/system-connections/static-connection.nmconnection
              FS_TYPE: ext4
              UID: "0"
              GID: "0"
              MODE: "0600"
              DIRMODE: "0755"
              CONTENTS: |
                [connection]
                id=static-connection
                type=ethernet
                autoconnect=yes
                autoconnect-priority=10

                [ethernet]
                mac-address={{ (index .Hardware.Interfaces 0).DHCP.MAC }}

                [ipv4]
                method=manual
                address1={{ (index .Hardware.Interfaces 0).DHCP.IP.Address }}/{{ netmaskToPrefixLength (index .Hardware.Interfaces 0).DHCP.IP.Netmask }}
                gateway={{ (index .Hardware.Interfaces 0).DHCP.IP.Gateway }}
                dns=10.0.0.2;

                [ipv6]
                addr-gen-mode=default
                method=ignore
          - name: disable cloud-init network capabilities
            image: 127.0.0.1/embedded/writefile
            timeout: 90
            environment:
              DEST_DISK: "{{ formatPartition ( index .Hardware.Disks 0 ) 1 }}"
              DEST_PATH: /etc/cloud/cloud.cfg.d/99-disable-network-config.cfg
              FS_TYPE: ext4
              UID: "0"
              GID: "0"
              MODE: "0600"
              DIRMODE: "0700"
              CONTENTS: "network: {config: disabled}"
          - name: add cloud-init config
            image: 127.0.0.1/embedded/writefile
            timeout: 90
            environment:
              DEST_DISK: "{{ formatPartition ( index .Hardware.Disks 0 ) 1 }}"
              DEST_PATH: /etc/cloud/cloud.cfg.d/10_tinkerbell.cfg
              FS_TYPE: ext4
              UID: "0"
              GID: "0"
              MODE: "0600"
              DIRMODE: "0700"
              # Where machines ask who they are: first the admin machine, then tinkerbellIP.
              CONTENTS: |
                datasource:
                  Ec2:
                    metadata_urls: ['http://10.0.0.4:7172', 'http://10.0.0.6:7172']
                    strict_id: false
                manage_etc_hosts: localhost
                warnings:
                  dsid_missing_source: off
          - name: add cloud-init ds config
            image: 127.0.0.1/embedded/writefile
            timeout: 90
            environment:
              DEST_DISK: "{{ formatPartition ( index .Hardware.Disks 0 ) 1 }}"
              DEST_PATH: /etc/cloud/ds-identify.cfg
              FS_TYPE: ext4
              UID: "0"
              GID: "0"
              MODE: "0600"
              DIRMODE: "0700"
              CONTENTS: |
                datasource: Ec2
          - name: reboot
            image: 127.0.0.1/embedded/reboot
            timeout: 90
            pid: host
            volumes:
              - /worker:/worker
`,
  },
];
