package gatewire.stack.project;

/**
 * A configuration key with its namespace, which is the project's name where a file leaves it out.
 */
record ConfigurationKey(String namespace, String name) {

  /**
   * Parse {@code name}, {@code namespace:name}, or the older {@code namespace:config:name}.
   *
   * @throws IllegalArgumentException when there are more colons than that
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
    // Pulumi's own words.
    throw new IllegalArgumentException(
        "could not parse %s as a configuration key (configuration keys should be of the form `<namespace>:<name>`)"
            .formatted(key));
  }

  @Override
  public String toString() {
    return namespace + ":" + name;
  }
}
