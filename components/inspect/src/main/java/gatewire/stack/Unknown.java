package gatewire.stack;

/** Stands where a property's value would be that only a deployment can tell. */
public enum Unknown {
  VALUE;

  @Override
  public String toString() {
    return "[unknown]";
  }
}
