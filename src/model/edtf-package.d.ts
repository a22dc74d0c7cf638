/** The part of the `edtf` package that is used here; it ships without types. */
declare module 'edtf' {
  /** What the parser makes of a date. */
  export interface EdtfNode {
    readonly type: 'Date' | 'Interval' | 'Season' | 'List' | 'Set' | 'Century' | 'Decade' | 'Year';
    /** Year, month from 0, day from 1; or the ends of an interval: a date, `Infinity` (open) or `null` (unknown). */
    readonly values: readonly (number | null | EdtfNode)[];
    /** Bit mask of the digits written as `X`. */
    readonly unspecified?: number;
  }
  /** @throws Error where `text` is not EDTF. */
  export function parse(text: string): EdtfNode;
  /** First and last possible instant, in milliseconds since 1970 in UTC. */
  export default function edtf(node: EdtfNode): { readonly min: number; readonly max: number };
}
