import { useSignal } from "@preact/signals";
import type { ComponentChildren, JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";

/** Draws what is in it once its place comes into sight, and keeps it from then on. */
export function WhenSeen({ children }: { readonly children: ComponentChildren }): JSX.Element {
  const seen = useSignal(false);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (seen.value || !place.current) return undefined;
    const watch = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) seen.value = true;
    });
    watch.observe(place.current);
    return () => watch.disconnect();
  }, [seen.value]);
  return <>{seen.value ? children : <div class="not-seen" ref={place} />}</>;
}
