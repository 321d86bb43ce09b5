import type { Rule } from '../../../../engine/model.js';
import { severalDefaultClasses } from '../../../shared/rules/several-default-classes.js';
import { autoModeFileSystemParameter } from './auto-mode-file-system-parameter.js';
import { autoModeImmediateBinding } from './auto-mode-immediate-binding.js';
import { autoModeOtherDriver } from './auto-mode-other-driver.js';
import { autoModeUnknownStorageParameter } from './auto-mode-unknown-storage-parameter.js';
import { autoModeVolumeKey } from './auto-mode-volume-key.js';
import { autoModeVolumePerformance } from './auto-mode-volume-performance.js';
import { autoModeVolumeType } from './auto-mode-volume-type.js';

/** Every rule of this folder, in the order of its pages. */
export const rules: readonly Rule[] = [
  autoModeOtherDriver,
  autoModeImmediateBinding,
  autoModeVolumeType,
  autoModeVolumePerformance,
  autoModeFileSystemParameter,
  autoModeVolumeKey,
  autoModeUnknownStorageParameter,
  severalDefaultClasses,
];
