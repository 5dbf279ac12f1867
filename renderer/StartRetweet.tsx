import { Platform, platformName } from '../shared/domain/platform.ts'
import {
  closeRetweetDialog,
  faultOfHandle,
  faultOfLink,
  openRetweetDialog,
  startRetweet,
  typeRetweet,
  whosePost,
  whyNotRetweet,
} from './retweeting.ts'
import { useStore } from './store.ts'
import { Button } from './ui/Button.tsx'
import { Dialog } from './ui/Dialog.tsx'
import { Foreign } from './ui/Foreign.tsx'
import { useKeys } from './ui/keys.ts'
import { Select } from './ui/Select.tsx'
import { TextArea } from './ui/TextArea.tsx'
import { TextField } from './ui/TextField.tsx'

const PLATFORMS = Platform.options.map((value) => ({ value, label: platformName(value) }))

/** The button for a screen's bar, its key N, and the dialog behind it. */
export function StartRetweet() {
  const isOpen = useStore(({ vetting }) => vetting.retweet.isOpen)
  useKeys([{ keys: 'N', label: 'Vet a post before we repost or like it', run: openRetweetDialog }])
  return (
    <>
      <Button variant="primary" keyHint="N" onPress={openRetweetDialog}>
        Vet a post
      </Button>
      {isOpen && <RetweetDialog />}
    </>
  )
}

/** Before we repost or like: the post, and whose it is. */
export function RetweetDialog() {
  const form = useStore(({ vetting }) => vetting.retweet)
  const who = whosePost(form)
  const isAnyLink = form.link.trim() !== ''
  return (
    <Dialog
      title="Before we repost or like"
      onClose={closeRetweetDialog}
      submit={{ label: 'Look at it', onSubmit: () => void startRetweet(), whyNot: whyNotRetweet(form) }}
    >
      <TextField
        label="Link of the post"
        type="url"
        isMono
        placeholder="https://"
        maxLength={2_000}
        value={form.link}
        error={faultOfLink(form.link)}
        onChange={(link) => typeRetweet({ link })}
        autoFocus
      />
      {who !== null && (
        <p role="status">
          A post of <Foreign text={who} />.
        </p>
      )}
      <TextArea
        label="Its words"
        description="So that the others know later what was looked at. They are covered in the lists."
        rows={3}
        maxLength={20_000}
        value={form.text}
        onChange={(text) => typeRetweet({ text })}
      />
      {who === null && (
        <div className="fields">
          <TextField
            label="Whose post"
            description={
              isAnyLink && faultOfLink(form.link) === null ? 'The link does not say.' : 'Where there is no link.'
            }
            maxLength={500}
            value={form.handle}
            error={faultOfHandle(form)}
            onChange={(handle) => typeRetweet({ handle })}
          />
          {!isAnyLink && (
            <Select
              label="On"
              options={PLATFORMS}
              value={form.platform}
              onChange={(platform) => typeRetweet({ platform })}
            />
          )}
        </div>
      )}
    </Dialog>
  )
}
