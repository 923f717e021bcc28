// What axe cannot judge or does not look at: colours behind icons and borders, sizes of targets, outlines of what has the focus.
// Evaluated in the page; gives an object of functions. Every list that they give names what is wrong, and is empty where nothing is.
(() => {
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });

  /** [red, green, blue, alpha] of a computed colour, 0 to 255 and 0 to 1. */
  function rgba(colour) {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data;
    return [r, g, b, a / 255];
  }

  const over = ([r, g, b, a], [R, G, B]) => [r * a + R * (1 - a), g * a + G * (1 - a), b * a + B * (1 - a), 1];

  /** The colour behind *node*: its own and its ancestors' backgrounds, laid one over the other. */
  function behind(node) {
    const layers = [];
    for (let at = node; at; at = at.parentElement) {
      const layer = rgba(getComputedStyle(at).backgroundColor);
      layers.push(layer);
      if (layer[3] === 1) break;
    }
    return layers.reduceRight((under, layer) => over(layer, under), [255, 255, 255, 1]);
  }

  function luminance([r, g, b]) {
    const [x, y, z] = [r, g, b].map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * x + 0.7152 * y + 0.0722 * z;
  }

  /** Contrast of a computed colour against an opaque one, 1 to 21. */
  function ratio(colour, ground) {
    const one = luminance(over(rgba(colour), ground));
    const other = luminance(ground);
    return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
  }

  function name(node) {
    const words = (node.getAttribute("aria-label") ?? node.textContent ?? "").trim().slice(0, 30);
    return `${node.tagName.toLowerCase()}.${node.getAttribute("class") ?? ""} "${words}"`;
  }

  const seen = (node) => node.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && !node.closest(".pw-hidden");
  const idle = (node) => node.closest("[aria-disabled=true]");
  const all = (root, what) => [...root.querySelectorAll(what)].filter(seen);

  /** Texts below 4.5:1 (3:1 where they are large), what fields hold included. */
  function words(root) {
    return all(root, "*").flatMap((node) => {
      const own = [...node.childNodes].some((child) => child.nodeType === Node.TEXT_NODE && child.data.trim());
      const field = node.matches("textarea, input[type=text], select");
      if ((!own && !field) || node.closest("svg")) return [];
      const style = getComputedStyle(node);
      const size = parseFloat(style.fontSize);
      const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
      const found = ratio(style.color, behind(node));
      return found < (large ? 3 : 4.5) ? [`${name(node)}: ${found.toFixed(2)}`] : [];
    });
  }

  /** Icons below 3:1, and controls that neither their border nor their filling sets off by 3:1. */
  function shapes(root) {
    const icons = all(root, "svg").filter((node) => !idle(node) && ratio(getComputedStyle(node).color, behind(node)) < 3);
    const edges = all(root, "button, select, textarea, input[type=text], meter").filter((node) => {
      if (idle(node)) return false;
      const style = getComputedStyle(node);
      const ground = behind(node.parentElement);
      const border = parseFloat(style.borderTopWidth) >= 1 && style.borderTopStyle !== "none" ? ratio(style.borderTopColor, ground) : 1;
      return Math.max(border, ratio(style.backgroundColor, ground)) < 3;
    });
    const ticks = all(root, "input[type=radio], input[type=checkbox]").filter((node) => {
      const accent = getComputedStyle(node).accentColor;
      return accent !== "auto" && ratio(accent, behind(node)) < 3;
    });
    return [...icons, ...edges, ...ticks].map(name);
  }

  /** In charts: words below 4.5:1, and bars, lines and points below 3:1. */
  function drawn(root) {
    const marks = ".mark-rect path, .mark-line path, .mark-symbol path";
    const painted = (node) => {
      const { fill, stroke } = getComputedStyle(node);
      return fill === "none" || rgba(fill)[3] === 0 ? stroke : fill;
    };
    return [["svg text", 4.5], [`:is(${marks})`, 3]].flatMap(([what, least]) =>
      all(root, what).flatMap((node) => {
        const found = ratio(painted(node), behind(node.closest("svg").parentElement));
        return found < least ? [`${name(node)} ${painted(node)}: ${found.toFixed(2)}`] : [];
      }),
    );
  }

  /** Controls smaller than 24 by 24 CSS pixels; a label belongs to its radio button or check box. */
  function targets(root) {
    return all(root, "a[href], button, input, select, summary, textarea").flatMap((node) => {
      const target = node.matches("[type=radio], [type=checkbox]") ? (node.closest("label") ?? node) : node;
      const { width, height } = target.getBoundingClientRect();
      return width < 24 || height < 24 ? [`${name(node)}: ${width.toFixed(1)} x ${height.toFixed(1)}`] : [];
    });
  }

  /** How the focus is shown: the outline's width in pixels and its contrast against what lies around the element. */
  function focus() {
    const node = document.activeElement;
    const style = getComputedStyle(node);
    const inward = parseFloat(style.outlineOffset) < 0;
    const ground = behind(inward ? node : node.parentElement);
    return {
      what: name(node), shown: node.matches(":focus-visible") && style.outlineStyle !== "none",
      width: parseFloat(style.outlineWidth), contrast: ratio(style.outlineColor, ground),
    };
  }

  return { words, shapes, drawn, targets, focus };
})()
