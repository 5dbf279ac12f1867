import type { MadeUnder as Made } from '../shared/domain/decision.ts'
import { go } from './actions.ts'
import { Foreign } from './ui/Foreign.tsx'

/** By which definition of antisemitism and with which word lists a decision was made; each list can be read as it was. */
export function MadeUnder({ made }: { readonly made: Made | null }) {
  if (made === null) return null
  const { definition, wordLists } = made
  return (
    <details className="made-under">
      <summary>What it was made by</summary>
      <p>
        Definition of antisemitism: <Foreign text={definition.name} /> (version {definition.version})
      </p>
      <p>
        Word lists:{' '}
        {wordLists.length === 0
          ? 'none was in use'
          : wordLists.map(({ list, name, version }, at) => (
              <span key={list}>
                {at === 0 ? '' : ', '}
                <button type="button" className="link" onClick={() => void go({ name: 'wordLists', list, version })}>
                  <Foreign text={name} />
                  {` ${version}`}
                </button>
              </span>
            ))}
      </p>
    </details>
  )
}
