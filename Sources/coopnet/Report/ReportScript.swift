/// The script of the page: tables that sort and filter, a picture that pans, zooms and answers.
///
/// The page is whole without it. It asks the network for nothing, and its hash stands in the page's
/// content security policy.
enum ReportScript {
  static let javaScript: StaticString = #"""
    "use strict";
    document.documentElement.classList.add("has-script");
    const words = JSON.parse(document.getElementById("words").textContent);
    const facts = JSON.parse(document.getElementById("facts").textContent);
    const order = new Intl.Collator(document.documentElement.lang, { numeric: true });
    const live = document.getElementById("live");
    const say = (text) => { live.textContent = text; };

    // On paper the details of a few gminas are open; what the reader had closed is closed again.
    if (document.body.classList.contains("prints-details")) {
      let opened = [];
      addEventListener("beforeprint", () => {
        opened = Array.from(document.querySelectorAll("details:not(.numbers):not([open])"));
        for (const one of opened) { one.open = true; }
      });
      addEventListener("afterprint", () => {
        for (const one of opened) { one.open = false; }
      });
    }

    // Tables: a button in each header sorts, a field above filters rows by any of their words.
    for (const table of document.querySelectorAll("table.data")) {
      const body = table.tBodies[0];
      const rows = Array.from(body.rows);
      Array.from(table.tHead.rows[0].cells).forEach((head, column) => {
        const button = document.createElement("button");
        button.type = "button";
        button.textContent = head.textContent;
        if (head.title) { button.title = head.title; }
        head.replaceChildren(button);
        button.addEventListener("click", () => {
          const down = head.getAttribute("aria-sort") === "ascending";
          for (const other of table.tHead.rows[0].cells) { other.removeAttribute("aria-sort"); }
          head.setAttribute("aria-sort", down ? "descending" : "ascending");
          const numeric = head.classList.contains("number");
          const key = (row) => {
            const cell = row.cells[column];
            const text = cell.dataset.sort ?? cell.textContent;
            if (!numeric) { return text; }
            const value = parseFloat(text);
            return Number.isNaN(value) ? null : value;
          };
          // What is undefined stays at the end in both directions.
          const keyed = Array.from(body.rows).map((row) => [key(row), row]);
          keyed.sort(([a], [b]) => {
            if (a === null || b === null) { return (a === null) - (b === null); }
            const sign = numeric ? a - b : order.compare(a, b);
            return down ? -sign : sign;
          });
          body.append(...keyed.map(([, row]) => row));
          say(words.sorted.replace("%", button.textContent));
        });
      });
      if (rows.length < 8) { continue; }
      const box = document.createElement("div");
      box.className = "filter";
      const label = document.createElement("label");
      label.textContent = words.filter + " ";
      const field = document.createElement("input");
      field.type = "search";
      field.setAttribute("aria-controls", table.id);
      const count = document.createElement("span");
      count.className = "note";
      label.append(field);
      box.append(label, count);
      table.closest(".table-frame").before(box);
      const plain = (text) => text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "")
        .replace(/ł/g, "l");
      const texts = rows.map((row) => plain(row.textContent));
      field.addEventListener("input", () => {
        const wanted = plain(field.value).split(/\s+/).filter(Boolean);
        let shown = 0;
        rows.forEach((row, position) => {
          const fits = wanted.every((word) => texts[position].includes(word));
          row.hidden = !fits;
          shown += fits ? 1 : 0;
        });
        count.textContent = words.shown.replace("%", shown).replace("%", rows.length);
      });
    }

    // The picture: wheel, drag, buttons and arrow keys move the view box; a unit opens its panel.
    for (const picture of document.querySelectorAll(".picture[data-live]")) {
      const svg = picture.querySelector("svg");
      const tools = document.getElementById(picture.dataset.live);
      const panel = document.getElementById(tools.dataset.panel);
      const whole = svg.viewBox.baseVal;
      const full = { x: whole.x, y: whole.y, width: whole.width, height: whole.height };
      let view = { ...full };
      const show = () => {
        svg.setAttribute("viewBox", [view.x, view.y, view.width, view.height].join(" "));
      };
      const zoom = (factor, x = view.x + view.width / 2, y = view.y + view.height / 2) => {
        const width = Math.min(full.width * 1.2, Math.max(full.width / 40, view.width / factor));
        const scale = width / view.width;
        view = {
          x: x - (x - view.x) * scale, y: y - (y - view.y) * scale, width,
          height: view.height * scale,
        };
        show();
      };
      const place = (event) => {
        const point = new DOMPoint(event.clientX, event.clientY);
        return point.matrixTransform(svg.getScreenCTM().inverse());
      };
      svg.addEventListener("wheel", (event) => {
        if (!event.ctrlKey && !event.metaKey) { return; }
        event.preventDefault();
        const at = place(event);
        zoom(event.deltaY < 0 ? 1.25 : 0.8, at.x, at.y);
      }, { passive: false });
      let grip = null;
      let moved = false;
      svg.addEventListener("pointerdown", (event) => {
        grip = place(event);
        moved = false;
      });
      svg.addEventListener("pointermove", (event) => {
        if (!grip || event.buttons === 0) { return; }
        const at = place(event);
        if (Math.hypot(at.x - grip.x, at.y - grip.y) > view.width / 400) { moved = true; }
        view.x -= at.x - grip.x;
        view.y -= at.y - grip.y;
        show();
      });
      svg.addEventListener("pointerup", () => { grip = null; });
      picture.tabIndex = 0;
      picture.addEventListener("keydown", (event) => {
        const step = view.width / 10;
        const keys = {
          ArrowLeft: () => { view.x -= step; }, ArrowRight: () => { view.x += step; },
          ArrowUp: () => { view.y -= step; }, ArrowDown: () => { view.y += step; },
          "+": () => zoom(1.25), "=": () => zoom(1.25), "-": () => zoom(0.8),
          "0": () => { view = { ...full }; },
        };
        if (!keys[event.key] || event.target.closest(".node")) { return; }
        event.preventDefault();
        keys[event.key]();
        show();
      });
      tools.addEventListener("click", (event) => {
        const action = event.target.dataset.action;
        if (action === "in") { zoom(1.25); }
        if (action === "out") { zoom(0.8); }
        if (action === "whole") { view = { ...full }; show(); fade(() => true); panel.replaceChildren(); }
      });
      const nodes = Array.from(svg.querySelectorAll(".node[data-id]"));
      const edges = Array.from(svg.querySelectorAll(".edge"));
      const fade = (keep) => {
        const kept = new Set();
        for (const node of nodes) {
          const fits = keep(node.dataset.id);
          node.classList.toggle("is-faded", !fits);
          if (fits) { kept.add(node.dataset.id); }
        }
        for (const edge of edges) {
          edge.classList.toggle(
            "is-faded", !(kept.has(edge.dataset.from) && kept.has(edge.dataset.to)));
        }
      };
      const plain = (text) => text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "")
        .replace(/ł/g, "l");
      const search = tools.querySelector("input[type=search]");
      const kind = tools.querySelector("select[data-filter=kind]");
      const form = tools.querySelector("select[data-filter=form]");
      const narrow = () => {
        const wanted = plain(search.value.trim());
        const withForm = new Set();
        if (form.value) {
          for (const edge of edges) {
            if ((edge.dataset.forms || "").split(" ").includes(form.value)) {
              withForm.add(edge.dataset.from);
              withForm.add(edge.dataset.to);
            }
          }
        }
        let count = 0;
        fade((id) => {
          const unit = facts.units[id];
          const fits = (!wanted || plain(id + " " + (unit ? unit.name : "")).includes(wanted))
            && (!kind.value || (unit && unit.kinds.includes(kind.value)))
            && (!form.value || withForm.has(id));
          count += fits ? 1 : 0;
          return fits;
        });
        for (const edge of edges) {
          if (form.value && !(edge.dataset.forms || "").split(" ").includes(form.value)) {
            edge.classList.add("is-faded");
          }
        }
        say(words.shown.replace("%", count).replace("%", nodes.length));
      };
      for (const field of [search, kind, form]) { field.addEventListener("input", narrow); }
      const line = (name, text) => {
        const item = document.createElement("li");
        const strong = document.createElement("strong");
        strong.textContent = name + ": ";
        item.append(strong, text);
        return item;
      };
      const open = (id) => {
        const unit = facts.units[id];
        if (!unit) { return; }
        const partners = facts.ties[id] || [];
        fade((other) => other === id || partners.some(([name]) => name === other));
        const title = document.createElement("h3");
        title.textContent = unit.name;
        const list = document.createElement("ul");
        list.append(line(words.kind, unit.kinds.join(" + ")));
        if (unit.seat) { list.append(line(words.seat, unit.seat)); }
        for (const [name, value] of unit.measures) { list.append(line(name, value)); }
        const ties = document.createElement("ul");
        for (const [other, forms] of partners) {
          const item = document.createElement("li");
          const partner = facts.units[other];
          const name = partner ? partner.name : facts.names[other] || other;
          item.append(name + " (" + forms + ")");
          ties.append(item);
        }
        const heading = document.createElement("h4");
        heading.textContent = partners.length ? words.ties : words.noTies;
        panel.replaceChildren(title, list, heading, ties);
        if (unit.gaps) {
          const open = document.createElement("h4");
          open.textContent = words.gaps;
          const gaps = document.createElement("ul");
          for (const gap of unit.gaps) {
            const item = document.createElement("li");
            item.textContent = gap;
            gaps.append(item);
          }
          panel.append(open, gaps);
        }
        const close = document.createElement("button");
        close.type = "button";
        close.textContent = words.close;
        close.addEventListener("click", () => {
          panel.replaceChildren();
          fade(() => true);
          const node = nodes.find((one) => one.dataset.id === id);
          if (node) { node.focus(); }
        });
        panel.append(close);
        say(unit.name);
      };
      for (const node of nodes) {
        node.tabIndex = 0;
        node.setAttribute("role", "button");
        const unit = facts.units[node.dataset.id];
        if (unit) { node.setAttribute("aria-label", unit.name); }
        node.addEventListener("click", () => { if (!moved) { open(node.dataset.id); } });
        node.addEventListener("keydown", (event) => {
          if (event.key !== "Enter" && event.key !== " ") { return; }
          event.preventDefault();
          open(node.dataset.id);
        });
      }
    }
    """#
}
