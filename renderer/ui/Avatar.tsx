import { names } from './names.ts'

export type AvatarProps = { readonly name: string; readonly size?: 's' | 'xs' | undefined }

/** The initials of an account in a circle: decoration, and never a picture from the network. */
export function Avatar({ name, size }: AvatarProps) {
  return (
    <div className={names('avatar', size)} aria-hidden="true">
      {initialsOf(name)}
    </div>
  )
}

/** At most two letters or digits: of the first and the last word. '?' where a name has neither. */
export function initialsOf(name: string): string {
  const words = name.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '')
  const first = words[0]
  if (first === undefined) return '?'
  const last = words.length > 1 ? words.at(-1) : undefined
  return [first, last]
    .map((word) => word?.match(/./u)?.[0] ?? '')
    .join('')
    .toUpperCase()
}
