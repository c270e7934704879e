package gatewire.local.watch;

import java.util.List;

/** Thrown if changed files cannot be served. */
public final class RejectedReload extends Exception {

  private static final long serialVersionUID = 1;

  private final transient List<String> problems;
  private final boolean compilation;

  private RejectedReload(List<String> problems, boolean compilation) {
    super(String.join("\n", problems), null, false, false);
    this.problems = List.copyOf(problems);
    this.compilation = compilation;
  }

  /** Creates a rejection of APIs, or of a source that cannot be read. */
  public static RejectedReload of(List<String> problems) {
    return new RejectedReload(problems, false);
  }

  /** Creates a rejection of a program with compile-time errors. */
  static RejectedReload ofCompilation(List<String> messages) {
    return new RejectedReload(messages, true);
  }

  List<String> problems() {
    return problems;
  }

  boolean isCompilation() {
    return compilation;
  }
}
