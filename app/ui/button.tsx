import { type JSX, Show, splitProps } from 'solid-js';
import { Icon } from './icon.tsx';
import type { IconName } from './icon-paths.ts';
import { SyncMark } from './sync-mark.tsx';

export type ButtonKind = 'primary' | 'soft' | 'plain' | 'danger' | 'quiet';
export type ButtonSize = 'small' | 'normal' | 'large' | 'pay';

const kinds: Readonly<Record<ButtonKind, string>> = {
  primary: 'bg-acc text-on-acc border-transparent',
  soft: 'bg-acc-soft text-acc border-transparent',
  plain: 'bg-card text-ink border-line2 hover:bg-well',
  danger: 'bg-card text-stop border-stop hover:bg-stop-soft',
  quiet: 'bg-transparent text-acc border-transparent hover:bg-well',
};

const sizes: Readonly<Record<ButtonSize, string>> = {
  small: 'h-9 px-3 text-t1 rounded-field reach',
  normal: 'h-12 px-5 text-t2 rounded-r2 min-w-22',
  large: 'h-13 px-6 text-t2 rounded-r2 min-w-22',
  pay: 'h-17 px-6 text-t4 rounded-r2 min-w-22',
};

const disabled =
  'disabled:bg-well disabled:text-ink3 disabled:border-line2 disabled:border-dashed disabled:border aria-disabled:bg-well aria-disabled:text-ink3';

/** The classes of a button, for a link that looks like one. */
export const buttonClass = (kind: ButtonKind = 'plain', size: ButtonSize = 'normal'): string =>
  `press inline-flex items-center justify-center gap-2 border font-medium text-center select-none ${kinds[kind]} ${sizes[size]} ${disabled}`;

type ButtonProps = JSX.ButtonHTMLAttributes<HTMLButtonElement> & {
  readonly kind?: ButtonKind | undefined;
  readonly size?: ButtonSize | undefined;
  readonly icon?: IconName | undefined;
  readonly wide?: boolean | undefined;
  /** Shows that it is being done; presses are ignored, the width stays. */
  readonly busy?: boolean | undefined;
};

/** A button says its verb; why it is disabled stands beside it in words. */
export function Button(props: ButtonProps): JSX.Element {
  const [own, rest] = splitProps(props, ['kind', 'size', 'icon', 'wide', 'busy', 'children', 'class', 'onClick']);
  return (
    <button
      type="button"
      {...rest}
      class={`${buttonClass(own.kind, own.size)} ${own.wide === true ? 'w-full' : ''} ${own.class ?? ''}`}
      aria-busy={own.busy === true ? 'true' : undefined}
      onClick={(event) => {
        if (own.busy === true) event.preventDefault();
        else if (typeof own.onClick === 'function') own.onClick(event);
      }}
    >
      <Show when={own.busy === true}>
        <SyncMark state="sending" bare onAccent={own.kind === 'primary'} />
      </Show>
      <Show when={own.busy !== true && own.icon} keyed>
        {(name) => <Icon name={name} size={18} />}
      </Show>
      <span>{own.children}</span>
    </button>
  );
}

/** A round-cornered square with an icon alone: back, close, search, share. `label` is spoken. */
export function IconButton(
  props: JSX.ButtonHTMLAttributes<HTMLButtonElement> & {
    readonly icon: IconName;
    readonly label: string;
    readonly raised?: boolean | undefined;
  },
): JSX.Element {
  const [own, rest] = splitProps(props, ['icon', 'label', 'raised', 'class']);
  return (
    <button
      type="button"
      {...rest}
      aria-label={own.label}
      class={`press inline-flex size-11 shrink-0 items-center justify-center text-ink ${own.raised === true ? 'rounded-full bg-card shadow-sh1' : 'rounded-r2 hover:bg-well'} ${own.class ?? ''}`}
    >
      <Icon name={own.icon} />
    </button>
  );
}
