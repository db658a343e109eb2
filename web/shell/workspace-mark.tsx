/** The first sign of a workspace's name, on ink. */
export function WorkspaceMark({ name, small = false }: { name: string; small?: boolean }) {
  return (
    <span
      aria-hidden
      className={`grid shrink-0 place-items-center rounded-md bg-ink font-semibold text-bg ${small ? 'size-5 text-[11px]' : 'size-6 text-xs'}`}
    >
      {[...name][0]?.toLocaleUpperCase()}
    </span>
  )
}
