import type {
  APIActionRowComponent,
  APIComponentInMessageActionRow,
  APIContainerComponent,
  APIMessageTopLevelComponent,
  APISectionComponent,
} from 'discord-api-types/v10';
import { Markdown, type NameOf } from '../markdown/markdown.tsx';
import { Button } from './button.tsx';
import type { Presses } from './presses.ts';
import { Select } from './select.tsx';
import { TYPE } from './types.ts';

/** What components need from their message. */
export interface Surroundings {
  readonly presses: Presses;
  readonly nameOf: NameOf;
}

type Props<Component> = Surroundings & { readonly component: Component };

/** A list of components. */
export function Components({
  components,
  ...surroundings
}: Surroundings & { readonly components: readonly APIMessageTopLevelComponent[] }) {
  return components.map((component, index) => (
    <Component key={index} component={component} {...surroundings} />
  ));
}

/** A component of a message, as Discord shows it. */
function Component({ component, ...surroundings }: Props<APIMessageTopLevelComponent>) {
  switch (component.type) {
    case TYPE.Container:
      return <Container component={component} {...surroundings} />;
    case TYPE.TextDisplay:
      return <Markdown text={component.content} nameOf={surroundings.nameOf} />;
    case TYPE.Section:
      return <Section component={component} {...surroundings} />;
    case TYPE.Separator:
      return component.divider === false ? <div class="gap" /> : <hr />;
    case TYPE.ActionRow:
      return <ActionRow component={component} {...surroundings} />;
    default:
      return <NotShown type={component.type} />;
  }
}

function Container({ component, ...surroundings }: Props<APIContainerComponent>) {
  const { accent_color: accent, components } = component;
  const style = accent == null ? {} : { '--accent': `#${accent.toString(16).padStart(6, '0')}` };
  return (
    <div class="container" style={style}>
      <Components components={components} {...surroundings} />
    </div>
  );
}

function Section({ component, presses, nameOf }: Props<APISectionComponent>) {
  const { components, accessory } = component;
  return (
    <div class="section">
      <div class="section-texts">
        <Components components={components} presses={presses} nameOf={nameOf} />
      </div>
      {accessory.type === TYPE.Button ? (
        <Button button={accessory} presses={presses} />
      ) : (
        <NotShown type={accessory.type} />
      )}
    </div>
  );
}

function ActionRow({
  component,
  presses,
}: Props<APIActionRowComponent<APIComponentInMessageActionRow>>) {
  return (
    <div class="row">
      {component.components.map((child, index) => {
        const key = 'custom_id' in child ? child.custom_id : index;
        if (child.type === TYPE.Button)
          return <Button key={key} button={child} presses={presses} />;
        if (child.type === TYPE.StringSelect)
          return <Select key={key} select={child} presses={presses} />;
        return <NotShown key={key} type={child.type} />;
      })}
    </div>
  );
}

function NotShown({ type }: { readonly type: number }) {
  return <p class="subtext">The playground can’t show components of type {type}.</p>;
}
