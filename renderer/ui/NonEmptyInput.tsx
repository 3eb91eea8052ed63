import { useState, type ComponentProps } from 'react';

type NonEmptyInputProps = Omit<ComponentProps<'input'>, 'value' | 'defaultValue' | 'onChange'> & {
  readonly value: string;
  /** Hears every text that isn't blank, without the spaces around it, and that `allows`. */
  readonly onText: (text: string) => void;
  readonly allows?: (text: string) => boolean;
};

/**
 * An input for something that can't be empty. While somebody types it may be; left like that, it shows again what counts.
 */
export function NonEmptyInput({ value, onText, allows, ...rest }: NonEmptyInputProps) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <input
      {...rest}
      value={typed ?? value}
      onChange={({ target }) => {
        setTyped(target.value);
        const text = target.value.trim();
        if (text !== '' && (allows === undefined || allows(text))) onText(text);
      }}
      onBlur={(event) => {
        setTyped(null);
        rest.onBlur?.(event);
      }}
    />
  );
}
