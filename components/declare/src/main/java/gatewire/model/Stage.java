package gatewire.model;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A stage: a named deployment of an API.
 *
 * @param name letters, digits, {@code -} and {@code _}; the first segment of each URL's path
 * @param variables the stage variables, which mappings, templates and URIs can read
 * @param settings the settings of all methods
 * @param routeSettings the settings of single routes such as {@code GET /pets/{petId}}; they
 *     replace {@code settings}
 * @param accessLog the access log; if absent, AWS writes no access log
 * @param tracing whether AWS X-Ray traces requests
 * @param accountWritesLogs whether the author confirms that the account has a role for logs
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/api/API_Stage.html">Stage</a>
 */
public record Stage(
    String name,
    Map<String, String> variables,
    MethodSettings settings,
    Map<String, MethodSettings> routeSettings,
    Optional<AccessLog> accessLog,
    boolean tracing,
    boolean accountWritesLogs) {

  public Stage {
    variables = Ordered.sorted(variables);
    routeSettings = Ordered.sorted(routeSettings);
  }

  /** Returns a stage without variables, limits and logs. */
  public static Stage named(String name) {
    return builder(name).build();
  }

  /** Returns a builder of a stage without variables, limits and logs. */
  public static Builder builder(String name) {
    return new Builder(name);
  }

  /** Returns the references to resources that its variables contain. */
  public Stream<Reference> references() {
    return ReferenceSlot.references(variables.values().stream());
  }

  /** Whether the stage writes to CloudWatch Logs, which requires a role of the account. */
  public boolean logs() {
    return accessLog.isPresent()
        || Stream.concat(Stream.of(settings), routeSettings.values().stream())
            .anyMatch(MethodSettings::logs);
  }

  /** Collects a stage's values. */
  public static final class Builder {
    private final String name;
    private final Map<String, String> variables = new TreeMap<>();
    private MethodSettings settings = MethodSettings.NONE;
    private final Map<String, MethodSettings> routeSettings = new TreeMap<>();
    private Optional<AccessLog> accessLog = Optional.empty();
    private boolean tracing;
    private boolean accountWritesLogs;

    private Builder(String name) {
      this.name = name;
    }

    /** Sets a stage variable. */
    public Builder variable(String name, String value) {
      this.variables.put(name, value);
      return this;
    }

    /**
     * Sets a stage variable to a value that is known only after deployment, for example {@code new
     * Reference("orders", "name")}. The program binds the reference like those of the API.
     */
    public Builder variable(String name, Text value) {
      return variable(name, ReferenceSlot.of(value, ReferenceEscaping.NONE));
    }

    /** Sets these stage variables. */
    public Builder variables(Map<String, String> values) {
      this.variables.putAll(values);
      return this;
    }

    /** Sets the settings of all methods. */
    public Builder settings(MethodSettings settings) {
      this.settings = settings;
      return this;
    }

    /** Throttles the stage to this rate and burst; excess requests get 429. */
    public Builder throttling(double rate, int burst) {
      this.settings = settings.throttling(rate, burst);
      return this;
    }

    /**
     * Sets the settings of one route. Values that these settings do not set are AWS's defaults, not
     * the stage's values: start with the stage's settings to keep them.
     *
     * @param route HTTP method and path, for example {@code GET /pets/{petId}}
     */
    public Builder route(String route, MethodSettings settings) {
      this.routeSettings.put(route, settings);
      return this;
    }

    /** Writes an access log. */
    public Builder accessLog(AccessLog accessLog) {
      this.accessLog = Optional.of(accessLog);
      return this;
    }

    /** Lets AWS X-Ray trace requests. */
    public Builder tracing(boolean tracing) {
      this.tracing = tracing;
      return this;
    }

    /**
     * Confirms that the account has a role that API Gateway writes logs with. Otherwise the checks
     * warn about a stage with logs.
     */
    public Builder accountWritesLogs() {
      this.accountWritesLogs = true;
      return this;
    }

    public Stage build() {
      return new Stage(
          name, variables, settings, routeSettings, accessLog, tracing, accountWritesLogs);
    }
  }
}
