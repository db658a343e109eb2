import type { ComponentProps } from 'react'

type Look = 'primary' | 'default' | 'quiet' | 'danger'
type Size = 'small' | 'normal' | 'touch'

const looks: Record<Look, string> = {
  primary: 'border-transparent bg-accent text-on-accent shadow-low hover:bg-accent-hover',
  default: 'border-line-strong bg-bg shadow-low hover:bg-muted [&_svg]:text-ink-2',
  quiet: 'border-transparent text-ink-2 hover:bg-muted hover:text-ink',
  danger: 'border-transparent bg-danger text-on-accent shadow-low hover:brightness-95',
}
const sizes: Record<Size, string> = {
  small: 'h-6 px-2 text-xs pointer-coarse:h-8 pointer-coarse:px-3',
  normal: 'h-8 px-3 text-sm pointer-coarse:h-11 pointer-coarse:px-4',
  touch: 'h-11 px-4 text-base',
}
const squares: Record<Size, string> = {
  small: 'size-6 pointer-coarse:size-11',
  normal: 'size-8 pointer-coarse:size-11',
  touch: 'size-11',
}

/** The classes of a button, for links that look like one. */
export function buttonLook(look: Look = 'default', size: Size = 'normal', square = false): string {
  return [
    'inline-flex shrink-0 items-center justify-center gap-1.5 rounded-md border font-medium whitespace-nowrap',
    'transition-colors duration-(--t-fast) select-none disabled:opacity-50 disabled:pointer-events-none',
    looks[look],
    square ? squares[size] : sizes[size],
  ].join(' ')
}

export function Button({
  look = 'default',
  size = 'normal',
  className = '',
  ...rest
}: ComponentProps<'button'> & { look?: Look; size?: Size }) {
  return <button type="button" className={`${buttonLook(look, size)} ${className}`} {...rest} />
}

/** A button with an icon only: the label is what a screen reader says and what the tooltip shows. */
export function IconButton({
  label,
  look = 'quiet',
  size = 'normal',
  className = '',
  ...rest
}: ComponentProps<'button'> & { label: string; look?: Look; size?: Size }) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      className={`${buttonLook(look, size, true)} ${className}`}
      {...rest}
    />
  )
}
