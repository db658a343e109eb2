/** The surface of menus and popovers. */
export const floatLook = 'floating rounded-lg bg-surface shadow-float outline-none'

/** One line of a menu. */
export const itemLook =
  'flex h-8 items-center gap-2.5 rounded-md px-2 text-sm outline-none select-none ' +
  'data-highlighted:bg-surface-hover pointer-coarse:h-11'
