/** A text that is edited where it stands, as high as its lines. */

import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

interface FieldProps {
  readonly class: string;
  readonly label: string;
  readonly placeholder: string;
  readonly value: string;
  readonly onInput: (text: string) => void;
}

/** Longer words belong into a document of their own; links take no more. */
const LONGEST = 4_000;

export function Field({ class: name, label, placeholder, value, onInput }: FieldProps): JSX.Element {
  const box = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    const element = box.current as HTMLTextAreaElement;
    const fit = () => {
      element.style.height = 'auto';
      element.style.height = `${element.scrollHeight}px`;
    };
    fit();
    document.fonts.ready.then(fit);
  }, [value]);
  return (
    <textarea
      ref={box}
      class={name}
      rows={1}
      maxLength={LONGEST}
      aria-label={label}
      placeholder={placeholder}
      value={value}
      onInput={(event) => onInput(event.currentTarget.value)}
    />
  );
}
