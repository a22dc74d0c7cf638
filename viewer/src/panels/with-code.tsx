import type { JSX } from 'preact';

/** Words of the server: what stands between backticks is set as code. */
export function WithCode({ children }: { readonly children: string }): JSX.Element {
  const parts = children.split(/`([^`]+)`/);
  return (
    <>
      {parts.map((part, index) =>
        index % 2 === 1 ? <code key={index}>{part}</code> : <span key={index}>{part}</span>,
      )}
    </>
  );
}
