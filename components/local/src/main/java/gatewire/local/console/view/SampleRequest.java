package gatewire.local.console.view;

import gatewire.local.console.view.Value.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A request that reaches a route, read from the route's curl command, so that the form and the
 * command send the same.
 *
 * @param path the path below the stage, with the query string
 */
record SampleRequest(String method, String path, List<Named> headers, String body) {

  private static final Pattern WORD = Pattern.compile("'((?:[^']|'\\\\'')*)'|\"[^\"]*\"|\\S+");

  static SampleRequest of(String curl, String base) {
    List<String> words = words(curl);
    String method = words.contains("-I") ? "HEAD" : "GET";
    String body = "";
    List<Named> headers = new ArrayList<>();
    for (int i = 1; i + 1 < words.size(); i++) {
      String value = words.get(i + 1);
      switch (words.get(i)) {
        case "-X" -> method = value;
        case "-H" -> headers.add(header(value));
        case "--data", "--data-binary" -> body = value;
        default -> {}
      }
    }
    String url = words.get(words.size() - 1);
    return new SampleRequest(
        method, url.startsWith(base) ? url.substring(base.length()) : "/", headers, body);
  }

  private static Named header(String line) {
    int colon = line.indexOf(':');
    return new Named(line.substring(0, colon), line.substring(colon + 1).strip());
  }

  private static List<String> words(String curl) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(curl);
    while (word.find()) {
      String quoted = word.group(1);
      words.add(quoted == null ? word.group() : quoted.replace("'\\''", "'"));
    }
    return words;
  }
}
