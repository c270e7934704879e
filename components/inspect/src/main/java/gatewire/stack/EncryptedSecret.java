package gatewire.stack;

/**
 * Stands where a property's value would be that a stack export holds in encrypted form only. {@code
 * pulumi stack export --show-secrets} writes it in plain text.
 */
public enum EncryptedSecret {
  VALUE;

  @Override
  public String toString() {
    return "[encrypted]";
  }
}
