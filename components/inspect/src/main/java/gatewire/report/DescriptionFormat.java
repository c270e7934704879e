package gatewire.report;

import java.util.List;
import java.util.stream.Collectors;

/** The formats of {@code describe}. */
public enum DescriptionFormat {
  /** For people at a terminal. */
  TEXT,
  /** For pull requests: GitHub shows the tables and the diagram. */
  MARKDOWN,
  /** A page that needs no other file. */
  HTML,
  /** For programs. */
  JSON;

  /** Prints descriptions. */
  public String print(List<ApiDescription> apis) {
    return switch (this) {
      case TEXT ->
          apis.isEmpty()
              ? "No RestApi found."
              : apis.stream().map(DescriptionText::of).collect(Collectors.joining("\n"));
      case MARKDOWN -> DescriptionMarkdown.of(apis);
      case HTML -> DescriptionHtml.of(apis);
      case JSON -> DescriptionJson.of(apis);
    };
  }
}
