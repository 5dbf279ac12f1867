import { useStore } from './store.ts'
import type { CoveredImageProps } from './ui/CoveredImage.tsx'

/** How grey and how blurred the admin wants pictures to be. */
export function useImageComfort(): Pick<CoveredImageProps, 'isGrey' | 'blur'> {
  const isGrey = useStore(({ start }) => start?.settings.greyImages ?? false)
  const blur = useStore(({ start }) => start?.settings.blurImages ?? 0)
  return { isGrey, blur }
}
