import type { Result } from '../../shared/kernel/result.ts';
import type { CommandRefusal, Commands } from '../../shared/replica/command-table.ts';
import type { DeviceStatus, Enrolment } from '../../shared/replica/device-status.ts';
import type { Views } from '../../shared/replica/views.ts';

export type { CommandRefusal, Commands };
export type { DeviceStatus, Enrolment };
export type { FieldWrite } from '../../shared/replica/documents/field-write.ts';
export type { ImportCounts, ImportDone } from '../../shared/replica/import-done.ts';
export type {
  SaleSummary,
  ShopDay,
  StaffOrder,
  StockedProduct,
  TillDay,
  TillItem,
  Views,
} from '../../shared/replica/views.ts';

/** The device as screens know it: the worker behind it owns the replica. */
export type Device = {
  readonly watchStatus: (show: (status: DeviceStatus) => void) => () => void;
  readonly watch: <V extends keyof Views>(
    view: V,
    params: Views[V]['params'],
    show: (value: Views[V]['value']) => void,
  ) => () => void;
  readonly run: <C extends keyof Commands>(
    command: C,
    input: Commands[C]['input'],
    progress?: (done: number, total: number) => void,
    signal?: AbortSignal,
  ) => Promise<Result<Commands[C]['output'], CommandRefusal>>;
  /** Makes this browser a staff device with the secret of a one-time link. Needs the server. */
  readonly enrol: (secret: string, name: string) => Promise<Result<Enrolment, CommandRefusal>>;
};
