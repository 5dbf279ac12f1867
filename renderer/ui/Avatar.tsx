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

/** An admin, by the initials that the records use; `initials` null stands for nobody yet. */
export function Who({ initials, name }: { readonly initials: string | null; readonly name?: string | undefined }) {
  if (initials === null) {
    return (
      <span className="who none" role="img" aria-label={name ?? 'Nobody yet'}>
        +
      </span>
    )
  }
  return (
    <span className="who" title={name}>
      {initials}
    </span>
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
