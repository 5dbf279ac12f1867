import type { ReactNode } from 'react'

export type KeyValue = { readonly key: string; readonly name?: ReactNode; readonly value: ReactNode }

/** Names and values, as a description list. `name` is shown instead of `key` where given. */
export function KeyValueList({ items }: { readonly items: readonly KeyValue[] }) {
  return (
    <dl className="pairs">
      {items.map((item) => (
        <div key={item.key} className="pair">
          <dt>{item.name ?? item.key}</dt>
          <dd>{item.value}</dd>
        </div>
      ))}
    </dl>
  )
}
