package gatewire.stack;

/** The placeholder for a property value that is known only after a deployment. */
public enum Unknown {
  VALUE;

  @Override
  public String toString() {
    return "[unknown]";
  }
}
