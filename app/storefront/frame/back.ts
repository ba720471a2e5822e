import { useNavigate } from '@solidjs/router';
import { useShop } from '../shop-context.tsx';

/** Back to where the shopper came from inside the shop; who came from outside goes to its front. */
export function createBack(): () => void {
  const navigate = useNavigate();
  const { href } = useShop();
  return () => {
    const depth = (window.history.state as { readonly _depth?: number } | null)?._depth ?? 0;
    const cameFromShop = document.referrer.startsWith(window.location.origin) || depth > 0;
    if (cameFromShop && window.history.length > 1) window.history.back();
    else navigate(href('/'), { resolve: false });
  };
}
