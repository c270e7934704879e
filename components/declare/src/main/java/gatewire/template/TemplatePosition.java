package gatewire.template;

/** A place in a template; both numbers start at 1. */
public record TemplatePosition(int line, int column) {

  @Override
  public String toString() {
    return "line " + line + ", column " + column;
  }
}
