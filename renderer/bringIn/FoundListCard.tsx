import type { FoundList } from '../../shared/api/importViews.ts'
import { useStore } from '../store.ts'
import { Checkbox } from '../ui/Checkbox.tsx'
import { Foreign } from '../ui/Foreign.tsx'
import { answer } from './actions.ts'
import { answerTo, asksForOwn } from './choices.ts'
import { ListQuestions } from './ListQuestions.tsx'
import { factsOf, limitOf, listTitle } from './words.ts'

type Props = {
  readonly list: FoundList
  /** All that the file has. */
  readonly lists: readonly FoundList[]
}

/** One list of a file: chosen or not, what the file says of it, what is asked of the admin, its first rows. */
export function FoundListCard({ list, lists }: Props) {
  const answers = useStore((state) => state.bringIn.answers)
  const given = answerTo(list, answers)
  const today = useStore((state) => state.start?.today ?? '')
  const limit = limitOf(list)
  const title = listTitle(list)
  const facts = factsOf(list, today).join(' · ')
  return (
    <section className="card found-list" aria-label={title}>
      {lists.length === 1 ? (
        <>
          <h2>{title}</h2>
          <p className="dim">{facts}</p>
        </>
      ) : (
        <Checkbox isSelected={given.chosen} onChange={(chosen) => answer(list, { chosen })} description={facts}>
          <b>{title}</b>
        </Checkbox>
      )}
      {given.chosen && (
        <div className="found-body">
          <ListQuestions list={list} given={given} asksOwn={asksForOwn(list, lists, answers)} />
          {limit !== null && <p className="dim limit">{limit}</p>}
          <Sample list={list} />
        </div>
      )}
    </section>
  )
}

function Sample({ list: { sample, rows } }: { readonly list: FoundList }) {
  if (sample.length === 0) return null
  const hasBios = sample.some(({ bio }) => bio !== null)
  const hasNames = sample.some(({ name }) => name !== null)
  return (
    <details className="sample">
      <summary>{sample.length < rows ? `The first ${sample.length} rows` : 'Its rows'}</summary>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls sideways, by keyboard too */}
      <div className="table-wrap" tabIndex={0} role="region" aria-label="The first rows">
        <table className="table">
          <thead>
            <tr>
              <th scope="col" className="num">
                Line
              </th>
              <th scope="col">Account</th>
              {hasNames && <th scope="col">Name</th>}
              {hasBios && <th scope="col">Bio</th>}
            </tr>
          </thead>
          <tbody>
            {sample.map(({ line, shown, name, bio }) => (
              <tr key={line}>
                <td className="num">{line.toLocaleString('en-GB')}</td>
                <td>
                  <Foreign text={shown} />
                </td>
                {hasNames && <td>{name === null ? null : <Foreign text={name} />}</td>}
                {hasBios && <td>{bio === null ? null : <Foreign text={bio} />}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}
