import { useRoving } from './roving.ts'

export type Segment<T extends string> = {
  readonly value: T
  readonly label: string
  readonly count?: string | number | undefined
}

export type SegmentedProps<T extends string> = {
  readonly label: string
  readonly segments: readonly Segment<T>[]
  readonly value: T
  readonly onChange: (value: T) => void
}

/** One of a few views of the same thing: arrows choose, as in a radio group. */
export function Segmented<T extends string>({ label, segments, value, onChange }: SegmentedProps<T>) {
  const chosen = segments.findIndex((segment) => segment.value === value)
  const choose = (index: number) => {
    const segment = segments[index]
    if (segment !== undefined && segment.value !== value) onChange(segment.value)
  }
  const { group, item } = useRoving(segments.length, chosen, choose)
  return (
    <div role="radiogroup" aria-label={label} className="segmented" {...group}>
      {segments.map((segment, index) => (
        <button
          key={segment.value}
          type="button"
          role="radio"
          aria-checked={index === chosen}
          onClick={() => choose(index)}
          {...item(index)}
        >
          {segment.label}
          {segment.count === undefined ? null : <b>{segment.count}</b>}
        </button>
      ))}
    </div>
  )
}
