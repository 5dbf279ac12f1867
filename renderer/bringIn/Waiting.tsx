import { leaveWaiting, readNext } from '../bringingIn.ts'
import { useStore } from '../store.ts'
import { Button } from '../ui/Button.tsx'
import { Foreign } from '../ui/Foreign.tsx'

/** Files that were dropped or chosen together are read one after the other. */
export function Waiting() {
  const { waiting, active } = useStore((state) => state.bringIn)
  const [next] = waiting
  if (next === undefined) return null
  return (
    <div className="chosen-bar" role="status">
      <span className="waiting-name">
        Next: <Foreign text={next} />
        {waiting.length > 1 && ` and ${waiting.length - 1} more`}
      </span>
      {active === null && (
        <Button size="tight" variant="primary" onPress={() => void readNext()}>
          Read the next file
        </Button>
      )}
      <Button size="tight" variant="quiet" onPress={leaveWaiting}>
        {waiting.length === 1 ? 'Leave it out' : 'Leave them out'}
      </Button>
    </div>
  )
}
