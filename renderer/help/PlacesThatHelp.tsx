import { placesIn } from '../../shared/domain/placesThatHelp.ts'
import { openLink } from '../actions.ts'
import { useStore } from '../store.ts'
import { Foreign } from '../ui/Foreign.tsx'

/** Where an admin can turn to, and where hate can be reported: the group's own text, as cards. */
export function PlacesThatHelp() {
  const text = useStore((state) => state.start?.help ?? '')
  return (
    <section className="card" aria-labelledby="places-that-help">
      <h2 id="places-that-help" tabIndex={-1}>
        Places that help
      </h2>
      <p>
        Reading hateful posts wears people down. You can cover everything with one key, stop at any moment, skip an
        account, or pass it on with no reason given.
      </p>
      <ul className="help-places">
        {placesIn(text).map((place) => (
          <li key={place.name}>
            <b>
              <Foreign text={place.name} />
            </b>
            {place.lines.map((line) => (
              <span key={line}>
                <Line line={line} />
              </span>
            ))}
          </li>
        ))}
      </ul>
      <p className="dim">
        The group can change this text in the settings. Numbers change too: please check what you pass on. Nothing here
        is legal or medical advice.
      </p>
    </section>
  )
}

function Line({ line }: { readonly line: string }) {
  const [, address, rest = ''] = /^(https:\/\/[^\s]+)(.*)$/u.exec(line) ?? []
  if (address === undefined) return <Foreign text={line} />
  return (
    <>
      <button type="button" className="link" onClick={() => void openLink(address)}>
        <Foreign text={address.replace('https://', '')} /> <span aria-hidden="true">↗</span>
      </button>
      <Foreign text={rest} />
    </>
  )
}
