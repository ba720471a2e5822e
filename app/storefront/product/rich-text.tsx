import { For, type JSX, Match, Show, Switch } from 'solid-js';
import type { Block, Run } from '../../../shared/domain/catalog/block.ts';
import { Photo } from '../../ui/photo.tsx';

const safeLink = (link: string | undefined): string | undefined =>
  link !== undefined && /^(https?:|mailto:|tel:)/i.test(link) ? link : undefined;

/** Rich text as elements: no HTML of anybody's is ever set. */
export function RichText(props: {
  readonly blocks: readonly Block[];
  readonly lang?: string | undefined;
}): JSX.Element {
  return (
    <div class="rich" lang={props.lang}>
      <For each={props.blocks}>{(block) => <BlockText block={block} />}</For>
    </div>
  );
}

function BlockText(props: { readonly block: Block }): JSX.Element {
  const as = <T extends Block['type']>(type: T): Extract<Block, { readonly type: T }> | false =>
    props.block.type === type && (props.block as Extract<Block, { readonly type: T }>);
  return (
    <Switch>
      <Match when={as('paragraph')}>
        {(block) => (
          <p>
            <Runs runs={block().runs} />
          </p>
        )}
      </Match>
      <Match when={as('heading')}>
        {(block) => (
          <h3 class="text-t3 font-semibold">
            <Runs runs={block().runs} />
          </h3>
        )}
      </Match>
      <Match when={as('list')}>
        {(block) => {
          const items = () => (
            <For each={block().items}>
              {(item) => (
                <li>
                  <Runs runs={item} />
                </li>
              )}
            </For>
          );
          return (
            <Show when={block().ordered} fallback={<ul>{items()}</ul>}>
              <ol>{items()}</ol>
            </Show>
          );
        }}
      </Match>
      <Match when={as('table')}>
        {(block) => (
          <table>
            <tbody>
              <For each={block().rows}>
                {(row) => (
                  <tr>
                    <For each={row}>
                      {(cell) => (
                        <td>
                          <Runs runs={cell} />
                        </td>
                      )}
                    </For>
                  </tr>
                )}
              </For>
            </tbody>
          </table>
        )}
      </Match>
      <Match when={as('image')}>{(block) => <Photo of={block().ref} alt={block().alt} />}</Match>
    </Switch>
  );
}

const Runs = (props: { readonly runs: readonly Run[] }): JSX.Element => (
  <For each={props.runs}>
    {(run) => (
      <Show when={safeLink(run.link)} fallback={<RunText run={run} />}>
        {(link) => (
          <a href={link()} rel="external noopener nofollow">
            <RunText run={run} />
          </a>
        )}
      </Show>
    )}
  </For>
);

const RunText = (props: { readonly run: Run }): JSX.Element => (
  <Show
    when={props.run.strong === true}
    fallback={
      <Show when={props.run.emphasis === true} fallback={<span>{props.run.text}</span>}>
        <em>{props.run.text}</em>
      </Show>
    }
  >
    <strong class="font-semibold">{props.run.text}</strong>
  </Show>
);
