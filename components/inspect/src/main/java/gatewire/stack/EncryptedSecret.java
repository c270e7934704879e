package gatewire.stack;

/**
 * The placeholder for a property value that a stack export contains in encrypted form only. {@code
 * pulumi stack export --show-secrets} writes such values in plain text.
 */
public enum EncryptedSecret {
  VALUE;

  @Override
  public String toString() {
    return "[encrypted]";
  }
}
