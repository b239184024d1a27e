'use strict';
// Sorting: a click, Enter or the space bar on a heading; unknown values come last in both directions.
document.querySelectorAll('thead button').forEach(function (button) {
  button.addEventListener('click', function () {
    const head = button.parentElement;
    const table = head.closest('table');
    const column = Array.prototype.indexOf.call(head.parentElement.children, head);
    const down = head.getAttribute('aria-sort') === 'ascending';
    table.querySelectorAll('th[aria-sort]').forEach(function (th) { th.setAttribute('aria-sort', 'none'); });
    head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
    const numeric = head.dataset.type === 'number';
    const body = table.tBodies[0];
    const key = function (row) {
      const cell = row.cells[column];
      return numeric ? cell.dataset.sort : cell.textContent.trim();
    };
    const rows = Array.from(body.rows).map(function (row, i) { return { row: row, key: key(row), i: i }; });
    rows.sort(function (a, b) {
      if (a.key === '' || b.key === '') {
        return (a.key === '') - (b.key === '') || a.i - b.i;
      }
      const order = numeric ? Number(a.key) - Number(b.key) : a.key.localeCompare(b.key, document.documentElement.lang);
      return (down ? -order : order) || a.i - b.i;
    });
    rows.forEach(function (r) { body.appendChild(r.row); });
  });
});
// Filtering: rows that have the words typed.
document.querySelectorAll('.filter input').forEach(function (input) {
  input.addEventListener('input', function () {
    const wanted = input.value.trim().toLowerCase();
    const table = document.getElementById(input.dataset.table);
    Array.from(table.tBodies[0].rows).forEach(function (row) {
      row.hidden = wanted !== '' && !row.textContent.toLowerCase().includes(wanted);
    });
  });
});
// Pointing at a product, or moving to it by keyboard, shows all that leads to it and all that it leads to.
document.querySelectorAll('svg a[data-id]').forEach(function (node) {
  const svg = node.ownerSVGElement;
  const edges = Array.from(svg.querySelectorAll('path[data-from]'));
  const reach = function (here, there, lit, found) {
    const open = [node.dataset.id];
    while (open.length > 0) {
      const at = open.pop();
      edges.forEach(function (edge) {
        if (edge.dataset[here] === at) {
          lit.add(edge);
          if (!found.has(edge.dataset[there])) {
            found.add(edge.dataset[there]);
            open.push(edge.dataset[there]);
          }
        }
      });
    }
  };
  const show = function (on) {
    const lit = new Set();
    const found = new Set([node.dataset.id]);
    if (on) {
      reach('from', 'to', lit, new Set(found));
      reach('to', 'from', lit, new Set(found));
      lit.forEach(function (edge) { found.add(edge.dataset.from); found.add(edge.dataset.to); });
    }
    edges.forEach(function (edge) {
      edge.classList.toggle('lit', lit.has(edge));
      edge.classList.toggle('dim', on && !lit.has(edge));
    });
    svg.querySelectorAll('a[data-id]').forEach(function (a) { a.classList.toggle('dim', on && !found.has(a.dataset.id)); });
  };
  node.addEventListener('mouseenter', show.bind(null, true));
  node.addEventListener('focus', show.bind(null, true));
  node.addEventListener('mouseleave', show.bind(null, false));
  node.addEventListener('blur', show.bind(null, false));
});
// Drawings can be made larger and smaller, and pulled about by the mouse; one that is wider than the window begins at its right end,
// with the final products.
document.querySelectorAll('.zoom').forEach(function (bar) {
  const box = bar.nextElementSibling;
  const svg = box.querySelector('svg');
  const width = svg.viewBox.baseVal.width;
  const height = svg.viewBox.baseVal.height;
  let scale = 1;
  bar.hidden = false;
  box.scrollLeft = box.scrollWidth;
  let held = null;
  box.addEventListener('pointerdown', function (event) {
    held = event.pointerType === 'mouse' && event.button === 0 && !event.target.closest('a') ? event : null;
  });
  box.addEventListener('pointermove', function (event) {
    if (held !== null && event.buttons === 1) {
      box.scrollLeft -= event.movementX;
      box.scrollTop -= event.movementY;
    }
  });
  bar.querySelectorAll('button').forEach(function (button) {
    button.addEventListener('click', function () {
      const steps = { in: scale * 1.25, out: scale / 1.25, fit: (box.clientWidth - 2) / width, full: 1 };
      scale = Math.min(4, Math.max(0.2, steps[button.dataset.zoom]));
      svg.setAttribute('width', Math.round(width * scale));
      svg.setAttribute('height', Math.round(height * scale));
    });
  });
});
