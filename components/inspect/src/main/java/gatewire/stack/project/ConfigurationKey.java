package gatewire.stack.project;

/** A configuration key with its namespace, which defaults to the project's name. */
record ConfigurationKey(String namespace, String name) {

  /**
   * Parses {@code name}, {@code namespace:name} or the older {@code namespace:config:name}.
   *
   * @throws IllegalArgumentException if the key contains more colons
   */
  static ConfigurationKey parse(String key, String project) {
    String[] parts = key.split(":", -1);
    if (parts.length == 1) {
      return new ConfigurationKey(project, key);
    } else if (parts.length == 2) {
      return new ConfigurationKey(parts[0], parts[1]);
    } else if (parts.length == 3 && parts[1].equals("config")) {
      return new ConfigurationKey(parts[0], parts[2]);
    }
    // Pulumi's message.
    throw new IllegalArgumentException(
        "could not parse %s as a configuration key (configuration keys should be of the form `<namespace>:<name>`)"
            .formatted(key));
  }

  @Override
  public String toString() {
    return namespace + ":" + name;
  }
}
