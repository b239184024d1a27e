window.look = (() => {
  const visible = (e) => e.getClientRects().length > 0 && getComputedStyle(e).visibility !== 'hidden';
  const colour = (text) => {
    const part = text.match(/[\d.]+/g).map(Number);
    return { rgb: part.slice(0, 3), alpha: part.length > 3 ? part[3] : 1 };
  };
  const light = (rgb) => rgb
    .map((c) => c / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
    .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
  const contrast = (a, b) => {
    const [x, y] = [light(a), light(b)].sort((p, q) => q - p);
    return (x + 0.05) / (y + 0.05);
  };
  const behind = (e) => {
    for (let at = e; at; at = at.parentElement) {
      const own = colour(getComputedStyle(at).backgroundColor);
      if (own.alpha === 1) {
        return own.rgb;
      }
    }
    return [255, 255, 255];
  };
  const frame = (t) => (t.closest('a, g') ? t.closest('a, g').querySelector('.box, .cell') : null);
  const name = (e) => (e.textContent || e.tagName).trim().slice(0, 60);
  return {
    column: (table, i) => Array.from(document.getElementById(table).tBodies[0].rows, (r) => r.cells[i].textContent),
    sorted: (table, up) => {
      const head = document.querySelector('#' + table + ' th[aria-sort]:not([aria-sort=none])');
      if ((head.ariaSort === 'ascending') !== (up > 0)) {
        return false;
      }
      const keys = Array.from(document.getElementById(table).tBodies[0].rows, (r) => r.cells[head.cellIndex].dataset.sort);
      const known = keys.filter((k) => k !== '').map(Number);
      return known.length > 3 && keys.slice(known.length).every((k) => k === '')
        && known.every((x, i) => i === 0 || up * (x - known[i - 1]) >= 0);
    },
    overlaps: () => Array.from(document.querySelectorAll('.scroll svg')).flatMap((svg) => {
      const boxes = Array.from(svg.querySelectorAll('text'), (t) => ({ t, r: t.getBoundingClientRect() }));
      return boxes.flatMap((a, i) => boxes.slice(i + 1)
        .filter((b) => Math.min(a.r.right, b.r.right) - Math.max(a.r.left, b.r.left) > 1
          && Math.min(a.r.bottom, b.r.bottom) - Math.max(a.r.top, b.r.top) > 3)
        .map((b) => name(a.t) + ' / ' + name(b.t)));
    }),
    outside: () => Array.from(document.querySelectorAll('.scroll svg')).flatMap((svg) => {
      const whole = svg.getBoundingClientRect();
      return Array.from(svg.querySelectorAll('text')).filter((t) => {
        const r = t.getBoundingClientRect();
        const box = (t.classList.contains('mark') ? svg : frame(t) || svg).getBoundingClientRect();
        return r.left < box.left || r.right > box.right || r.top < box.top - 1 || r.bottom > box.bottom + 1
          || r.left < whole.left || r.right > whole.right || r.bottom > whole.bottom || r.top < whole.top;
      }).map(name);
    }),
    faint: () => {
      const words = Array.from(document.querySelectorAll('body *')).filter((e) => !e.closest('svg') && visible(e)
        && !e.classList.contains('skip')
        && Array.from(e.childNodes).some((n) => n.nodeType === 3 && n.textContent.trim() !== ''));
      const onPage = words.filter((e) => contrast(colour(getComputedStyle(e).color).rgb, behind(e)) < 4.5);
      const inBoxes = Array.from(document.querySelectorAll('svg text:not(.mark)')).filter((t) => frame(t) && contrast(
        colour(getComputedStyle(t).fill).rgb, colour(getComputedStyle(frame(t)).fill).rgb) < 4.5);
      return [...onPage, ...inBoxes].map(name);
    },
    nameless: () => Array.from(document.querySelectorAll('button, input, a, [role=img], [role=group], [role=region]'))
      .filter((e) => !e.ariaLabel && !(e.labels && e.labels.length && name(e.labels[0])) && e.textContent.trim() === '')
      .map((e) => e.outerHTML.slice(0, 80))
  };
})()
