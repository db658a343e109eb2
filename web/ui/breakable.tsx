import { Fragment } from 'react'

/**
 * Text whose addresses rather break behind an @ or a dot than inside a word. Not for what is cut in one line: it would
 * break there too.
 */
export function Breakable({ children }: { children: string }) {
  return children.split(/(?<=\S[@.])(?=[^\s.])/).map((part, index) => (
    <Fragment key={index}>
      {index > 0 && <wbr />}
      {part}
    </Fragment>
  ))
}
