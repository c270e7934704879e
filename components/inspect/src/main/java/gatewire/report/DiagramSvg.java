package gatewire.report;

import static gatewire.report.HtmlText.text;

/**
 * Draws a diagram as inline SVG: routes on the left, backends on the right. The table below it says
 * the same, so that the picture needs no more than a title for screen readers.
 */
final class DiagramSvg {

  private static final int ROW = 34;
  private static final int BOX = 26;
  private static final int LEFT = 360;
  private static final int GAP = 160;
  private static final int RIGHT = 320;
  private static final int MAX_LABEL = 44;

  private DiagramSvg() {}

  static String of(Diagram diagram, String id) {
    int rows = Math.max(diagram.sources().size(), diagram.targets().size());
    StringBuilder svg = new StringBuilder();
    svg.append(
        """
        <figure tabindex="0"><svg viewBox="0 0 %d %d" role="img" aria-labelledby="%s">
        <title id="%s">Routes on the left with lines to the backends that they call on the right</title>
        """
            .formatted(LEFT + GAP + RIGHT, rows * ROW + 4, id, id));
    for (int i = 0; i < diagram.sources().size(); i++) {
      Diagram.Source source = diagram.sources().get(i);
      int from = middle(i, diagram.sources().size(), rows);
      for (int target : source.targets()) {
        svg.append(line(from, middle(target, diagram.targets().size(), rows)));
      }
      svg.append(box(source.guarded() ? "from guarded" : "from", 1, from, LEFT, source.label()));
    }
    for (int i = 0; i < diagram.targets().size(); i++) {
      int at = middle(i, diagram.targets().size(), rows);
      svg.append(box("to", LEFT + GAP, at, RIGHT - 1, diagram.targets().get(i).toString()));
    }
    boolean guarded = diagram.sources().stream().anyMatch(Diagram.Source::guarded);
    return svg.append("</svg>")
        .append(
            guarded
                ? "<figcaption>The callers of a route with a thick border must fulfill a condition.</figcaption>"
                : "")
        .append("</figure>\n")
        .toString();
  }

  /** Returns the middle of a box; boxes are spread evenly over the height of the longer side. */
  private static int middle(int index, int count, int rows) {
    return (int) Math.round((index + 0.5) * rows * ROW / count) + 2;
  }

  private static String line(int from, int to) {
    return "<path d=\"M%d %d C%d %d %d %d %d %d\"/>\n"
        .formatted(LEFT + 1, from, LEFT + GAP / 2, from, LEFT + GAP / 2, to, LEFT + GAP, to);
  }

  private static String box(String kind, int x, int middle, int width, String label) {
    return """
        <g class="%s"><title>%s</title><rect x="%d" y="%d" width="%d" height="%d" rx="6"/><text x="%d" y="%d">%s</text></g>
        """
        .formatted(
            kind,
            text(label),
            x,
            middle - BOX / 2,
            width,
            BOX,
            x + 10,
            middle + 5,
            text(shortened(label)));
  }

  private static String shortened(String label) {
    int length = label.codePointCount(0, label.length());
    return length <= MAX_LABEL
        ? label
        : label.substring(0, label.offsetByCodePoints(0, MAX_LABEL - 1)) + "…";
  }
}
