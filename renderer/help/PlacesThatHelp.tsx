import { PlaceList } from '../PlaceList.tsx'
import { useStore } from '../store.ts'

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
      <PlaceList text={text} />
      <p className="dim">
        The group can change this text in the settings. Numbers change too: please check what you pass on. Nothing here
        is legal or medical advice.
      </p>
    </section>
  )
}
