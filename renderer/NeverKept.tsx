import './accountParts.css'
import { sentencesIn } from '../shared/domain/code.ts'
import { useStore } from './store.ts'

/** What is never kept, in the group's own words. Stands wherever evidence is added. */
export function NeverKept() {
  const text = useStore(({ start }) => start?.neverKept ?? '')
  return (
    <ul className="never-kept" aria-label="What is never kept">
      {sentencesIn(text).map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  )
}
