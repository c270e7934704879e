package gatewire.docs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A document as GitHub renders it, as far as links need it.
 *
 * @param path relative to the project's folder
 */
record MarkdownPage(Path path, List<String> lines) {

  private static final Pattern LINK = Pattern.compile("\\[([^\\]]*)]\\(([^)\\s]+)\\)");
  private static final Pattern CODE = Pattern.compile("`[^`]*`");
  private static final Pattern HEADING = Pattern.compile("#{1,6} +(.+)");

  /**
   * A link to a file of the project.
   *
   * @param place file and line of the link, for messages
   * @param anchor the heading that it leads to; empty if absent
   */
  record Link(String place, Path target, String anchor) {}

  static MarkdownPage read(Path path) {
    return new MarkdownPage(path, Documents.lines(path));
  }

  /** Returns the links that are not to other sites. */
  List<Link> links() {
    List<Link> links = new ArrayList<>();
    List<String> text = withoutFences();
    for (int i = 0; i < text.size(); i++) {
      Matcher link = LINK.matcher(CODE.matcher(text.get(i)).replaceAll("code"));
      while (link.find()) {
        if (!link.group(2).contains("://")) {
          links.add(link(path + ":" + (i + 1), link.group(2)));
        }
      }
    }
    return links;
  }

  /** Returns the anchors of the headings; a heading that occurs again gets a number. */
  List<String> anchors() {
    List<String> anchors = new ArrayList<>();
    for (String line : withoutFences()) {
      Matcher heading = HEADING.matcher(line);
      if (heading.matches()) {
        String anchor = anchor(heading.group(1));
        String unique = anchor;
        for (int again = 1; anchors.contains(unique); again++) {
          unique = anchor + "-" + again;
        }
        anchors.add(unique);
      }
    }
    return anchors;
  }

  private Link link(String place, String target) {
    int hash = target.indexOf('#');
    String file = hash < 0 ? target : target.substring(0, hash);
    return new Link(
        place,
        file.isEmpty() ? path : path.resolveSibling(file).normalize(),
        hash < 0 ? "" : target.substring(hash + 1));
  }

  private static String anchor(String heading) {
    return LINK.matcher(heading)
        .replaceAll("$1")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N} _-]", "")
        .trim()
        .replace(' ', '-');
  }

  /** Empties the lines inside fences, so that the numbers of the others stay. */
  private List<String> withoutFences() {
    List<String> text = new ArrayList<>();
    boolean fenced = false;
    for (String line : lines) {
      boolean fence = line.startsWith("```");
      text.add(fenced || fence ? "" : line);
      fenced ^= fence;
    }
    return text;
  }
}
